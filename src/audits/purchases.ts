import type { Value } from '../text/text.js';
import type { Row } from '../timeline/timeline.js';
import { count, defineAudit, PLAUSIBLE } from './audit.js';

const ORDERS = `kind = 'shop.order'`;
/** Digital orders that failed were never charged. */
const CANCELLED = `coalesce(regexp_matches(json_extract_string(detail, '$.status'), '(?i)^(cancell?ed|failed)'), false)`;
/** Money that came back: only payouts have an amount, requests and parcels have none. */
const REFUNDS = `kind = 'shop.return' and amount is not null and currency is not null
  and coalesce(json_extract_string(detail, '$.pending'), 'false') <> 'true'
  and not coalesce(regexp_matches(json_extract_string(detail, '$.status'), '(?i)^(cancell?ed|failed|rejected|declined|denied)'), false)`;

/**
 * The same refund can stand in several files of an export, each with other columns and a day sooner or later: of equal
 * sums for an order within few days, the highest number in one file counts; those without a date of their own may be any
 * of the others.
 */
const REFUNDED = `
  with payout as (
    select coalesce(json_extract_string(detail, '$.orderId'), id::varchar) as order_id, currency, amount, entry, at_ms,
      case when coalesce(json_extract_string(detail, '$.datedByRequest'), 'false') <> 'true' then at_ms // 86400000 end as day
    from record where ${REFUNDS}),
  apart as (
    select *, case when day - lag(day) over (partition by order_id, currency, amount order by day nulls last) > 7 then 1 else 0 end as next from payout),
  grouped as (
    select *, case when day is not null then sum(next) over (partition by order_id, currency, amount order by day nulls last rows unbounded preceding) end as nth from apart),
  counted as (
    select order_id, currency, amount, nth, entry, count(*) as n, min(at_ms) as at_ms from grouped group by 1, 2, 3, 4, 5),
  most as (
    select order_id, currency, amount, nth, max(n) as n, min(at_ms) as at_ms from counted group by 1, 2, 3, 4)
  select order_id, currency, min(at_ms) as at_ms,
    amount * greatest(coalesce(sum(n) filter (nth is not null), 0), coalesce(max(n) filter (nth is null), 0)) as refunded
  from most group by order_id, currency, amount`;

/** DECIMAL text as people write money: at least two places, no trailing zeros beyond them. */
const plain = (text: unknown): string => String(text).replace(/(\.\d\d\d*?)0+$/, '$1');

export default defineAudit({
  id: 'purchases',
  group: 'buy',
  question: { en: 'What do you buy, and for how much?', de: 'Was kaufen Sie, und für wie viel?' },
  limits: {
    en: 'Spent here, not income or wealth. Gifts, other people’s orders and returns are in it; shops outside these archives are not.',
    de: 'Hier ausgegeben – das sagt nichts über Einkommen oder Vermögen. Geschenke, Bestellungen für andere und Rücksendungen stecken mit drin, andere Läden nicht.',
  },
  needs: ['shop.order'],
  sql: {
    counts: `select count(*) filter (not ${CANCELLED}) as orders, count(*) filter (${CANCELLED}) as cancelled,
      count(distinct json_extract_string(detail, '$.orderId')) filter (not ${CANCELLED}) as order_ids,
      count(*) filter (not ${CANCELLED} and json_extract_string(detail, '$.pending') = 'true') as pending,
      count(*) filter (topic is not null) as hidden,
      min(at_ms) filter (${PLAUSIBLE}) as first, max(at_ms) filter (${PLAUSIBLE}) as last from record where ${ORDERS}`,
    spend: `select currency, sum(amount)::varchar as amount from record where ${ORDERS} and not ${CANCELLED} and amount is not null and currency is not null group by currency order by sum(amount) desc, currency`,
    refunds: `select currency, sum(refunded)::varchar as amount from (${REFUNDED}) group by currency order by sum(refunded) desc, currency`,
    years: `with bought as (
        select year(local_time(at_ms)) as year, currency, count(*) as n, coalesce(sum(amount), 0)::decimal(18, 2)::varchar as amount
        from record where ${ORDERS} and not ${CANCELLED} and at_ms is not null group by 1, 2),
      back as (
        select year(local_time(at_ms)) as year, currency, sum(refunded)::decimal(18, 2)::varchar as refunded
        from (${REFUNDED}) where at_ms is not null group by 1, 2)
      select year, currency, coalesce(n, 0) as n, coalesce(amount, '0.00') as amount, refunded
      from bought full join back using (year, currency) order by 1, 2 nulls last`,
  },
  evidence: { from: 'shown', where: ORDERS, order: 'newest', limit: 5 },
  texts: {
    found: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded from {first} to {last}, {spend} in all. {cancelled#One more was|{cancelled} more were} cancelled and not counted.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} vom {first} bis {last} gespeichert, zusammen {spend}. {cancelled#Ein weiterer wurde|{cancelled} weitere wurden} storniert und nicht mitgezählt.',
    },
    plain: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded from {first} to {last}, {spend} in all.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} vom {first} bis {last} gespeichert, zusammen {spend}.',
    },
    foundRefunded: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded from {first} to {last}, {spend} in all; {refunded} came back. {cancelled#One more was|{cancelled} more were} cancelled and not counted.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} vom {first} bis {last} gespeichert, zusammen {spend}; {refunded} kamen zurück. {cancelled#Ein weiterer wurde|{cancelled} weitere wurden} storniert und nicht mitgezählt.',
    },
    plainRefunded: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded from {first} to {last}, {spend} in all; {refunded} came back.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} vom {first} bis {last} gespeichert, zusammen {spend}; {refunded} kamen zurück.',
    },
    unpriced: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded from {first} to {last}; no price is stated.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} vom {first} bis {last} gespeichert; ein Preis steht nicht dabei.',
    },
    undatedUnpriced: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded, without dates and prices.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} gespeichert, ohne Datum und Preis.',
    },
    undated: {
      en: '{orders#One ordered item is|{orders} ordered items are} recorded, {spend} in all.',
      de: '{orders#Ein bestellter Artikel ist|{orders} bestellte Artikel sind} gespeichert, zusammen {spend}.',
    },
  },
  briefs: {
    unpriced: {
      en: '{orders#One ordered item|{orders} ordered items} since {first}; no price is stated.',
      de: '{orders#Ein bestellter Artikel|{orders} bestellte Artikel} seit {first}; ein Preis steht nicht dabei.',
    },
    foundRefunded: {
      en: '{orders#One ordered item|{orders} ordered items} since {first}, {spend} in all; {refunded} came back.',
      de: '{orders#Ein bestellter Artikel|{orders} bestellte Artikel} seit {first}, zusammen {spend}; {refunded} kamen zurück.',
    },
    plainRefunded: {
      en: '{orders#One ordered item|{orders} ordered items} since {first}, {spend} in all; {refunded} came back.',
      de: '{orders#Ein bestellter Artikel|{orders} bestellte Artikel} seit {first}, zusammen {spend}; {refunded} kamen zurück.',
    },
    found: {
      en: '{orders#One ordered item|{orders} ordered items} since {first}, {spend} in all.',
      de: '{orders#Ein bestellter Artikel|{orders} bestellte Artikel} seit {first}, zusammen {spend}.',
    },
    plain: {
      en: '{orders#One ordered item|{orders} ordered items} since {first}, {spend} in all.',
      de: '{orders#Ein bestellter Artikel|{orders} bestellte Artikel} seit {first}, zusammen {spend}.',
    },
  },
  clear: { en: 'The order lists in these archives are empty.', de: 'Die Bestelllisten in diesen Archiven sind leer.' },
  unknown: {
    en: 'No orders in these archives: ask Amazon for “Your Orders”.',
    de: 'Keine Bestellungen in diesen Archiven: Fordern Sie bei Amazon „Ihre Bestellungen“ an.',
  },
  judge({ rows, sensitive, date }) {
    const counts = rows['counts']![0]!;
    const [orders, cancelled] = [Number(counts['orders']), Number(counts['cancelled'])];
    const sums = (query: string) =>
      rows[query]!.map(
        (row): Value => ({ type: 'money', value: plain(row['amount']), currency: String(row['currency']) }),
      );
    const [spend, refunded] = [sums('spend'), sums('refunds').filter(({ value }) => Number(value) !== 0)];
    const measures: Record<string, number | string> = { orders, cancelled };
    for (const { value, currency } of refunded) measures[`refunded.${currency}`] = String(value);
    if (orders + cancelled === 0) return { outcome: 'none', measures };
    measures['orderIds'] = Number(counts['order_ids']);
    measures['pending'] = Number(counts['pending']);
    for (const { value, currency } of spend) measures[`spend.${currency}`] = String(value);
    const listed = (money: readonly Value[]): Value => ({
      type: 'money',
      value: money.map(({ value, currency }) => `${currency} ${value}`),
    });
    const told = cancelled > 0 ? 'found' : 'plain';
    const withPrices = refunded.length > 0 ? (`${told}Refunded` as const) : told;
    const priced = spend.length > 0;
    const dated = counts['first'] !== null;
    const [first, last] = [Number(counts['first']), Number(counts['last'])];
    const months = dated ? (last - first) / (30.44 * 86_400_000) : 0;
    return {
      outcome: 'found',
      severity: orders >= 200 || months >= 36 ? 'high' : 'medium',
      basis: 'recorded',
      say: priced ? (dated ? withPrices : 'undated') : dated ? 'unpriced' : 'undatedUnpriced',
      values: {
        orders: count(orders),
        cancelled: count(cancelled),
        first: date(first),
        last: date(last),
        spend: listed(spend),
        refunded: listed(refunded),
      },
      measures,
      newest: dated ? last : undefined,
      hidden: sensitive ? 0 : Number(counts['hidden']),
      table: {
        columns: [
          { id: 'year', title: { en: 'Year', de: 'Jahr' }, type: 'text' },
          { id: 'items', title: { en: 'Items', de: 'Artikel' }, type: 'count' },
          { id: 'spent', title: { en: 'Spent', de: 'Ausgegeben' }, type: 'money' },
          ...(refunded.length > 0
            ? [{ id: 'refunded', title: { en: 'Refunded', de: 'Erstattet' }, type: 'money' } as const]
            : []),
        ],
        rows: rows['years']!.map((row: Row) => [
          String(row['year']),
          Number(row['n']),
          row['currency'] === null ? null : `${row['currency']} ${row['amount']}`,
          ...(refunded.length > 0 ? [row['refunded'] === null ? null : `${row['currency']} ${row['refunded']}`] : []),
        ]),
      },
    };
  },
});
