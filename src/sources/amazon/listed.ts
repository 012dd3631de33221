import { decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import type { Reading } from '../source.js';
import { amazonInstant, type Cells, details, isoDate, sameText, timed, yesNo } from './cells.js';
import { currencyIn } from './currency.js';
import { firstSaid } from './named-columns.js';

/** Where a row says what. Of several columns the first that says something counts. */
interface ListedColumns {
  /** What is listed: a subscription, a rental, a benefit. */
  readonly type: string;
  readonly title: readonly string[];
  readonly since: readonly string[];
  readonly until?: readonly string[];
  readonly party?: readonly string[];
  readonly id?: readonly string[];
  /** Further text, dates, answers and amounts, by their name in the detail. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  readonly dates?: Readonly<Record<string, readonly string[]>>;
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly amounts?: Readonly<Record<string, readonly string[]>>;
}

const mapped = <T>(
  columns: Readonly<Record<string, readonly string[]>> | undefined,
  row: Cells,
  value: (text: string) => T | undefined,
): Record<string, T | undefined> =>
  Object.fromEntries(
    Object.entries(columns ?? {}).map(([name, aliases]) => {
      const text = firstSaid(row, ...aliases);
      return [name, text === undefined ? undefined : value(text)];
    }),
  );

/** Something that the account holds, as a row of a table; its amounts are prices, and nothing that was spent. */
export function listed(row: Cells, columns: ListedColumns): Reading {
  const title = firstSaid(row, ...columns.title);
  const { time, zone } = timed(firstSaid(row, ...columns.since) ?? '');
  const id = firstSaid(row, ...(columns.id ?? []));
  if (title === undefined && time.at === undefined && id === undefined)
    return skip('row without name, date and number', 'Zeile ohne Name, Datum und Nummer');
  const ends = columns.until === undefined ? undefined : amazonInstant(firstSaid(row, ...columns.until) ?? '')?.at;
  const amounts = mapped(columns.amounts, row, decimal);
  const priced = Object.values(amounts).some((amount) => amount !== undefined);
  return {
    kind: 'shop.list',
    ...time,
    until: time.at !== undefined && ends !== undefined && ends > time.at ? ends : undefined,
    title,
    party: firstSaid(row, ...(columns.party ?? [])),
    direction: 'own',
    detail: details({
      type: columns.type,
      id,
      ...mapped(columns.texts, row, (text) => text),
      ...mapped(columns.answers, row, yesNo),
      ...mapped(columns.dates, row, isoDate),
      ...amounts,
      currency: priced ? currencyIn(row, 'BaseCurrencyCode') : undefined,
      ...zone,
    }),
  } satisfies RecordFields;
}

const DAY = 86_400_000;

/**
 * The number alone where there is one of its own; otherwise the day, since some vintages state no more, and the name,
 * which for goods with a number may be worded anew.
 */
export const listedIdentity = ({ at, title, detail }: RecordFields): readonly (string | number | undefined)[] => [
  String(detail?.type),
  detail?.id as string | undefined,
  OWN_NUMBER.has(String(detail?.type)) && detail?.id !== undefined ? undefined : at && Math.floor(at / DAY),
  detail?.id === undefined || SEVERAL_OF_A_NUMBER.has(String(detail.type)) ? sameText(title) : undefined,
];

const OWN_NUMBER: ReadonlySet<string> = new Set(['subscription', 'rental']);
/** Many rows have one number: the states of a subscription, its bills, all that was bought with one order. */
const SEVERAL_OF_A_NUMBER: ReadonlySet<string> = new Set([
  'subscription state',
  'subscription period',
  'subscription problem',
  'bill to come',
  'instalments',
]);
