import zlib from 'node:zlib';
import { EntryFault } from '../ledger/problem.js';
import { isBomb } from './budget.js';
import type { ByteSource } from './byte-source.js';
import { BrokenStream, inflate, PIECE } from './inflate.js';
import type { Run } from './part.js';
import { findSignature } from './zip-directory.js';
import { large, SIGNATURE } from './zip-end.js';
import { extraFields, toMember, type ZipMember, type ZipRecord } from './zip-record.js';

const HEADER = 30;
const HAS_DESCRIPTOR = 0x0008;
const ENCRYPTED = 0x0001;

/** What could be had from a zip whose end is lost. */
export interface Salvage {
  readonly members: ZipMember[];
  /** First record of a directory that turned up behind the entries. */
  readonly directory?: number | undefined;
}

interface Local extends ZipRecord {
  readonly data: number;
}

/** Length of the packed data, found by inflating it; its size and checksum as they came out. */
interface Measure {
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly state: 'whole' | 'cut' | 'garbled';
}

/**
 * Walks the local headers from the front and lists what they announce. An entry that the end of the file cuts
 * off is listed as well; reading it ends in ZIP_TRUNCATED after its good bytes.
 */
export async function salvage(source: ByteSource, run: Run): Promise<Salvage> {
  const members: ZipMember[] = [];
  const list = (record: ZipRecord, state: 'whole' | 'cut') => {
    const member = toMember(record, source, run.limits, state);
    if (member && (state === 'whole' || member.size > 0)) members.push(member);
  };
  let at: number | undefined = 0;
  for (;;) {
    at = await findSignature(source, [SIGNATURE.local, SIGNATURE.directory], at, source.size);
    if (at === undefined || members.length >= run.limits.entries) return { members };
    const local = await readLocal(source, at);
    if (!local) {
      if ((await source.read(at, 4)).equals(DIRECTORY)) return { members, directory: at };
      at += 4;
      continue;
    }
    const announced = (local.flags & HAS_DESCRIPTOR) === 0 || local.packed > 0;
    if (announced) {
      const end = local.data + local.packed;
      if (end <= source.size) {
        list(local, 'whole');
        at = end;
        continue;
      }
      list({ ...local, packed: source.size - local.data }, 'cut');
      return { members };
    }
    // Nothing says how long a stored or encrypted entry is; the next header has to be looked for.
    if (local.method !== 8 || local.flags & ENCRYPTED) {
      if (local.flags & ENCRYPTED) list(local, 'whole');
      at = local.data;
      continue;
    }
    const measure = await measurePacked(source, local.data, run);
    // What inflated well holds no other entries, so that the walk stays linear whatever the headers say.
    at = local.data + measure.packed;
    if (measure.state === 'garbled') continue;
    const crc = await describedCrc(source, local.data + measure.packed);
    list({ ...local, ...measure, crc: crc ?? measure.crc }, measure.state);
    if (measure.state === 'cut') return { members };
  }
}

const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');

async function readLocal(source: ByteSource, header: number): Promise<Local | undefined> {
  const head = await source.read(header, HEADER);
  if (head.length < HEADER || head.readUInt32LE(0) !== SIGNATURE.local) return undefined;
  // The signature turns up in compressed data as well, seldom with these.
  if (head.readUInt16LE(26) === 0 || head.readUInt16LE(8) > 99 || head[4]! > 100) return undefined;
  const nameEnd = HEADER + head.readUInt16LE(26);
  const length = nameEnd + head.readUInt16LE(28);
  const whole = await source.read(header, length);
  if (whole.length < length) return undefined;
  const extra = extraFields(whole.subarray(nameEnd));
  const zip64 = extra.find(({ id, data }) => id === 1 && data.length >= 16)?.data;
  const packed = head.readUInt32LE(18);
  const size = head.readUInt32LE(22);
  return {
    name: whole.subarray(HEADER, nameEnd),
    extra,
    flags: head.readUInt16LE(6),
    method: head.readUInt16LE(8),
    crc: head.readUInt32LE(14),
    packed: packed === 0xffffffff && zip64 ? large(zip64, 8) : packed,
    size: size === 0xffffffff && zip64 ? large(zip64, 0) : size,
    header,
    dosTime: head.readUInt16LE(10),
    dosDate: head.readUInt16LE(12),
    mode: 0,
    data: header + length,
  };
}

async function measurePacked(source: ByteSource, start: number, run: Run): Promise<Measure> {
  const engine = zlib.createInflateRaw({ chunkSize: PIECE });
  let size = 0;
  let crc = 0;
  let state: Measure['state'] = 'whole';
  try {
    for await (const piece of inflate(engine, { source, start, end: source.size })) {
      run.budget.spend(piece.length);
      size += piece.length;
      crc = zlib.crc32(piece, crc);
      if (size > run.limits.entryBytes || isBomb(run.limits, size, engine.bytesWritten)) {
        throw new EntryFault('ZIP_BOMB');
      }
    }
  } catch (error) {
    if (error instanceof BrokenStream) state = error.how === 'garbled' ? 'garbled' : 'cut';
    else if (error instanceof EntryFault && error.code === 'ZIP_BOMB') state = 'garbled';
    else throw error;
  }
  const packed = state === 'cut' ? source.size - start : engine.bytesWritten;
  return { packed, size, crc, state };
}

/** The checksum in the data descriptor at `position`, when there is one with its signature. */
async function describedCrc(source: ByteSource, position: number): Promise<number | undefined> {
  const descriptor = await source.read(position, 8);
  if (descriptor.length < 8 || descriptor.readUInt32LE(0) !== SIGNATURE.descriptor) return undefined;
  return descriptor.readUInt32LE(4);
}
