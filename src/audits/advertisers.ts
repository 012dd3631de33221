import { count, defineAudit } from './audit.js';

const FIRMS = `kind = 'ad.advertiser' and party is not null`;
const flag = (name: string): string => `bool_or(coalesce(json_extract_string(detail, '$.${name}') = 'true', false))`;
const YES = { en: 'yes', de: 'ja' } as const;

export default defineAudit({
  id: 'advertisers',
  group: 'else',
  question: { en: 'Which firms brought your data along?', de: 'Welche Firmen haben Ihre Daten mitgebracht?' },
  limits: {
    en: 'The list names firms, not what they uploaded, when, or where they got it. Firms that match you elsewhere are not visible.',
    de: 'Die Liste nennt Firmen, nicht was sie hochgeladen haben, wann und woher sie es hatten. Abgleiche an anderer Stelle sind nicht zu sehen.',
  },
  needs: ['ad.advertiser'],
  sql: {
    firms: `select platform, count(*) as n, count(*) filter (list) as list, count(*) filter (remarketing) as remarketing, count(*) filter (visit) as visit from (
      select platform, lower(party) as firm, ${flag('list')} as list, ${flag('remarketing')} as remarketing, ${flag('storeVisit')} as visit
      from record where ${FIRMS} group by all) group by platform order by platform`,
    hidden: `select count(*) as n from record where ${FIRMS} and topic is not null`,
    top: `select min(party) as firm, platform, ${flag('list')} as list, ${flag('remarketing')} as remarketing, ${flag('storeVisit')} as visit
      from shown where ${FIRMS} group by platform, lower(party) order by list desc, remarketing desc, visit desc, lower(min(party)), platform limit 20`,
  },
  evidence: { from: 'shown', where: FIRMS, order: 'stored', limit: 5 },
  texts: {
    found: {
      en: '{firms#One firm|{firms} firms} used data of their own to reach you: {list} by a list that they uploaded, {remarketing} by your visits to their site or app, {visit} by a visit to their shop.',
      de: '{firms#Eine Firma hat|{firms} Firmen haben} eigene Daten benutzt, um Sie zu erreichen: {list} über eine hochgeladene Liste, {remarketing} über Ihre Besuche auf Website oder App, {visit} über einen Besuch im Geschäft.',
    },
  },
  briefs: {
    found: {
      en: '{firms#One firm|{firms} firms} reached you with data of their own, {list} by an uploaded list.',
      de: '{firms#Eine Firma hat|{firms} Firmen haben} Sie mit eigenen Daten erreicht, {list} über eine hochgeladene Liste.',
    },
  },
  clear: { en: 'The lists of advertisers are empty.', de: 'Die Listen der Werbetreibenden sind leer.' },
  unknown: {
    en: 'No lists of advertisers in these archives.',
    de: 'Keine Listen von Werbetreibenden in diesen Archiven.',
  },
  judge({ rows, sensitive }) {
    const total = { n: 0, list: 0, remarketing: 0, visit: 0 };
    const measures: Record<string, number> = {};
    for (const row of rows['firms']!) {
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += Number(row[key]);
      measures[`${row['platform']}.advertisers`] = Number(row['n']);
    }
    if (total.n === 0) return { outcome: 'none', measures: { advertisers: 0 } };
    return {
      outcome: 'found',
      severity: total.n >= 100 ? 'high' : 'medium',
      basis: 'recorded',
      say: 'found',
      values: {
        firms: count(total.n),
        list: count(total.list),
        remarketing: count(total.remarketing),
        visit: count(total.visit),
      },
      measures: {
        advertisers: total.n,
        uploadedList: total.list,
        remarketing: total.remarketing,
        storeVisit: total.visit,
        ...measures,
      },
      hidden: sensitive ? 0 : Number(rows['hidden']![0]!['n']),
      table: {
        columns: [
          { id: 'firm', title: { en: 'Firm', de: 'Firma' }, type: 'firm' },
          { id: 'platform', title: { en: 'At', de: 'Bei' }, type: 'platform' },
          { id: 'list', title: { en: 'List', de: 'Liste' }, type: 'text' },
          { id: 'remarketing', title: { en: 'Visits', de: 'Besuche' }, type: 'text' },
          { id: 'visit', title: { en: 'Shop', de: 'Laden' }, type: 'text' },
        ],
        rows: rows['top']!.map((row) => [
          String(row['firm']),
          String(row['platform']),
          row['list'] ? YES : null,
          row['remarketing'] ? YES : null,
          row['visit'] ? YES : null,
        ]),
      },
    };
  },
});
