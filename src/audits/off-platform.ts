import { count, defineAudit, PLAUSIBLE } from './audit.js';

const EVENTS = `kind = 'offplatform.event'`;

export default defineAudit({
  id: 'off-platform',
  group: 'else',
  question: { en: 'Which firms report your visits and purchases?', de: 'Welche Firmen melden Ihre Besuche und Käufe?' },
  limits: {
    en: 'Only what was tied to your account and kept. What exactly was looked at or bought, and reports that were not tied to you, are not visible.',
    de: 'Nur was Ihrem Konto zugeordnet und aufgehoben wurde. Was genau angesehen oder gekauft wurde und nicht zugeordnete Meldungen sind nicht zu sehen.',
  },
  needs: ['offplatform.event'],
  sql: {
    counts: `select count(distinct lower(party)) as firms, count(*) as events, count(*) filter (upper(json_extract_string(detail, '$.event')) = 'PURCHASE') as purchases,
      count(*) filter (topic is not null) as hidden, min(at_ms) filter (${PLAUSIBLE}) as first, max(at_ms) filter (${PLAUSIBLE}) as last from record where ${EVENTS}`,
    top: `select min(party) as firm, count(*) as n, count(*) filter (upper(json_extract_string(detail, '$.event')) = 'PURCHASE') as purchases, max(at_ms) as last
      from shown where ${EVENTS} group by lower(party) order by n desc, firm limit 15`,
    years: `select year(local_time(at_ms)) as year, count(*) as n from record where ${EVENTS} and ${PLAUSIBLE} group by 1 order by 1`,
  },
  evidence: { from: 'shown', where: EVENTS, order: 'newest', limit: 5 },
  texts: {
    found: {
      en: '{firms#One firm|{firms} firms} told Meta, the firm behind Facebook and Instagram, what you did with them: {events#one event|{events} events}, {purchases#one purchase|{purchases} purchases}, the last on {last}.',
      de: '{firms#Eine Firma hat|{firms} Firmen haben} Meta (Facebook, Instagram) gemeldet, was Sie dort getan haben: {events#ein Ereignis|{events} Ereignisse}, {purchases#ein Kauf|{purchases} Käufe}, zuletzt am {last}.',
    },
  },
  briefs: {
    found: {
      en: '{firms#One firm|{firms} firms} told Meta what you did: {events#one event|{events} events}, {purchases#one purchase|{purchases} purchases}.',
      de: '{firms#Eine Firma hat|{firms} Firmen haben} Meta gemeldet, was Sie getan haben: {events#ein Ereignis|{events} Ereignisse}, {purchases#ein Kauf|{purchases} Käufe}.',
    },
  },
  clear: { en: 'The list of reports by other firms is empty.', de: 'Die Liste der Meldungen anderer Firmen ist leer.' },
  unknown: {
    en: 'No “activity off Meta technologies” in these archives: tick it when you ask Facebook or Instagram for your information.',
    de: 'Keine „Aktivitäten außerhalb der Meta-Technologien“ in diesen Archiven: Wählen Sie den Punkt beim Herunterladen mit aus.',
  },
  judge({ rows, sensitive, date, day }) {
    const counts = rows['counts']![0]!;
    const [firms, events, purchases] = [Number(counts['firms']), Number(counts['events']), Number(counts['purchases'])];
    if (events === 0) return { outcome: 'none', measures: { firms: 0, events: 0, purchases: 0 } };
    const last = Number(counts['last']);
    return {
      outcome: 'found',
      severity: firms >= 20 ? 'high' : 'medium',
      basis: 'recorded',
      say: 'found',
      values: { firms: count(firms), events: count(events), purchases: count(purchases), last: date(last) },
      measures: { firms, events, purchases, first: day(counts['first']), last: day(last) },
      newest: last,
      hidden: sensitive ? 0 : Number(counts['hidden']),
      table: {
        columns: [
          { id: 'firm', title: { en: 'Firm', de: 'Firma' }, type: 'firm' },
          { id: 'events', title: { en: 'Events', de: 'Ereignisse' }, type: 'count' },
          { id: 'purchases', title: { en: 'Purchases', de: 'Käufe' }, type: 'count' },
          { id: 'last', title: { en: 'Last', de: 'Zuletzt' }, type: 'date' },
        ],
        rows: rows['top']!.map((row) => [
          String(row['firm']),
          Number(row['n']),
          Number(row['purchases']),
          row['last'] === null ? null : day(row['last']),
        ]),
      },
      series: [
        {
          name: { en: 'Reports per year', de: 'Meldungen pro Jahr' },
          unit: { en: 'events', de: 'Ereignisse' },
          points: rows['years']!.map((row) => [String(row['year']), Number(row['n'])]),
        },
      ],
    };
  },
});
