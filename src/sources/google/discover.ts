import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';

/** What a file of a translated name holds: first what is not liked or wanted, as those names hold the other words, too. */
const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /not[ _]interested|kein interesse|pas intéressé|no me interesa|sin interés|niet geïnteresseerd|geen interesse|non interessat|ilgilenmiyorum/iu,
    'not interested',
  ],
  [/(?<!\p{L})(?:(?:dis|un)-?like|gefällt.*nicht|n.aime|no me gust|vind.*niet leuk|non mi piac|beğenm)/iu, 'disliked'],
  [
    /(?<!\p{L})(?:un-?follow|entfolg|nicht (?:mehr )?(?:ge)?folg|désabonn|ne .*suiv|(?:dejado|dejar) de seguir|ontvolg|non segu)/iu,
    'unfollowed',
  ],
  [/(?<!\p{L})(?:like|gefällt|aime|me gusta|gustad|vind.*leuk|mi piac|beğen)/iu, 'liked'],
  [/(?<!\p{L})(?:follow|folgen|gefolgt|suiv|abonn|sigu|segu|(?:ge)?volg|takip)/iu, 'followed'],
];
const NAMES = ACTIONS.map(([pattern]) => pattern.source).join('|');

/** Columns are not known, so an address is the address, a time the time, a code the setting, and the rest the name. */
function read(row: CsvRow, here: Here): Reading {
  const cells = row.columns.map((_, index) => row.at(index)).filter((cell) => cell !== '');
  const url = cells.find((cell) => /^https?:\/\//.test(cell));
  const time = cells.map(isoInstant).find((instant) => instant !== undefined);
  const setting = cells.find((cell) => /^(?:not_interested|blocked|not_preferred)$/i.test(cell));
  const name = cells.find((cell) => cell !== url && cell !== setting && isoInstant(cell) === undefined);
  const title = name ?? url;
  if (title === undefined) return skip('row without a name', 'Zeile ohne Namen');
  const file = here.segments.at(-1) ?? '';
  const action = ACTIONS.find(([pattern]) => pattern.test(file))?.[1];
  return {
    kind: 'social.reaction',
    ...momentOf(time),
    title,
    url,
    direction: 'own',
    detail: detailOf({ product: 'Discover', action, setting: setting?.toLowerCase() }),
  };
}

/** What one follows, likes and does not want to see in the feed on the phone: a list of interests in one's own hand. */
export default defineSource({
  id: 'google.discover',
  platform: 'google',
  product: 'Discover',
  section: '19',
  kinds: ['social.reaction'],
  tells: {
    en: 'Topics and sites that one follows, likes or does not want to see in the feed',
    de: 'Themen und Seiten, denen man folgt, die man mag oder im Feed nicht sehen will',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Discover', `[^/]*(?:${NAMES})[^/]*\\.csv`),
      sniff: (head) => !/^\s*[<{[]/.test(head),
      decode: csvRows(),
      read,
      format: 'csv',
    }),
  ],
  identity: ({ title, url, detail = {} }) => ['Discover', String(detail.action), url ?? title],
});
