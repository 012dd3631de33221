import { count, defineAudit, PLAUSIBLE, round, years } from './audit.js';

const YEAR = 365.25 * 86_400_000;

export default defineAudit({
  id: 'memory',
  group: 'long',
  question: {
    en: 'How far back does the memory reach, and does anything fade by itself?',
    de: 'Wie weit reicht das Gedächtnis zurück, und verblasst etwas von selbst?',
  },
  limits: {
    en: 'A fall in numbers can mean deletion, a changed export, or less use; the records cannot tell which.',
    de: 'Sinkende Zahlen können Löschung, einen geänderten Export oder weniger Nutzung bedeuten; die Einträge verraten nicht, was davon.',
  },
  needs: [],
  sql: {
    span: `select coalesce(sum(n), 0) as n, min(first) as oldest, max(last) as newest from tally where plausible`,
    recent: `select count(*) filter (at_ms > m.newest - 31557600000) as last_year,
      count(*) filter (at_ms <= m.newest - 31557600000 and at_ms > m.newest - 63115200000) as year_before
      from record, (select max(last) as newest from tally where plausible) m where ${PLAUSIBLE}`,
    platforms: `select platform, min(first) as oldest, max(last) as newest from tally where plausible group by platform order by platform`,
    years: `select year(day) as year, sum(n) as n from tally where plausible group by 1 order by 1`,
  },
  evidence: { where: PLAUSIBLE, order: 'oldest', limit: 3 },
  texts: {
    found: {
      en: 'The oldest record is from {oldest}, the newest from {newest}: {years} of memory. {lastYear#One record stems|{lastYear} records stem} from the last year of it, {yearBefore} from the year before.',
      de: 'Der älteste Eintrag ist vom {oldest}, der neueste vom {newest}: {years} Gedächtnis. {lastYear#Ein Eintrag stammt|{lastYear} Einträge stammen} aus dem letzten Jahr davon, {yearBefore} aus dem Jahr davor.',
    },
  },
  briefs: {
    found: {
      en: '{years} of memory: the oldest record is from {oldest}.',
      de: '{years} Gedächtnis: Der älteste Eintrag ist vom {oldest}.',
    },
  },
  clear: { en: 'No dated records.', de: 'Keine Einträge mit Datum.' },
  unknown: { en: 'No dated records in these archives.', de: 'In diesen Archiven gibt es keine Einträge mit Datum.' },
  judge({ rows, date, day }) {
    const span = rows['span']![0]!;
    if (Number(span['n']) === 0) return { outcome: 'too-few', n: 0, m: 1 };
    const [oldest, newest] = [Number(span['oldest']), Number(span['newest'])];
    const length = (newest - oldest) / YEAR;
    const recent = rows['recent']![0]!;
    const measures: Record<string, number | string> = {
      oldest: day(oldest),
      newest: day(newest),
      years: round(length, 1),
      recordsLastYear: Number(recent['last_year']),
      recordsYearBefore: Number(recent['year_before']),
    };
    for (const row of rows['platforms']!) {
      measures[`${row['platform']}.years`] = round((Number(row['newest']) - Number(row['oldest'])) / YEAR, 1);
      measures[`${row['platform']}.oldest`] = day(row['oldest']);
    }
    return {
      outcome: 'found',
      severity: length < 1.5 ? 'low' : length <= 3 ? 'medium' : 'high',
      basis: 'computed',
      say: 'found',
      values: {
        oldest: date(oldest),
        newest: date(newest),
        years: years(round(length, 1)),
        lastYear: count(recent['last_year']),
        yearBefore: count(recent['year_before']),
      },
      measures,
      newest,
      series: [
        {
          name: { en: 'Records per year', de: 'Einträge pro Jahr' },
          unit: { en: 'records', de: 'Einträge' },
          points: rows['years']!.map((row) => [String(row['year']), Number(row['n'])]),
        },
      ],
    };
  },
});
