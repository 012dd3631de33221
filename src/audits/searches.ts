import { count, defineAudit, PLAUSIBLE, round } from './audit.js';

/** Pages opened from a search stand among Facebook's searches: they have no words. */
const SEARCHES = `kind in ('web.search', 'shop.search') and coalesce(json_extract_string(detail, '$.visit'), '') <> 'true'`;

export default defineAudit({
  id: 'searches',
  group: 'look',
  question: { en: 'What do you look for, and when?', de: 'Wonach suchen Sie, und wann?' },
  limits: {
    en: 'Why somebody searched is not recorded: own worry, work, somebody else, curiosity. Searches made signed out or deleted are not here.',
    de: 'Warum gesucht wurde, steht nicht dabei: eigene Sorge, Beruf, für jemand anderen, Neugier. Abgemeldete oder gelöschte Suchen fehlen hier.',
  },
  needs: ['web.search', 'shop.search'],
  sql: {
    counts: `select count(*) as n, count(*) filter (kind = 'web.search') as web, count(*) filter (kind = 'shop.search') as shop,
      count(*) filter (topic is not null) as hidden, min(at_ms) filter (${PLAUSIBLE}) as first, max(at_ms) filter (${PLAUSIBLE}) as last,
      count(distinct date_trunc('day', local_time(at_ms))) as days from record where ${SEARCHES}`,
    platforms: `select platform, count(*) as n from record where ${SEARCHES} group by platform order by platform`,
    top: `select lower(title) as query, count(*) as n, count(distinct date_trunc('day', local_time(at_ms))) as days, max(at_ms) as last
      from shown where ${SEARCHES} and title is not null group by 1 order by n desc, days desc, query limit 10`,
    years: `select year(local_time(at_ms)) as year, count(*) as n from record where ${SEARCHES} and ${PLAUSIBLE} group by 1 order by 1`,
    hours: `select hour(local_time(at_ms)) as hour, count(*) as n from record where ${SEARCHES} and ${PLAUSIBLE} and "precision" <> 'day' group by 1 order by 1`,
  },
  evidence: { from: 'shown', where: SEARCHES, order: 'newest', limit: 5 },
  texts: {
    found: {
      en: '{n#One search is|{n} searches on {days#one day|{days} days} are} recorded with {n#its|their} words and times, the first on {first}, the last on {last}.',
      de: '{n#Eine Suchanfrage ist|{n} Suchanfragen an {days#einem Tag|{days} Tagen} sind} mit Wortlaut und Zeit gespeichert, die erste vom {first}, die letzte vom {last}.',
    },
    undated: {
      en: '{n#One search is|{n} searches are} recorded, without times.',
      de: '{n#Eine Suchanfrage ist|{n} Suchanfragen sind} gespeichert, ohne Zeitangabe.',
    },
  },
  briefs: {
    found: {
      en: '{n#One search is|{n} searches are} stored with words and times.',
      de: '{n#Eine Suchanfrage ist|{n} Suchanfragen sind} mit Wortlaut und Zeit gespeichert.',
    },
  },
  clear: {
    en: 'The search histories in these archives are empty.',
    de: 'Die Suchverläufe in diesen Archiven sind leer.',
  },
  unknown: {
    en: 'No search history in these archives: ask for “My Activity”, “Search history” and the like.',
    de: 'Kein Suchverlauf in diesen Archiven: Fordern Sie „Meine Aktivitäten“, „Suchverlauf“ und Ähnliches an.',
  },
  judge({ rows, sensitive, date }) {
    const counts = rows['counts']![0]!;
    const n = Number(counts['n']);
    if (n === 0) return { outcome: 'none', measures: { searches: 0 } };
    const dated = counts['first'] !== null;
    const [first, last] = [Number(counts['first']), Number(counts['last'])];
    const span = Math.max((last - first) / (365.25 * 86_400_000), 1);
    const measures: Record<string, number | string> = {
      searches: n,
      perYear: round(n / span, 1),
      webSearches: Number(counts['web']),
      shopSearches: Number(counts['shop']),
    };
    if (dated) measures['firstYear'] = new Date(first).getUTCFullYear();
    for (const row of rows['platforms']!) measures[`${row['platform']}.searches`] = Number(row['n']);
    const hours = new Map(rows['hours']!.map((row) => [Number(row['hour']), Number(row['n'])]));
    return {
      outcome: 'found',
      severity: n >= 10_000 ? 'high' : n >= 1000 ? 'medium' : 'low',
      basis: 'recorded',
      say: dated ? 'found' : 'undated',
      values: { n: count(n), days: count(counts['days']), first: date(first), last: date(last) },
      measures,
      newest: dated ? last : undefined,
      hidden: sensitive ? 0 : Number(counts['hidden']),
      table: {
        columns: [
          { id: 'query', title: { en: 'Most frequent', de: 'Am häufigsten' }, type: 'query' },
          { id: 'n', title: { en: 'Times', de: 'Anzahl' }, type: 'count' },
          { id: 'days', title: { en: 'Days', de: 'Tage' }, type: 'count' },
        ],
        rows: rows['top']!.map((row) => [String(row['query']), Number(row['n']), Number(row['days'])]),
      },
      series: [
        {
          name: { en: 'Searches per year', de: 'Suchen pro Jahr' },
          unit: { en: 'searches', de: 'Suchen' },
          points: rows['years']!.map((row) => [String(row['year']), Number(row['n'])]),
        },
        {
          name: { en: 'By hour of the day', de: 'Nach Tageszeit' },
          unit: { en: 'searches', de: 'Suchen' },
          points: dated
            ? Array.from({ length: 24 }, (_, h) => [`${h}`.padStart(2, '0'), hours.get(h) ?? 0] as const)
            : [],
        },
      ],
    };
  },
});
