import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label, members } from '../meta/dialect.js';
import { flag, type Line, rowsIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { printedDate } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';

type Block = 'interests' | 'removed-categories' | 'hidden-ads' | 'hidden-advertisers' | 'preferences';

/** In this order: a removed category may be one of interests, and an advertiser's ads are ads. */
const WORDS: readonly (readonly [Block, RegExp])[] = [
  ['removed-categories', /remov|entfern|supprim|retir|rimoss|elimin|verwijder/i],
  ['interests', /interest|interess|intérêt|interés/i],
  ['hidden-advertisers', /advertiser|werbetreib|annonceur|inserzionist|anunciante|adverteerder/i],
  ['hidden-ads', /\bads?\b|anzeige|publicit|annonce|inserzion|anuncio|advertentie/i],
];
const NAME =
  /^(?:ad title|anzeigentitel|titel der (?:werbe)?anzeige|titre de la publicité|name|nom|nombre|nome|naam)$/i;
const EVENT = /^(?:event|ereignis|évènement|événement|evento|gebeurtenis)$/i;

/** A list of the preferences under its heading, or a switch: a value of its own. */
interface Listed {
  readonly heading: string;
  readonly entries: readonly Label[];
}

const hasTime = ({ time, value }: Label): boolean => time !== undefined || printedDate(value ?? '') !== undefined;

/** By its heading; in a language that is not known by its shape: what was hidden has a time. Bare values may be anything. */
function blockOf({ heading, entries }: Listed): Block {
  const named = WORDS.find(([, words]) => words.test(heading))?.[0];
  if (named !== undefined) return named;
  const row = rowsOf(entries)[0] ?? [];
  if (row.some(hasTime)) return row.length > 2 ? 'hidden-ads' : 'hidden-advertisers';
  return entries.every(({ label }) => label === '') ? 'preferences' : 'interests';
}

/** A list of rows; or of names, each a row; or a single row without a list around it. */
function rowsOf(entries: readonly Label[]): readonly (readonly Label[])[] {
  if (entries.some(hasTime)) return [entries];
  return entries.map((entry) => (entry.value === undefined ? members(entry) : [entry]));
}

function* listed(line: Line, { heading, entries }: Listed, here: Here): Iterable<RecordFields> {
  const block = blockOf({ heading, entries });
  for (const labels of rowsOf(entries)) {
    const name = textIn({ labels }, NAME) ?? labels.find((l) => !hasTime(l) && l.value !== undefined)?.value;
    if (name === undefined) continue;
    // The record's own time says when the preferences were written down, not when something was hidden.
    const when = labels.some(hasTime) || line.path.length === 0 ? undefined : line.when;
    const time = timeOf({ ...line, labels, when }, here);
    const detail = { ...time.detail, list: block };
    if (block === 'interests') yield { kind: 'ad.interest', title: name, direction: 'done-to', detail };
    else if (block === 'preferences')
      yield { kind: 'consent.record', title: name, detail: { ...detail, unmatchedLabel: true } };
    else if (block === 'removed-categories') yield { kind: 'consent.record', title: name, direction: 'own', detail };
    else if (block === 'hidden-advertisers')
      yield { ...time, kind: 'consent.record', party: name, direction: 'own', detail };
    else {
      const event = textIn({ labels }, EVENT);
      yield { ...time, kind: 'ad.view', title: name, direction: 'own', detail: { ...detail, ...filled({ event }) } };
    }
  }
}

/** Sections of a page are what the members of a record are: a heading over a list, or rows of switches. */
function blocksOf(line: Line): { readonly lists: readonly Listed[]; readonly switches: readonly Label[] } {
  const isPage = line.path.length > 0;
  const labels = rowsIn(line);
  const heading = line.title ?? line.path.slice(1).at(-1) ?? '';
  const texts = line.texts.map((value): Label => ({ label: '', entName: undefined, value }));
  const isRow = isPage && (labels.some(hasTime) || labels.every(({ label }) => NAME.test(label)));
  if (isRow && labels.length > 0) return { lists: [{ heading, entries: labels }], switches: [] };
  const lists = labels.flatMap((label): Listed[] =>
    label.value === undefined
      ? [{ heading: `${label.entName?.replaceAll('_', ' ') ?? ''} ${label.label}`, entries: members(label) }]
      : [],
  );
  // A list in a cell of a page is its label once for each entry.
  const repeated = (label: Label): boolean =>
    isPage && labels.filter((other) => other.label === label.label).length > 1;
  const isEntry = (label: Label): boolean =>
    repeated(label) || (isPage && flag(label.value) === undefined && WORDS[0]![1].test(label.label));
  const plain = labels.filter(({ value }) => value !== undefined);
  const cells = [...new Set(plain.filter(isEntry).map(({ label }) => label))].map(
    (label): Listed => ({
      heading: label,
      entries: plain.filter((one) => one.label === label).map((one) => ({ ...one, label: '' })),
    }),
  );
  return {
    lists: [...lists, ...cells, ...(texts.length > 0 ? [{ heading, entries: texts }] : [])],
    switches: plain.filter((label) => !isEntry(label)),
  };
}

function read(line: Line, here: Here): Reading {
  const { lists, switches } = blocksOf(line);
  const found = [
    ...switches.map(
      ({ label, value = '' }, position): RecordFields => ({
        kind: 'consent.record',
        title: label,
        direction: 'own',
        detail: { list: 'preferences', value: flag(value) ?? value, position },
      }),
    ),
    ...lists.flatMap((list) => [...listed(line, list, here)]),
  ];
  return found.length > 0 ? found : skip('ad preferences without a value', 'Werbeeinstellungen ohne Wert');
}

export default defineSource({
  id: 'facebook.ad-preferences',
  platform: 'facebook',
  product: 'Ad preferences',
  section: '6.1',
  kinds: ['ad.interest', 'ad.view', 'consent.record'],
  tells: {
    en: 'which interests ads may be chosen by, and which ads, advertisers and categories you put away',
    de: 'nach welchen Interessen Werbung für Sie ausgesucht wird und welche Anzeigen, Werbetreibenden und Kategorien Sie ausgeblendet haben',
  },
  evidence: 'seen in parser code',
  files: lineFiles({ at: 'ad_preferences', read }),
  // An interest is the same one as in the list of interests; the rest needs no time, it is put away once.
  // Bare values are removed categories in the languages whose headings are known.
  identity: ({ title, party, detail }) => [
    detail?.unmatchedLabel ? 'removed-categories' : (detail?.list as string),
    (detail?.position as number | undefined) ?? folded(party ?? title),
  ],
});
