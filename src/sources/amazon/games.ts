import type { CsvRow } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, said, sameText, timed, yesNo } from './cells.js';
import { measured } from './playing-time.js';
import { csvLike, kindsByTable, shapesOf, type Table } from './tables.js';

const SERVICE = 'Twitch Prime';
const named = (name: string): RegExp => csvLike(String.raw`AmazonGames\.(?:\w+\.)?${name}`);
const NOTHING = skip('row without a time', 'Zeile ohne Zeit');

/** Ids of accounts at Twitch and notes of customer service stand in the rows, and stay there. */
const TABLES: readonly Table[] = [
  {
    path: named('SubscriptionCreditHistory'),
    columns: ['Timestamp', 'StreamerName'],
    renamed: ['StreamerName', 'SubscriptionCreditsSpent'],
    kinds: ['social.group', 'account.change'],
    read: credit,
  },
  {
    path: named('LinkedTwitchAccounts'),
    columns: ['twitchUserId', 'eventTime'],
    renamed: ['twitchUserId', 'eventType', 'eventTime'],
    kinds: ['app.connection'],
    read: linked,
  },
  {
    path: named('AccountHistory'),
    // The header has blanks before the names.
    columns: ['DateTime', 'IsTwitchPrime'],
    renamed: ['DateTime', 'IsTwitchPrime'],
    kinds: ['account.change'],
    read: changed,
  },
];

/** Which streamer was supported; without one the balance alone changed. */
function credit(row: CsvRow): Reading {
  const party = said(row.get('StreamerName'));
  const operation = said(row.get('SubscriptionCreditOperation')) ?? said(row.get('BalanceTrackerOperation'));
  const { time, zone } = timed(row.get('Timestamp'));
  if (time.at === undefined && party === undefined) return NOTHING;
  const detail = details({
    service: SERVICE,
    operation,
    credits: measured(row.get('SubscriptionCreditsSpent')),
    balance: measured(row.get('RemainingSubscriptionCreditBalance')),
    ...zone,
  });
  if (party !== undefined) return { kind: 'social.group', ...time, party, title: party, direction: 'own', detail };
  return { kind: 'account.change', ...time, title: operation, direction: 'background', detail };
}

function linked(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('eventTime'));
  const event = said(row.get('eventType'));
  if (time.at === undefined && event === undefined) return NOTHING;
  return {
    kind: 'app.connection',
    ...time,
    title: 'Twitch',
    app: 'Twitch',
    direction: 'own',
    detail: details({ event, ...zone }),
  };
}

function changed(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('DateTime'));
  if (time.at === undefined) return NOTHING;
  return {
    kind: 'account.change',
    ...time,
    title: SERVICE,
    direction: 'own',
    detail: details({
      service: SERVICE,
      member: yesNo(row.get('IsTwitchPrime')),
      signedUp: yesNo(row.get('IsSignupComplete')),
      ...zone,
    }),
  };
}

function identity({ kind, at, title, detail }: RecordFields): readonly (string | number | undefined)[] {
  if (kind === 'app.connection') return ['Twitch', at, detail?.event as string | undefined];
  return [SERVICE, at, sameText(title)];
}

export default defineSource({
  id: 'amazon.games',
  platform: 'amazon',
  product: 'Amazon Games and Twitch',
  section: '9',
  kinds: ['social.group', 'app.connection', 'account.change'],
  tells: {
    en: 'Which streamers were supported with credits of the membership, when Twitch accounts were linked, and when the membership began.',
    de: 'Welche Streamerinnen und Streamer mit Guthaben der Mitgliedschaft unterstützt, wann Twitch-Konten verknüpft wurden und wann die Mitgliedschaft begann.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  kindsIn: kindsByTable(TABLES),
  identity,
});
