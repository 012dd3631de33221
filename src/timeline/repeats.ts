import { EVENT_ID, POINT_ID } from './schema.js';
import type { Timeline } from './timeline.js';

/*
 * The same event in several entries or exports is one record. Rules of the contract, in this order:
 * equal rows within one entry are separate events (`nth`); over entries the highest multiplicity counts; of the
 * same (id, nth) the newest export wins, then the smallest (digest, entry, item). What loses leaves a sighting.
 * Everything works on narrow lists of ids that do repeat: most exports have few.
 */

const ID = { event: EVENT_ID('r'), point: POINT_ID('r') };

/** Newest export first, then by place: the total order in which copies of a record are preferred. */
const PREFERENCE = 'a.newness desc nulls last, a.digest, n.path, n.position, r.item';

/** Google's copy of an entry under Ads names the advertiser, which the entry itself does not. */
const AD_COPY_FIRST = `case when json_extract_string(r.detail, '$.product') = 'Ads' then 0 else 1 end,`;

/** Call once after appending; `firstEntry` is the lowest entry code that was appended in this run. */
export async function settleRepeats(timeline: Timeline, firstEntry: number): Promise<void> {
  await timeline.run(`
    update archive set newness = coalesce(exported_at, newness, (
      select max(latest) from (
        select max(e.at_ms) as latest from event e join entry n on n.code = e.entry where n.archive = archive.code
        union all
        select max(p.at_ms) from point p join entry n on n.code = p.entry where n.archive = archive.code)))
    where newness is null or newness <> coalesce(exported_at, newness)`);
  await timeline.run('create temp table lost (entry uinteger, item uinteger)');
  await settleTable(timeline, 'point', firstEntry);
  await settleTable(timeline, 'event', firstEntry);
  await settleAdCopies(timeline);
  await settleClockTwins(timeline);
  await timeline.run(`
    update entry set duplicate = duplicate + d.items, kept = kept - d.items
    from (
      select l.entry, count(distinct l.item) as items from lost l
      where not exists (select 1 from event e where e.entry = l.entry and e.item = l.item)
        and not exists (select 1 from point p where p.entry = l.entry and p.item = l.item)
      group by l.entry) d
    where d.entry = entry.code`);
  await timeline.run('drop table lost');
}

async function settleTable(timeline: Timeline, table: 'point' | 'event', firstEntry: number): Promise<void> {
  if (table === 'point' && (await hasRisingTimes(timeline))) return;
  const [counts] = await timeline.rows(`select count(*) as n, count(distinct hash) as ids from ${table}`);
  if (counts?.['n'] === counts?.['ids']) return;
  await timeline.run(`create temp table repeated as select hash from ${table} group by hash having count(*) > 1`);
  await timeline.run(`
    create temp table counted as
    select rowid as row, row_number() over (partition by hash, entry order by item, rowid) as nth
    from ${table} where entry >= ${firstEntry} and hash in (select hash from repeated)`);
  await timeline.run(`update ${table} set nth = c.nth from counted c where c.row = ${table}.rowid and c.nth > 1`);
  await timeline.run(`
    create temp table loser as
    select row from (
      select r.rowid as row, row_number() over (partition by r.hash, r.nth order by ${table === 'event' ? AD_COPY_FIRST : ''} ${PREFERENCE}) as place
      from ${table} r join entry n on n.code = r.entry join archive a on a.code = n.archive
      where r.hash in (select hash from repeated))
    where place > 1`);
  if (table === 'event') {
    await uniteAdvertiserFlags(timeline);
    await fillFromCopies(timeline);
  }
  await dropLosers(timeline, table);
  await timeline.run('drop table repeated');
  await timeline.run('drop table counted');
}

/** Fixes whose times only ever rise are all different; that is far cheaper to see than that their ids are. */
async function hasRisingTimes(timeline: Timeline): Promise<boolean> {
  const [not] = await timeline.rows(
    'select count(*) as n from (select at_ms is null or at_ms <= lag(at_ms) over () as falls from point) where falls',
  );
  return not?.['n'] === 0;
}

/** Removes the rows listed in `loser`, leaving a sighting and a line in `lost` for each. */
async function dropLosers(timeline: Timeline, table: 'point' | 'event'): Promise<void> {
  await timeline.run(
    `insert into sighting select ${ID[table]}, r.nth, r.entry, r.item from ${table} r join loser l on l.row = r.rowid`,
  );
  await timeline.run(`insert into lost select r.entry, r.item from ${table} r join loser l on l.row = r.rowid`);
  await timeline.run(`delete from ${table} where rowid in (select row from loser)`);
  await timeline.run('drop table loser');
}

/** One advertiser stands in several lists of one export: what any of them says of it holds. */
async function uniteAdvertiserFlags(timeline: Timeline): Promise<void> {
  const flag = (name: string): string =>
    `case when bool_or(coalesce(json_extract_string(l.detail, '$.${name}') = 'true', false)) then true end`;
  await timeline.run(`
    update event set detail = json_merge_patch(coalesce(event.detail, '{}'), said.flags)
    from (
      select w.rowid as winner, json_merge_patch(
        json_object('list', ${flag('list')}), json_object('remarketing', ${flag('remarketing')}), json_object('storeVisit', ${flag('storeVisit')})) as flags
      from event l join loser x on x.row = l.rowid join entry ln on ln.code = l.entry
        join event w on w.hash = l.hash and w.nth = l.nth and w.rowid not in (select row from loser)
        join entry wn on wn.code = w.entry and wn.archive = ln.archive
      where l.kind = 'ad.advertiser'
      group by w.rowid) said
    where said.winner = event.rowid`);
}

/** Columns that a copy can fill; each group only where all of it is empty, since its parts belong together. */
const FILLED = [
  ['title'],
  ['url', 'host'],
  ['party'],
  ['lat', 'lon', 'accuracy'],
  ['place'],
  ['amount', 'currency'],
  ['quantity'],
  ['until_ms'],
  ['device'],
  ['ip'],
  ['app'],
];
/** How a time was told belongs to that time. */
const OWN_DETAIL = `'{"zone":null,"written":null,"twin":null,"pending":null}'`;

/**
 * Copies of an event within one export (as listed and raw, in two regions, in two tables) state different things of it:
 * what the one that is kept leaves empty, the others fill. Exports of other dates do not: they may have taken it back.
 */
async function fillFromCopies(timeline: Timeline): Promise<void> {
  await timeline.run(`
    create temp table copy as
    select w.rowid as winner, l.* exclude (detail), json_merge_patch(coalesce(l.detail, '{}'), ${OWN_DETAIL}) as detail,
      row_number() over (partition by w.rowid order by n.path, n.position, l.item) as turn
    from event l join loser x on x.row = l.rowid
      join entry n on n.code = l.entry join archive a on a.code = n.archive
      join event w on w.hash = l.hash and w.nth = l.nth and w.rowid not in (select row from loser)
      join entry wn on wn.code = w.entry join archive wa on wa.code = wn.archive
    where a.newness is not distinct from wa.newness`);
  for (const columns of FILLED) {
    const empty = columns.map((column) => `event.${column} is null`).join(' and ');
    const said = columns.map((column) => `copy.${column} is not null`).join(' or ');
    await timeline.run(`
      update event set ${columns.map((column) => `${column} = c.${column}`).join(', ')}
      from (select distinct on (winner) * from copy where ${said} order by winner, turn) c
      where c.winner = event.rowid and ${empty}`);
  }
  await timeline.run(`
    update event set detail = json_merge_patch(c.detail, coalesce(event.detail, '{}'))
    from (select winner, list_reduce(list(detail order by turn desc), (one, next) -> json_merge_patch(one, next)) as detail from copy group by winner) c
    where c.winner = event.rowid and c.detail <> '{}' and json_merge_patch(c.detail, coalesce(event.detail, '{}')) <> coalesce(event.detail, '{}')`);
  await timeline.run('drop table copy');
}

/** Google books a click on an ad twice, in Ads and in the product: one event, and `ad.*` wins. */
async function settleAdCopies(timeline: Timeline): Promise<void> {
  const isCopy = `json_extract_string(e.detail, '$.product') = 'Ads'`;
  const same = `partition by n.platform, coalesce(n.account, ''), e.copy_key`;
  await timeline.run(`
    create temp table loser as
    select row from (
      select e.rowid as row,
        row_number() over (${same} order by case when ${isCopy} then 0 else 1 end, e.hash, e.nth) as place,
        count(*) filter (where ${isCopy}) over (${same}) as copies
      from event e join entry n on n.code = e.entry
      where e.copy_key in (select copy_key from event where copy_key is not null group by copy_key having count(*) > 1))
    where place > copies and place <= 2 * copies`);
  await dropLosers(timeline, 'event');
}

/**
 * HTML of one export and JSON of another: the HTML clock can be off by the zone. When all HTML rows that have a
 * partner in the JSON (equal in everything else) are off by one constant multiple of 15 minutes up to 14 hours,
 * they are the same events; otherwise both stay, the HTML rows marked `twin`.
 */
async function settleClockTwins(timeline: Timeline): Promise<void> {
  await timeline.run(`
    create temp table pair as
    select h.rowid as row, hn.archive, hn.source,
      case when h.precision = 'minute' then h.at_ms // 60000 - j.at_ms // 60000 else (h.at_ms // 1000 - j.at_ms // 1000) / 60 end as minutes
    from event h join entry hn on hn.code = h.entry
      join event j on j.timeless = h.timeless join entry jn on jn.code = j.entry
    where hn.html and not jn.html and jn.source = hn.source and jn.archive <> hn.archive
      and coalesce(jn.account, '') = coalesce(hn.account, '') and j.nth = h.nth
      and json_extract_string(h.detail, '$.zone') in ('abbreviation', 'assumed', 'utc-by-format')
      and abs(h.at_ms - j.at_ms) < 841 * 60000`);
  await timeline.run(`
    create temp table shift as
    select archive, source, minutes from (
      select p.archive, p.source, p.minutes,
        row_number() over (partition by p.archive, p.source order by abs(p.minutes), p.minutes) as place
      from pair p join (select archive, source, count(distinct row) as n from pair group by all) t using (archive, source)
      where p.minutes % 15 = 0 and abs(p.minutes) <= 840
      group by p.archive, p.source, p.minutes, t.n having count(distinct p.row) = t.n)
    where place = 1`);
  await timeline.run(`
    create temp table loser as
    select distinct p.row from pair p join shift s using (archive, source, minutes)`);
  await timeline.run(`
    update event set detail = json_merge_patch(coalesce(detail, '{}'), '{"twin":true}')
    where rowid in (select row from pair where minutes % 15 = 0 and row not in (select row from loser))`);
  await dropLosers(timeline, 'event');
  await timeline.run('drop table pair');
  await timeline.run('drop table shift');
}
