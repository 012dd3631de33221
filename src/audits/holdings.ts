import { KIND_NAMES } from '../text/kinds.js';
import { count, defineAudit } from './audit.js';

export default defineAudit({
  id: 'holdings',
  group: 'long',
  question: { en: 'What kinds of records are there?', de: 'Welche Arten von Einträgen gibt es?' },
  limits: {
    en: 'Only what the companies put into these exports. Logs, scores and copies at others are not visible here.',
    de: 'Nur, was die Anbieter in diese Exporte gelegt haben. Protokolle, Bewertungen und Kopien bei anderen sind hier nicht zu sehen.',
  },
  needs: [],
  sql: {
    kinds: `select kind, sum(n) as n, min(first) filter (plausible) as first, max(last) filter (plausible) as last
      from tally group by kind order by n desc, kind`,
    platforms: `select platform, kind, sum(n) as n from tally group by all order by platform, kind`,
    homeAndWork: `select platform, count(*) as n from record where kind = 'location.label'
      and regexp_matches(coalesce(json_extract_string(detail, '$.semanticType'), title), '(?i)^(inferred_)?(home|work)$') group by all order by platform`,
    // A courier's photo of the door is no camera of one's own, and a subscription no list that others may see.
    own: `select 'amazon.cameraImages' as name, count(*) as n from record
      where platform = 'amazon' and kind = 'media.image' and coalesce(json_extract_string(detail, '$.type'), '') <> 'delivery'
      union all select 'amazon.lists', count(*) from record where platform = 'amazon' and kind = 'shop.list'
        and not regexp_matches(coalesce(json_extract_string(detail, '$.type'), ''), '^(subscription|bill|regular|instalments|app|benefit|rental|dash)')
      order by name`,
  },
  evidence: { where: 'at_ms is not null', order: 'oldest', limit: 1 },
  texts: {
    found: {
      en: '{records#One record is|{records} records of {kinds#one kind|{kinds} kinds} are} in these archives, the first from {first}, the last from {last}.',
      de: '{records#Ein Eintrag steckt|{records} Einträge {kinds#einer Art|in {kinds} Arten} stecken} in diesen Archiven, der erste vom {first}, der letzte vom {last}.',
    },
    undated: {
      en: '{records#One record is|{records} records of {kinds#one kind|{kinds} kinds} are} in these archives, none of them dated.',
      de: '{records#Ein Eintrag steckt|{records} Einträge {kinds#einer Art|in {kinds} Arten} stecken} in diesen Archiven, alle ohne Datum.',
    },
  },
  clear: { en: 'No records in these archives.', de: 'Keine Einträge in diesen Archiven.' },
  unknown: { en: 'No records in these archives.', de: 'Keine Einträge in diesen Archiven.' },
  judge({ rows, date, day }) {
    const kinds = rows['kinds']!;
    if (kinds.length === 0) return { outcome: 'too-few', n: 0, m: 1, measures: { kinds: 0, records: 0 } };
    const records = kinds.reduce((sum, row) => sum + Number(row['n']), 0);
    const firsts = kinds.filter((row) => row['first'] !== null).map((row) => Number(row['first']));
    const lasts = kinds.filter((row) => row['last'] !== null).map((row) => Number(row['last']));
    const first = firsts.length > 0 ? Math.min(...firsts) : Number.NaN;
    const last = lasts.length > 0 ? Math.max(...lasts) : Number.NaN;
    const measures: Record<string, number | string> = {
      kinds: kinds.length,
      records,
      first: day(first),
      last: day(last),
    };
    for (const row of kinds) {
      measures[`${row['kind']}.count`] = Number(row['n']);
      if (row['first'] !== null) measures[`${row['kind']}.first`] = day(row['first']);
      if (row['last'] !== null) measures[`${row['kind']}.last`] = day(row['last']);
    }
    for (const row of rows['platforms']!) measures[`${row['platform']}.${row['kind']}.count`] = Number(row['n']);
    // A saved café is a labelled place as well; these two say where somebody lives and works.
    for (const row of rows['homeAndWork']!) measures[`${row['platform']}.homeAndWork.count`] = Number(row['n']);
    for (const { name, n } of rows['own']!) if (Number(n) > 0) measures[`${name}.count`] = Number(n);
    return {
      outcome: 'found',
      severity: 'info',
      basis: 'recorded',
      say: firsts.length > 0 ? 'found' : 'undated',
      values: { records: count(records), kinds: count(kinds.length), first: date(first), last: date(last) },
      measures,
      table: {
        columns: [
          { id: 'kind', title: { en: 'Kind', de: 'Art' }, type: 'text' },
          { id: 'records', title: { en: 'Records', de: 'Einträge' }, type: 'count' },
          { id: 'first', title: { en: 'First', de: 'Erster' }, type: 'date' },
          { id: 'last', title: { en: 'Last', de: 'Letzter' }, type: 'date' },
        ],
        rows: kinds.map((row) => [
          KIND_NAMES[String(row['kind']) as keyof typeof KIND_NAMES],
          Number(row['n']),
          row['first'] === null ? null : day(row['first']),
          row['last'] === null ? null : day(row['last']),
        ]),
      },
    };
  },
});
