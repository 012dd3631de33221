import { type PageItem, pageItems } from '../../decode/html-page.js';
import { skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { writtenMoment } from './wall-time.js';
import { type WrittenTime, writtenTime } from './written-time.js';

/** Pages of a game, by their English names; other languages have not been seen and keep their own. */
const PAGES = ['Activity', 'Achievements', 'Experience', 'Scores'];
const FOLDER = 'Google Play Games Services';

/** The layout of these pages is not documented: lines `Label: value`, or tables. */
function read(item: PageItem, here: Here): Reading {
  const [game, page] = place(here.segments);
  if (/^metadata$/i.test(page))
    return skip('what the game is, not what was played', 'Angaben zum Spiel, nicht zum Spielen');
  const texts = item.kind === 'row' ? item.cells : [...labelled(item.text)];
  const dated = texts.map((text) => momentIn(text, here)).find((found) => found !== undefined);
  // A heading or a figure alone is no play.
  if (dated === undefined && /^achievements$/i.test(page))
    return skip('achievement that was not reached, or heading', 'nicht erreichter Erfolg oder Überschrift');
  if (item.kind === 'line' && dated === undefined) return skip('line without a date', 'Zeile ohne Datum');
  const what = texts.find((text) => text !== '' && momentIn(text, here) === undefined);
  return {
    kind: 'app.usage',
    ...dated?.time,
    title: PAGES.find((name) => name.toLowerCase() === page.toLowerCase()) ?? page,
    app: game,
    direction: 'own',
    detail: detailOf({ what, ...dated?.detail }),
  };
}

/** `Games/<game>/Activity.html`: the folder is the game. */
const place = (segments: readonly string[]): readonly [string | undefined, string] => [
  segments.at(-2),
  (segments.at(-1) ?? '').replace(/\.html$/i, ''),
];

function* labelled(line: string): Iterable<string> {
  const pair = /^([^:]{2,60}?)\s*:\s(.+)$/s.exec(line);
  if (pair) yield* [pair[1]!.trim(), pair[2]!.trim()];
  else yield line;
}

function momentIn(text: string, here: Here): WrittenTime | undefined {
  const found = writtenTime(text, here);
  return (found?.time.at ?? 0) > 0 ? found : undefined;
}

/** The player's own page, `Global/Player.html`: name, level, settings. */
function readPlayer(item: PageItem): Reading {
  const [label, value] = item.kind === 'row' ? item.cells : [...labelled(item.text)];
  if (!label || !value) return skip('line without a value', 'Zeile ohne Wert');
  return {
    kind: 'profile.field',
    title: label,
    direction: 'own',
    detail: { product: 'Google Play Games', ...shownValue(label, value) },
  };
}

const isPage = (head: string): boolean => /^\s*</.test(head);

/** What was played, and under which name. */
export default defineSource({
  id: 'google.play-games',
  platform: 'google',
  product: 'Google Play Games',
  section: '19',
  kinds: ['app.usage', 'profile.field'],
  tells: {
    en: 'Games that were played, with activity, achievements and scores, and the player’s profile',
    de: 'Gespielte Spiele mit Aktivität, Erfolgen und Punkten, und das Profil der Spielerin oder des Spielers',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct(FOLDER, '[^/]+/[^/]+/[^/]+\\.html'),
      sniff: isPage,
      decode: pageItems,
      read,
      format: 'html',
    }),
    fileShape({
      path: inProduct(FOLDER, '[^/]+/[^/]+\\.html'),
      sniff: isPage,
      decode: pageItems,
      read: readPlayer,
      format: 'html',
    }),
  ],
  // Without the name of the page, which other languages may translate.
  identity: (record) =>
    record.kind === 'profile.field'
      ? ['Play Games', record.title]
      : ['Play Games', record.app, writtenMoment(record) ?? String(record.detail?.what ?? '')],
});
