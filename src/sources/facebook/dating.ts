import type { RecordFields } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import type { Line } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { readValues, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** Of the whole folder only these say something as numbers: how often one liked or passed. */
const COUNTER = /(?:^|[_ ])count$/i;

const held = readValues('profile.field');

/**
 * Whom somebody looks for, what they believe and whether they have children is nobody's business: that a field is filled
 * is told, never with what. Counters of one's own activity keep their number.
 */
function field(line: Line, here: Here): Reading {
  // Headings, free text and what looks like a label in it may be names or words of people.
  const labels = line.labels.filter(({ label, value }) => !line.texts.includes(`${label}: ${value}`));
  const reading = held({ ...line, labels, title: undefined, texts: line.texts.map(() => '…') }, here);
  if (!Array.isArray(reading)) return reading;
  return (reading as readonly RecordFields[]).map(
    ({ kind, title, quantity, detail: { list, position, nth } = {} }) => ({
      kind,
      title,
      quantity: COUNTER.test(title ?? '') ? quantity : undefined,
      detail: { ...filled({ list, position, nth }), filled: true },
    }),
  );
}

export default defineSource({
  id: 'facebook.dating',
  platform: 'facebook',
  product: 'Dating',
  section: '6.12',
  kinds: ['profile.field'],
  tells: {
    en: 'that you have a dating profile, which of its fields are filled and how often you liked or passed; never with what',
    de: 'dass Sie ein Dating-Profil haben, welche Felder ausgefüllt sind und wie oft Sie jemanden mochten oder übergingen; nie womit',
  },
  evidence: 'seen in parser code',
  files: lineFiles({
    at: '(?:dating|facebook_dating|your_dating_activity)/(?:[^/]+/)*[^/]+',
    roots: ['dating_profile', 'dating_preferences', 'dating_your_activity'],
    read: field,
  }),
  identity: settingIdentity,
});
