import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import type { Kind } from '../../record/kinds.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, said, sameText, second, timed, yesNo } from './cells.js';
import { hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

const isLists = (head: string): boolean => hasColumns(head, 'ListName') && hasOneOf(head, 'ListItemName', 'ListType');
const isProfile = (head: string): boolean => hasColumns(head, 'Profile Name', 'Status Of Profile');

/** The smaller tables of Alexa's archive: lists, notifications, voice profiles, the country. */
export default defineSource({
  id: 'amazon.alexa-lists',
  platform: 'amazon',
  product: 'Alexa lists and notifications',
  section: '10',
  kinds: ['note.item', 'shop.mail', 'profile.field'],
  tells: {
    en: 'What is on shopping and to-do lists, when Alexa had news, whose voices it can tell apart, and the country of residence.',
    de: 'Was auf Einkaufs- und Aufgabenlisten steht, wann Alexa Neues meldete, ob es Stimmen unterscheidet, und das Wohnland.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({ path: /\/Lists(?:-\d+)*\.csv$/i, sniff: isLists, read: listItem }),
    csvTable({
      path: /\/(?:Shopping\/Notifications?|(?:Shopping )?Notifications) History(?:-\d+)*\.csv$/i,
      sniff: (head) => hasColumns(head, 'Message', 'Timestamp', 'Status'),
      read: shoppingNotification,
    }),
    // Other products have notifications of their own.
    csvTable({
      path: /\/Notifications(?:-\d+)*\.csv$/i,
      sniff: (head) => hasColumns(head, 'Display Text', 'Skill Name'),
      read: alert,
    }),
    csvTable({
      path: /\/Country of Residence(?:-\d+)*\.csv$/i,
      sniff: (head) => hasColumns(head, 'Timestamp', 'Country'),
      read: country,
    }),
    csvTable({
      path: /\/Alexa[^/]*\/.+\.csv$|\/[^/]*Voice ?Profile[^/]*\.csv$/i,
      sniff: isProfile,
      read: voiceProfile,
    }),
    // The same tables under any other name.
    csvTable({ sniff: (head) => hasColumns(head, 'ListName', 'ListItemName', 'isCompleted'), read: listItem }),
    csvTable({ sniff: isProfile, read: voiceProfile }),
  ],
  identity: ({ kind, title, at, party, detail = {} }) =>
    kind === 'note.item'
      ? ['list', sameText(String(detail.list ?? '')), sameText(title)]
      : [String(detail.type ?? ''), second(at), sameText(title), sameText(party)],
  kindsIn: (path) => KINDS_IN.find(([file]) => file.test(path))?.[1] ?? ['note.item', 'shop.mail', 'profile.field'],
});

const KINDS_IN: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\/Lists[^/]*$/i, ['note.item']],
  [/\/[^/]*Notifications?[^/]*$/i, ['shop.mail']],
  [/\/(?:Country of Residence|[^/]*Voice ?Profile)[^/]*$/i, ['profile.field']],
];

const NOTHING = skip('data not available', 'Daten nicht verfügbar');

/** An empty list is a row without an item. */
function listItem(row: CsvRow): Reading {
  const item = said(row.get('ListItemName'));
  const list = said(row.get('ListName'));
  if (item === undefined && list === undefined) return NOTHING;
  return {
    kind: 'note.item',
    title: item ?? list,
    direction: 'own',
    detail: details({
      type: item === undefined ? 'list' : 'list item',
      list: item === undefined ? undefined : list,
      listType: said(row.get('ListType')),
      archived: yesNo(row.get('isArchived')),
      completed: yesNo(row.get('isCompleted')),
    }),
  };
}

/** Of the message only its length. */
function shoppingNotification(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('Timestamp'));
  const message = said(row.get('Message'));
  if (time.at === undefined && message === undefined) return NOTHING;
  return {
    kind: 'shop.mail',
    ...time,
    app: 'Alexa',
    direction: 'done-to',
    detail: details({
      type: 'shopping notification',
      status: said(row.get('Status')),
      characters: message?.length,
      ...zone,
    }),
  };
}

/** Of the text shown only its length. */
function alert(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('TimeStamp'));
  const title = said(row.get('Name'));
  const text = said(row.get('Display Text'));
  const party = said(row.get('Skill Name'));
  if (time.at === undefined && title === undefined && text === undefined && party === undefined) return NOTHING;
  return {
    kind: 'shop.mail',
    ...time,
    title,
    party,
    app: 'Alexa',
    direction: 'done-to',
    detail: details({ type: 'alert', characters: text?.length, ...zone }),
  };
}

function country(row: CsvRow): Reading {
  const value = said(row.get('Country'));
  if (value === undefined) return NOTHING;
  const { time, zone } = timed(row.get('Timestamp'));
  return { kind: 'profile.field', ...time, title: 'country of residence', detail: details({ value, ...zone }) };
}

/** The name of a profile may be a child's or a guest's: only whether there is one. */
function voiceProfile(row: CsvRow): Reading {
  const value = said(row.get('Status Of Profile'));
  if (value === undefined) return NOTHING;
  const { time, zone } = timed(row.get('Status Updated Time'));
  return { kind: 'profile.field', ...time, title: 'voice profile', detail: details({ value, ...zone }) };
}
