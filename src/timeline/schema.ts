import { DIRECTIONS, KINDS, type Kind, PRECISIONS } from '../record/kinds.js';

/** Raised whenever a table changes shape; an older or newer file is refused, never rebuilt silently. */
export const SCHEMA_VERSION = 2;

/**
 * How a fix was obtained, best first: where several describe the same hour, analysis takes the best.
 * Stored as a code in `point.layer`. `device`: where a thing of the household stands, not where somebody is.
 */
export const LAYERS = ['records', 'raw', 'path', 'device'] as const;
/** A fix without a stated offset: a number is stored faster than a null. */
export const NO_OFFSET = -32768;

export type Layer = (typeof LAYERS)[number];

/** Kinds as the store numbers them: sorting by the number is sorting by the name. */
export const STORED_KINDS: readonly Kind[] = [...KINDS].sort();

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/*
 * Fixes are narrow and numeric (`point`), everything else is wide (`event`); the view `record` shows both with
 * the columns that the contract promises. Platform, account and source hang on the entry, kinds are codes:
 * that keeps millions of rows free of repeated strings.
 */
const TABLES = `
create type record_kind as enum (${quoted(STORED_KINDS)});
create type time_precision as enum (${quoted(PRECISIONS)});
create type record_direction as enum (${quoted(DIRECTIONS)});
create table meta (key varchar primary key, value varchar not null);
create table archive (
  code uinteger primary key, name varchar not null, digest varchar not null, form varchar not null,
  parts uinteger not null, bytes ubigint not null, account varchar, exported_at bigint, newness bigint,
  -- entries that name another account owner than the rest of the export, as a JSON list
  strangers varchar
);
create table entry (
  code uinteger primary key, archive uinteger not null, position uinteger not null, path varchar not null,
  place_key varchar not null, size ubigint not null, crc32 ubigint, status varchar not null, why varchar,
  source varchar, platform varchar, account varchar, html boolean not null default false, damaged boolean not null default false,
  items uinteger not null default 0, kept uinteger not null default 0, skipped uinteger not null default 0,
  duplicate uinteger not null default 0, failed uinteger not null default 0
);
create table skipped (entry uinteger not null, why varchar not null, count uinteger not null);
create table problem (problem varchar not null);
create table point (
  at_ms bigint, hash ubigint not null, nth uinteger not null default 1, lat integer not null, lon integer not null,
  accuracy integer not null, precision time_precision not null, layer utinyint not null, wifi usmallint not null,
  utc_offset smallint not null, entry uinteger not null, item uinteger not null
);
create table event (
  at_ms bigint, until_ms bigint, precision time_precision, utc_offset smallint, hash uhugeint not null, nth uinteger not null default 1,
  kind record_kind not null, title varchar, url varchar, host varchar, party varchar, lat integer, lon integer,
  accuracy integer, place varchar, amount decimal(18, 4), currency varchar, quantity double, device varchar, ip varchar,
  app varchar, direction record_direction, detail varchar, topic varchar, copy_key ubigint, timeless ubigint,
  entry uinteger not null, item uinteger not null
);
create table sighting (id varchar not null, nth uinteger not null, entry uinteger not null, item uinteger not null);
`;

/** Ids as text: 32 hex digits for events, 16 for fixes. */
export const EVENT_ID = (alias: string): string => `lpad(lower(hex(${alias}.hash)), 32, '0')`;
export const POINT_ID = (alias: string): string => `printf('%016x', ${alias}.hash)`;

/*
 * `fact` shows events and fixes alike, without the names that hang on their entries: whoever needs none of them spares
 * the joins. (Its first column is a cheap one: the store makes that one when it only counts.) `record` is what every audit and every reader's own SQL asks; `at_ms`, `until_ms`, `topic`, `layer` and
 * `entry` are extras of ours.
 */
const VIEWS = `
create view fact as
select
  e.entry, ${EVENT_ID('e')} || case when e.nth > 1 then '~' || e.nth else '' end as id,
  e.at_ms as at_ms, e.until_ms as until_ms, e.precision as "precision", e.utc_offset, e.kind as kind,
  e.title, e.url, e.host, e.party, e.lat / 1e7 as lat, e.lon / 1e7 as lon, e.accuracy as accuracy_m, e.place,
  e.amount, e.currency, e.quantity, e.device, e.ip, e.app, e.direction as direction,
  e.detail, e.topic, null::utinyint as layer, e.item
from event e
union all
select
  p.entry, ${POINT_ID('p')} || case when p.nth > 1 then '~' || p.nth else '' end,
  p.at_ms, null, case when p.at_ms is not null then p.precision end, nullif(p.utc_offset, ${NO_OFFSET}), 'location.point'::record_kind,
  null, null, null, null, p.lat / 1e7, p.lon / 1e7, nullif(p.accuracy, -1), null,
  null, null, null, null, null, null, 'background'::record_direction,
  case when p.layer = 0 and p.wifi = 0 then null
    else '{' || case when p.layer > 0 then '"layer":"' || [${quoted(LAYERS)}][p.layer + 1] || '"' else '' end
      || case when p.layer > 0 and p.wifi > 0 then ',' else '' end
      || case when p.wifi > 0 then '"wifi":' || p.wifi else '' end || '}' end,
  null, p.layer, p.item
from point p;
create view record as
select
  f.id, make_timestamp_ms(f.at_ms) as "time", make_timestamp_ms(f.until_ms) as "until", f."precision", f.utc_offset,
  n.platform, n.account, n.source, f.kind, f.title, f.url, f.host, f.party, f.lat, f.lon, f.accuracy_m, f.place,
  f.amount, f.currency, f.quantity, f.device, f.ip, f.app, f.direction, f.detail,
  a.name as from_archive, n.path as from_entry, f.item as from_item,
  f.at_ms, f.until_ms, f.topic, f.layer, f.entry
from fact f join entry n on n.code = f.entry join archive a on a.code = n.archive;
`;

export const DDL = TABLES + VIEWS;
