import { addMoney, decimal } from '../../record/money.js';
import type { RecordFields } from '../../record/record.js';
import { type Cells, details, sameText, timed } from './cells.js';
import { currencyIn } from './currency.js';
import { listedIdentity } from './listed.js';
import { firstSaid } from './named-columns.js';

interface PaymentColumns {
  readonly type: string;
  readonly date: readonly string[];
  readonly amount: readonly string[];
  readonly title?: readonly string[];
  readonly party?: string;
  readonly detail?: Readonly<Record<string, readonly string[]>>;
}

/** A payment that states both its date and its amount; undefined when it does not. Orders are what was spent, not these. */
export function payment(row: Cells, columns: PaymentColumns): RecordFields | undefined {
  const { time, zone } = timed(firstSaid(row, ...columns.date) ?? '');
  const amount = decimal(firstSaid(row, ...columns.amount) ?? '');
  if (time.at === undefined || amount === undefined) return undefined;
  const more = Object.entries(columns.detail ?? {}).map(([name, aliases]) => [name, firstSaid(row, ...aliases)]);
  return {
    kind: 'payment.made',
    ...time,
    title: firstSaid(row, ...(columns.title ?? [])),
    party: columns.party,
    amount,
    currency: currencyIn(row),
    direction: 'own',
    detail: details({ type: columns.type, ...Object.fromEntries(more), ...zone }),
  };
}

/** Old tables state movements of cards to the minute, and bills to the day. */
const MINUTE = 60_000;
const DAY = 86_400_000;

const paymentIdentity = ({ at, amount, title, detail }: RecordFields): readonly (string | number | undefined)[] => [
  String(detail?.type),
  at && Math.floor(at / (detail?.type === 'gift card' ? MINUTE : DAY)),
  amount === undefined ? undefined : addMoney(amount, '0.0000'),
  sameText(title ?? (detail?.transactionType as string | undefined)),
  ...(detail?.card === undefined ? [] : [String(detail.card)]),
];

/** Where a product has both: what was paid, and what is held. */
export const paidOrListedIdentity = (record: RecordFields): readonly (string | number | undefined)[] =>
  record.kind === 'payment.made' ? paymentIdentity(record) : listedIdentity(record);
