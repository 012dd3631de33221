import { skip } from '../../record/record.js';
import type { Line } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Reading } from '../source.js';

/** Which fields the browser inside the app would fill in, never with what. */
function read({ labels }: Line): Reading {
  const fields = labels.filter(({ value }) => value !== undefined).map(({ label }) => label);
  if (fields.length === 0) return skip('nothing filled in', 'nichts ausgefüllt');
  return {
    kind: 'profile.field',
    title: 'autofill',
    direction: 'background',
    detail: { list: 'autofill', fields: fields.join(', '), count: fields.length },
  };
}

export default defineSource({
  id: 'instagram.autofill',
  platform: 'instagram',
  product: 'Autofill information',
  section: 'A',
  kinds: ['profile.field'],
  tells: {
    en: 'which of your addresses and numbers Instagram keeps to fill in forms',
    de: 'welche Ihrer Adressen und Nummern Instagram aufbewahrt, um Formulare auszufüllen',
  },
  evidence: 'seen in data',
  files: lineFiles({ at: 'autofill_information/autofill_information', roots: ['ig_autofill_data'], read }),
  identity: (r) => [r.title],
});
