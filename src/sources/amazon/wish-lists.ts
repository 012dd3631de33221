import { jsonEach } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Here, type Reading } from '../source.js';
import {
  amazonInstant,
  type Cells,
  count,
  details,
  isoDate,
  objectCells,
  said,
  sameText,
  timed,
  yesNo,
} from './cells.js';
import { firstSaid } from './named-columns.js';

/** One entry of the file, its parts put together. */
interface Entry {
  /** Undefined: no known layout. */
  readonly as: 'list' | 'item' | 'member' | undefined;
  readonly list: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** In the layout that has no entry for the list itself, its first item stands for it too. */
  readonly first?: true;
}

/** `Camping [List]`, `Camping [Item 1]` (the number is the same for all), `Camping [User]`. */
const LABEL = /^(.*?)\s*\[(List|Item|User)(?: ?\d+)?\]$/is;
const AS = { list: 'list', item: 'item', user: 'member' } as const;

/**
 * An array of objects with one key each, whose value is an array of objects with one key each; a loader of 2026 expects
 * an object of arrays instead.
 */
const entries = jsonEach<Entry>(() => {
  const seen = new Set<string>();
  const plain = (list: string, value: unknown): Entry => {
    const fields = merged(value);
    const known = ['itemTitle', 'itemAsin', 'asin', 'addedDate'].some((name) => name in fields);
    if (!known) return { as: undefined, list, fields };
    const first = !seen.has(list);
    if (seen.size < 10_000) seen.add(list);
    return { as: 'item', list, fields, ...(first && { first }) };
  };
  const labelled = (key: string, value: unknown): readonly Entry[] => {
    const m = LABEL.exec(key);
    if (m) return [{ as: AS[m[2]!.toLowerCase() as keyof typeof AS], list: m[1]!, fields: merged(value) }];
    return Array.isArray(value) ? value.map((each) => plain(key, each)) : [{ as: undefined, list: key, fields: {} }];
  };
  return {
    *element(key, value) {
      if (key !== '') yield plain(key, value);
      else if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0)
        for (const [name, each] of Object.entries(value)) yield* labelled(name, each);
      else yield { as: undefined, list: '', fields: {} };
    },
  };
});

/** `[{"asin":"B0…"},{"quantity":1}]` is one object. */
function merged(value: unknown): Readonly<Record<string, unknown>> {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return Object.assign(
    {},
    ...parts.filter((part) => typeof part === 'object' && part !== null && !Array.isArray(part)),
  ) as Record<string, unknown>;
}

function read(entry: Entry, here: Here): Reading {
  if (entry.as === undefined) return skip('entry of an unknown layout', 'Eintrag unbekannter Form');
  const cells = objectCells(entry.fields);
  if (entry.as === 'member') return member(entry.list, cells, here);
  if (entry.as === 'list') return list(said(cells.get('listName')) ?? entry.list, cells);
  const item = itemOf(entry.list, cells, entry.fields);
  if (item === undefined) return skip('list entry without a product', 'Listeneintrag ohne Produkt');
  return entry.first ? [list(entry.list), item] : item;
}

function list(name: string, cells?: Cells): RecordFields {
  const get = (...aliases: readonly string[]): string => (cells && firstSaid(cells, ...aliases)) ?? '';
  const { time, zone } = timed(get('createdDate', 'creationDate', 'dateCreated'));
  return {
    kind: 'shop.list',
    ...time,
    title: name,
    direction: 'own',
    detail: details({
      list: name,
      listName: name,
      what: 'list',
      ...visibility(get('privacy')),
      // When the list was last touched, which does not say when it was made.
      lastActivity: isoDate(get('recentActivityDate')),
      deleted: yesNo(get('deleted')) || undefined,
      ...zone,
    }),
  };
}

function itemOf(name: string, cells: Cells, fields: Readonly<Record<string, unknown>>): RecordFields | undefined {
  const asin = firstSaid(cells, 'asin', 'itemAsin');
  const title = firstSaid(cells, 'itemTitle', 'title', 'productName');
  if (asin === undefined && title === undefined) return undefined;
  const { time, zone } = timed(firstSaid(cells, 'addedDate', 'dateAdded', 'createdDate', 'creationDate') ?? '');
  const amount = objectCells(merged(fields['amount']));
  return {
    kind: 'shop.list',
    ...time,
    title,
    quantity: count(firstSaid(cells, 'quantity', 'requestedQuantity') ?? ''),
    direction: 'own',
    detail: details({
      list: name,
      listName: name,
      what: 'item',
      asin,
      ...visibility(cells.get('privacy')),
      deleted: yesNo(cells.get('deleted')) || undefined,
      price: said(amount.get('value')),
      currency: said(amount.get('currencyUnit')),
      // A surprise that has a day; the largest number there is means never.
      revealed: amazonInstant(cells.get('revealDate')) === undefined ? undefined : isoDate(cells.get('revealDate')),
      ...zone,
    }),
  };
}

function visibility(text: string): { readonly privacy?: string | undefined; readonly public?: true | undefined } {
  const privacy = said(text)?.toUpperCase();
  return { privacy, public: privacy === 'PUBLIC' || undefined };
}

/** Somebody who shares the list or gets it: a name and a part in it, never the mail address. */
function member(list: string, cells: Cells, here: Here): Reading {
  const name = said(cells.get('userName'));
  const role = said(cells.get('roleName'));
  const mail = said(cells.get('emailAddress'));
  if (name === undefined && role === undefined && mail === undefined)
    return skip('list member without a name', 'Listenmitglied ohne Namen');
  if ([name, mail].some((each) => each !== undefined && here.owner.has(each.toLowerCase())))
    return skip('the person themself as a member of a list', 'die Person selbst als Mitglied einer Liste');
  const shown = name?.includes('@') ? undefined : name;
  return {
    kind: 'social.contact',
    title: shown,
    party: shown,
    detail: details({ role, list, via: 'wish list' }),
  };
}

export default defineSource({
  id: 'amazon.wish-lists',
  platform: 'amazon',
  product: 'Wish lists',
  section: '7',
  kinds: ['shop.list', 'social.contact'],
  tells: {
    en: 'Wish lists and what is on them, deleted entries too, which of them everyone can see, and who shares them.',
    de: 'Wunschlisten und was darauf steht, auch Gelöschtes, welche davon alle sehen können und wer sie teilt.',
  },
  evidence: 'seen in data',
  files: [
    listFile(/\/Amazon\.Lists\.Wishlist(?:\.\d+){0,2}\.json$/i, (head) => /^\s*[[{]/.test(head)),
    // The same lists under any other name.
    listFile(undefined, (head) => /"[^"\n]{0,200} \[(?:List|Item \d+|User)\]"\s*:\s*\[/.test(head) || isPlain(head)),
  ],
  identity: ({ kind, title, party, detail }) =>
    kind === 'social.contact'
      ? [sameText(detail?.list as string), sameText(detail?.role as string | undefined), sameText(party)]
      : [
          sameText(detail?.list as string),
          detail?.what as string,
          (detail?.asin as string | undefined)?.toUpperCase() ??
            (detail?.what === 'item' ? sameText(title) : undefined),
        ],
});

const isPlain = (head: string): boolean => /^\s*[[{]/.test(head) && /"itemAsin"\s*:/.test(head);

function listFile(path: RegExp | undefined, sniff: (head: string) => boolean): FileShape<Entry> {
  return fileShape<Entry>({ ...(path && { path }), sniff, decode: entries, read, format: 'json' });
}
