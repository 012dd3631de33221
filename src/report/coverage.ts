import type { Source } from '../sources/source.js';
import type { Lang, Text } from '../text/text.js';
import type { Timeline } from '../timeline/timeline.js';
import type { ArchiveV1, CoverageV1 } from './v1.js';

const UNKNOWN: Text = { en: 'footprint does not know it', de: 'kennt footprint nicht' };

type Day = (ms: unknown) => string;

/** Every entry and every item, accounted for exactly once. */
export async function coverage(
  timeline: Timeline,
  sources: readonly Source[],
  lang: Lang,
  dayOf: Day,
): Promise<CoverageV1> {
  const day = (ms: unknown): string | null => dayOf(ms) || null;
  const [entries] = await timeline.rows(`
    select count(*) as total, count(*) filter (status = 'read') as read, count(*) filter (status = 'leftUnread') as left_unread,
      count(*) filter (status = 'unknown') as unknown, count(*) filter (status = 'duplicate') as duplicate, count(*) filter (status = 'failed') as failed
    from entry`);
  const [items] = await timeline.rows(`
    select coalesce(sum(items), 0) as total, coalesce(sum(kept), 0) as kept, coalesce(sum(skipped), 0) as skipped,
      coalesce(sum(duplicate), 0) as duplicate, coalesce(sum(failed), 0) as failed from entry`);
  const bySource = await timeline.rows(`
    select n.source, n.platform, n.entries, n.skipped, n.failed, coalesce(r.records, 0) as records, r.first, r.last from (
      select source, any_value(platform) as platform, count(*) as entries, sum(skipped) as skipped, sum(failed) as failed
      from entry where source is not null group by source) n
    left join (select source, sum(n) as records, min(first) filter (plausible) as first, max(last) filter (plausible) as last from tally_of_every group by source) r
    on r.source = n.source order by n.source`);
  const unread = await timeline.rows(`
    select path, coalesce(why, '') as why, size from entry where status in ('leftUnread', 'unknown') order by path, size`);
  const skipped = await timeline.rows(`
    select n.source, s.why, sum(s.count) as n from skipped s join entry n on n.code = s.entry group by n.source, s.why order by n desc, n.source, s.why`);
  const unmatched = await unmatchedLabels(timeline);
  const product = new Map(sources.map((source) => [source.id, source.product]));
  return {
    entries: {
      total: Number(entries!['total']),
      read: Number(entries!['read']),
      leftUnread: Number(entries!['left_unread']),
      unknown: Number(entries!['unknown']),
      duplicate: Number(entries!['duplicate']),
      failed: Number(entries!['failed']),
    },
    items: {
      total: Number(items!['total']),
      kept: Number(items!['kept']),
      skipped: Number(items!['skipped']),
      duplicate: Number(items!['duplicate']),
      failed: Number(items!['failed']),
    },
    sources: bySource.map((row) => ({
      id: String(row['source']),
      platform: String(row['platform']),
      product: product.get(String(row['source'])) ?? String(row['source']),
      entries: Number(row['entries']),
      records: Number(row['records']),
      skipped: Number(row['skipped']),
      failed: Number(row['failed']),
      from: day(row['first']),
      to: day(row['last']),
    })),
    unread: grouped(
      unread.map((row) => ({
        path: String(row['path']),
        why: whyText(String(row['why']), lang),
        size: Number(row['size']),
      })),
    ),
    skipped: skipped.map((row) => ({
      source: String(row['source']),
      why: reasonText(String(row['why']), lang),
      count: Number(row['n']),
    })),
    ...(unmatched.length > 0 && { unmatched }),
  };
}

/** Meta's labels are translated, so only its records have the mark; other exports are spared the search. */
async function unmatchedLabels(timeline: Timeline): Promise<NonNullable<CoverageV1['unmatched']>> {
  const rows = await timeline.rows(`
    select n.source, count(*) as n from event e join entry n on n.code = e.entry
    where n.platform in ('facebook', 'instagram') and contains(e.detail, '"unmatchedLabel":true')
    group by n.source order by n desc, n.source`);
  return rows.map((row) => ({ source: String(row['source']), count: Number(row['n']) }));
}

/** Timeline files of earlier versions hold the English reason alone. */
const reasonText = (stored: string, lang: Lang): string =>
  stored.startsWith('{') ? (JSON.parse(stored) as Text)[lang] : stored;

function whyText(stored: string, lang: Lang): string {
  if (stored === '') return UNKNOWN[lang];
  return (JSON.parse(stored) as Text)[lang];
}

/** Files of one folder with one reason are one line: `Takeout/Google Photos/…/*.jpg`. */
function grouped(files: readonly { path: string; why: string; size: number }[]): CoverageV1['unread'] {
  const groups = new Map<string, { path: string; why: string; count: number; bytes: number }>();
  for (const { path, why, size } of files) {
    const pattern = patternOf(path);
    const key = `${pattern}\u0000${why}`;
    const group = groups.get(key);
    if (group) {
      group.count++;
      group.bytes += size;
    } else groups.set(key, { path, why, count: 1, bytes: size });
  }
  const lines = [...groups].map(([key, group]) => ({
    ...group,
    path: group.count === 1 ? group.path : key.split('\u0000')[0]!,
  }));
  return lines.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function patternOf(path: string): string {
  const segments = path.split('/');
  const name = segments.pop()!;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...segments.slice(0, 2), ...(segments.length > 2 ? ['…'] : []), `*${extension}`].join('/');
}

export async function archives(
  timeline: Timeline,
  fromTimeline: ReadonlySet<number>,
  dayOf: Day,
): Promise<ArchiveV1[]> {
  const day = (ms: unknown): string | null => dayOf(ms) || null;
  const rows = await timeline.rows(`
    select a.code, a.name, a.digest, a.form, a.parts, a.bytes, a.account, a.exported_at, coalesce(n.entries, 0) as entries, n.platforms,
      coalesce(r.records, 0) as records, r.first, r.last
    from archive a
    left join (select archive, count(*) as entries, string_agg(distinct platform, '+' order by platform) as platforms from entry group by archive) n on n.archive = a.code
    left join (select n.archive, sum(e.n) as records, min(e.first) filter (e.plausible) as first, max(e.last) filter (e.plausible) as last from tally_of_every e join entry n on n.code = e.entry group by n.archive) r on r.archive = a.code
    order by a.name, a.digest`);
  return rows.map((row) => ({
    name: String(row['name']),
    digest: String(row['digest']),
    platform: String(row['platforms'] ?? 'unknown'),
    form: fromTimeline.has(Number(row['code'])) ? 'timeline' : (String(row['form']) as ArchiveV1['form']),
    parts: Number(row['parts']),
    bytes: Number(row['bytes']),
    entries: Number(row['entries']),
    ...(row['account'] !== null && { account: String(row['account']) }),
    ...(row['exported_at'] !== null && { exportedAt: new Date(Number(row['exported_at'])).toISOString() }),
    from: day(row['first']),
    to: day(row['last']),
    records: Number(row['records']),
  }));
}
