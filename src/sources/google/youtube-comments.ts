import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { type ListItem, listItems } from '../../decode/list-items.js';
import { type RecordFields, skip } from '../../record/record.js';
import { type Instant, isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { moneyOf } from './written-money.js';
import { COMMENTS, isNamed, isOneOf, LIVE_CHATS } from './youtube-columns.js';
import { utcInstant, watchUrl, YOUTUBE_CSV } from './youtube-csv.js';
import { textLength } from './youtube-text.js';

/** The pages that came before the tables. */
const PAGES =
  /\/(?:my-comments|my-live-chat-messages|meine[- ]kommentare|meine-live-chat-nachrichten|mijn-reacties|mijn-live-chat-berichten)(?:\(\d+\))?\.html$/iu;
/** `2020-02-03 04:05:06 UTC`, before 2019 `2016-02-03T04:05:06Z`: always UTC, in every language. */
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)? ?(?:Z|UTC)\b/;
const isPage = (head: string): boolean =>
  /<li[\s>]/i.test(head) && TIME.test(head) && /youtube\.com/i.test(head) && !head.includes('outer-cell');
/** Nothing was ever written: a list without an item. */
const isEmptyPage = (head: string): boolean => /<ul[\s>]/i.test(head) && !/<li[\s>]|outer-cell/i.test(head);

interface Post {
  readonly chat: boolean;
  readonly time: Instant | undefined;
  readonly url: string | undefined;
  readonly length: number;
  readonly price?: string;
  readonly reply?: boolean;
}

/** Counts the text and leaves it where it is. */
function post({ chat, time, url, length, price = '', reply }: Post): RecordFields {
  const money = paid(price);
  return {
    kind: 'social.post',
    ...momentOf(time),
    url,
    amount: money.amount,
    currency: money.currency,
    direction: 'own',
    detail: detailOf({
      product: 'YouTube',
      type: chat ? 'live chat' : 'comment',
      length,
      reply: reply || undefined,
      price: money.price,
    }),
  };
}

/** What was paid to be seen: nearly always `0`. */
function paid(price: string): Partial<ReturnType<typeof moneyOf>> {
  const money = moneyOf(price);
  return money.amount !== undefined && !/[1-9]/.test(money.amount) ? {} : money;
}

function row(cells: CsvRow, here: Here): Reading {
  const chat = isChat(cells, here);
  const cell = (column: 'time' | 'price' | 'video' | 'text'): string =>
    chat ? LIVE_CHATS.cell(cells, column) : COMMENTS.cell(cells, column);
  const [video, text, community] = [cell('video'), cell('text'), chat ? '' : COMMENTS.cell(cells, 'post')];
  const time = utcInstant(cell('time'));
  if (video === '' && text === '' && time === undefined)
    return skip('row without video, text and time', 'Zeile ohne Video, Text und Zeit');
  const page = community === '' ? undefined : `https://www.youtube.com/post/${community}`;
  return post({
    chat,
    time,
    url: video === '' ? page : watchUrl(video),
    length: textLength(text),
    price: cell('price'),
    reply: !chat && COMMENTS.cell(cells, 'parent') !== '',
  });
}

const CHAT = /chat|sohbet|чат|聊天|チャット|채팅|دردشة/iu;

/** Both tables look alike; where their names are not known, folder and header say "chat" in their language. */
const isChat = (cells: CsvRow, here: Here): boolean =>
  LIVE_CHATS.isNamed(cells.columns) ||
  (!COMMENTS.isNamed(cells.columns) && CHAT.test([...here.segments.slice(-2), ...cells.columns].join(' ')));

function item({ lines, links }: ListItem, here: Here): Reading {
  const [sentence = '', ...text] = lines;
  const written = TIME.exec(sentence)?.[0];
  const url = links.find((link) => videoOf(link) !== undefined) ?? links[0];
  if (written === undefined && url === undefined)
    return skip('list item that is no comment', 'Listenpunkt, der kein Kommentar ist');
  const video = url === undefined ? undefined : videoOf(url);
  return post({
    chat: CHAT.test(here.segments.at(-1) ?? ''),
    time: isoInstant(written?.replace(/ ?(?:UTC|Z)$/, 'Z')),
    url: video === undefined ? url?.replace(/^http:/i, 'https:') : watchUrl(video),
    length: [...text.join('\n')].length,
  });
}

const videoOf = (link: string): string | undefined =>
  /youtube\.com\/watch\?(?:.*&)?v=([\w-]+)/i.exec(link)?.[1] ?? /youtu\.be\/([\w-]+)/i.exec(link)?.[1];

/** What the person wrote below videos and in the chats of live streams: when and where, never what. */
export default defineSource({
  id: 'google.youtube-comments',
  platform: 'google',
  product: 'YouTube comments and live chats',
  section: '10',
  kinds: ['social.post'],
  tells: {
    en: 'When and under which videos the person commented or chatted, how much they wrote, and what they paid to be seen',
    de: 'Wann und unter welchen Videos die Person kommentiert oder gechattet hat, wie viel sie schrieb, und was sie dafür zahlte, gesehen zu werden',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: YOUTUBE_CSV,
      sniff: isOneOf(COMMENTS, LIVE_CHATS),
      decode: csvRows(),
      read: row,
      format: 'csv',
    }),
    fileShape({ sniff: isNamed(COMMENTS, LIVE_CHATS), decode: csvRows(), read: row, format: 'csv' }),
    fileShape({
      path: PAGES,
      sniff: (head) => isPage(head) || isEmptyPage(head),
      decode: listItems,
      read: item,
      format: 'html',
    }),
    // In other languages the pages have names that nobody has told.
    fileShape({
      path: inProduct('YouTube', '[^/]+/[^/]+\\.html'),
      sniff: isPage,
      decode: listItems,
      read: item,
      format: 'html',
    }),
  ],
  // Pages of old have neither the comment's id nor fractions of seconds.
  identity: ({ at, url, detail = {} }) => [
    String(detail.type),
    at === undefined ? undefined : Math.floor(at / 1000),
    url,
  ],
});
