import { decimal } from '../../record/money.js';
import { addMoney } from '../../record/money.js';
import type { RecordFields } from '../../record/record.js';
import { type Cells, details, sameText, second, timed } from './cells.js';
import { currencyCode, firstSaid } from './returned.js';

interface PaymentColumns {
  readonly type: string;
  readonly date: readonly string[];
  readonly amount: readonly string[];
  readonly currency: readonly string[];
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
    currency: currencyCode(firstSaid(row, ...columns.currency)),
    direction: 'own',
    detail: details({ type: columns.type, ...Object.fromEntries(more), ...zone }),
  };
}

export const paymentIdentity = ({
  at,
  amount,
  title,
  detail,
}: RecordFields): readonly (string | number | undefined)[] => [
  String(detail?.type),
  second(at),
  amount === undefined ? undefined : addMoney(amount, '0.0000'),
  sameText(title ?? (detail?.transactionType as string | undefined)),
];
