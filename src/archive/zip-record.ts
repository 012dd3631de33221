import { crc32 } from 'node:zlib';
import type { Limits } from './archive.js';
import { isBomb } from './budget.js';
import type { ByteSource } from './byte-source.js';
import { decodeName, entryPath } from './entry-name.js';
import type { Fault, Member } from './part.js';

/** What a zip says about one entry, from its directory or, where that is lost, from its local header. */
export interface ZipRecord {
  readonly name: Buffer;
  readonly extra: readonly ExtraField[];
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Position of the local header. */
  readonly header: number;
  readonly dosTime: number;
  readonly dosDate: number;
  /** Unix mode, where the packer wrote one. */
  readonly mode: number;
  /** Already known to be unusable. */
  readonly fault?: Fault | undefined;
}

export interface ExtraField {
  readonly id: number;
  readonly data: Buffer;
}

/** An entry of a zip, with what it takes to read it. */
export interface ZipMember extends Member {
  readonly source: ByteSource;
  readonly header: number;
  readonly nameLength: number;
  readonly method: number;
  readonly packed: number;
  fault?: Fault | undefined;
  /** Where the next entry begins: data that reaches beyond belongs to that one. */
  limit: number;
  /** The archive ends within this entry. */
  readonly cut: boolean;
}

const ENCRYPTED = 0x0001;
const STRONGLY_ENCRYPTED = 0x0040;
const AES = 99;
const STORED = 0;
const DEFLATED = 8;
const KIND = 0o170000;
const DIRECTORY = 0o040000;
const LINK = 0o120000;

/** Turns a record into an entry; undefined for a directory. */
export function toMember(
  record: ZipRecord,
  source: ByteSource,
  limits: Limits,
  state: 'whole' | 'cut' = 'whole',
): ZipMember | undefined {
  let path = entryPath(nameOf(record), limits.nameBytes);
  if (path.endsWith('/') || (record.mode & KIND) === DIRECTORY) {
    if (record.size === 0) return undefined;
    path = path.replace(/\/+$/, '');
  }
  return {
    index: 0,
    path,
    size: record.size,
    crc32: record.crc,
    modified: modified(record),
    fault: record.fault ?? faultOf(record, source, limits),
    offset: record.header >= 0 && record.header < source.size ? source.locate(record.header) : undefined,
    source,
    header: record.header,
    nameLength: record.name.length,
    method: record.method,
    packed: record.packed,
    limit: source.size,
    cut: state === 'cut',
  };
}

function faultOf(record: ZipRecord, source: ByteSource, limits: Limits): Fault | undefined {
  const { flags, method, mode, packed, size, header } = record;
  if (header < 0 || header + 30 > source.size) return { code: 'ZIP_BAD_DIRECTORY' };
  const offset = source.locate(header);
  if (flags & (ENCRYPTED | STRONGLY_ENCRYPTED) || method === AES) return { code: 'ZIP_ENCRYPTED', offset };
  // Pipes are no links: what was packed from one holds its data.
  if ((mode & KIND) === LINK) return { code: 'FILE_NOT_REGULAR', offset };
  if (method !== STORED && method !== DEFLATED) {
    return { code: 'ZIP_METHOD', offset, values: { method: { type: 'count', value: method } } };
  }
  if (isBomb(limits, size, Math.min(packed, source.size))) return { code: 'ZIP_BOMB', offset };
  return undefined;
}

/** The Unicode name of Info-ZIP counts only when it was made for this very name. */
function nameOf(record: ZipRecord): string {
  const unicode = record.extra.find(({ id, data }) => id === 0x7075 && data.length > 5 && data[0] === 1)?.data;
  if (unicode && unicode.readUInt32LE(1) === crc32(record.name)) return decodeName(unicode.subarray(5));
  return decodeName(record.name);
}

/**
 * Instant of the last change in ms: the UTC one of the extended timestamp, else the zoneless one of DOS read as
 * UTC (the zone of this machine must not matter). Undefined when it is no possible date.
 */
function modified(record: ZipRecord): number | undefined {
  const extended = record.extra.find(({ id, data }) => id === 0x5455 && data.length >= 5 && (data[0]! & 1) === 1);
  if (extended) return extended.data.readInt32LE(1) * 1000;
  const { dosDate, dosTime } = record;
  const [month, day] = [(dosDate >> 5) & 15, dosDate & 31];
  const [hour, minute, second] = [dosTime >> 11, (dosTime >> 5) & 63, (dosTime & 31) * 2];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const instant = new Date(Date.UTC(1980 + (dosDate >> 9), month - 1, day, hour, minute, second));
  return instant.getUTCDate() === day ? instant.getTime() : undefined;
}

/** Extra fields as far as they are whole; a packer that miscounts one costs only those behind it. */
export function extraFields(raw: Buffer): ExtraField[] {
  const fields: ExtraField[] = [];
  for (let at = 0; at + 4 <= raw.length; ) {
    const end = at + 4 + raw.readUInt16LE(at + 2);
    if (end > raw.length) break;
    fields.push({ id: raw.readUInt16LE(at), data: raw.subarray(at + 4, end) });
    at = end;
  }
  return fields;
}
