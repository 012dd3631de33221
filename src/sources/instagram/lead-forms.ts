import { type RecordFields, skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import { type Line, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Reading } from '../source.js';

/** The advertiser chose the labels, so they are the same in every language. JSON has label and value as members. */
function read(line: Line): Reading {
  const isMember = line.labels.some((l) => l.entName === 'label');
  const label = isMember ? textIn(line, /^label$/) : undefined;
  const answers = isMember
    ? label === undefined
      ? []
      : [{ label, value: textIn(line, /^value$/) }]
    : line.labels.filter((l) => l.label !== '');
  if (answers.length === 0) return skip('form without fields', 'Formular ohne Felder');
  return answers.map(
    (one): RecordFields => ({
      kind: 'profile.field',
      title: one.label,
      direction: 'own',
      detail: { list: 'lead-forms', characters: lengthOf(one.value ?? '') },
    }),
  );
}

export default defineSource({
  id: 'instagram.lead-forms',
  platform: 'instagram',
  product: "Information you've submitted to advertisers",
  section: 'A',
  kinds: ['profile.field'],
  tells: {
    en: 'what you were asked in forms of advertisers and answered; the answers themselves are not kept',
    de: 'was Sie in Formularen von Werbetreibenden gefragt wurden und beantwortet haben; die Antworten selbst werden nicht behalten',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: "(?:instagram_)?ads_and_businesses/information_you've_submitted_to_advertisers",
    roots: ['ig_lead_gen_info'],
    read,
  }),
  identity: (r) => [r.detail?.list as string, folded(r.title), r.detail?.characters as number],
});
