import { crc32 } from 'node:zlib';
import { EntryFault, type Problem } from '../ledger/problem.js';
import type { ByteSource } from './byte-source.js';
import { unreadable } from './byte-source.js';
import { entryPath } from './entry-name.js';
import type { Each, Fault, Member, Part, Run } from './part.js';
import { type Packing, type TarItem, walkTar } from './tar-walk.js';
import { isZipName, listZip, spill, visitZip } from './zip.js';
import type { ZipMember } from './zip-record.js';

/** An entry of the tar itself. Listing reads all of it, so size and checksum are those of the bytes. */
interface TarMember extends Member {
  readonly ordinal: number;
  size: number;
  crc32: number;
  fault?: Fault | undefined;
  /** What cuts the data off. */
  cut?: Fault | undefined;
}

type Listed = TarMember | ZipMember;

/** Lists a tar by streaming it once. */
export async function openTar(
  name: string,
  source: ByteSource,
  packing: Packing,
  run: Run,
  close: () => Promise<void>,
): Promise<Part> {
  const members: Listed[] = [];
  const problems: Problem[] = [];
  let last: { readonly member: TarMember; readonly declared: number } | undefined;

  const end = await walkTar(source, packing, run, async (item) => {
    if (item.type === 'directory' || item.path.endsWith('/')) return 'more';
    const member = toMember(item, packing, run);
    last = { member, declared: item.size };
    const bytes = counted(item.bytes, member);
    const opens = isZipName(member.path) && !member.fault && !run.keepClosed(member.path);
    const inner = opens ? await openNested(name, member, bytes, run) : undefined;
    for await (const _ of bytes);
    if (inner) {
      for (const entry of inner.members) members.push(entry);
      problems.push(...inner.problems);
    } else {
      members.push(member);
    }
    return members.length < run.limits.entries ? 'more' : 'enough';
  });

  if (typeof end === 'object') {
    problems.push({ ...end, archive: name });
    // All others were whole before the damage was met.
    if (last && last.member.size < last.declared) last.member.cut = end;
  }
  if (end === 'enough') {
    const limit = { type: 'count', value: run.limits.entries } as const;
    problems.push({ code: 'TOO_MANY_ENTRIES', archive: name, values: { limit } });
  }
  if (end === 'whole' && members.length === 0) problems.push({ code: 'EMPTY_ARCHIVE', archive: name });
  return {
    name,
    form: 'tgz',
    bytes: source.size,
    members,
    problems,
    visit: (wanted, each) => visitTar(source, packing, run, wanted as readonly Listed[], each),
    close,
  };
}

function toMember(item: TarItem, packing: Packing, run: Run): TarMember {
  const regular = item.type === 'file' || item.type === 'contiguous-file';
  return {
    index: 0,
    path: entryPath(item.path, run.limits.nameBytes),
    size: 0,
    crc32: 0,
    modified: item.modified,
    fault: regular ? undefined : { code: 'FILE_NOT_REGULAR' },
    offset: packing === 'none' ? item.offset : undefined,
    ordinal: item.ordinal,
  };
}

async function* counted(bytes: AsyncIterable<Buffer>, member: TarMember): AsyncGenerator<Buffer, void, void> {
  for await (const piece of bytes) {
    member.size += piece.length;
    member.crc32 = crc32(piece, member.crc32);
    yield piece;
  }
}

/** The entries of a zip in the tar; undefined, or a fault on the zip itself, when there are none to be had. */
async function openNested(archive: string, member: TarMember, bytes: AsyncIterable<Buffer>, run: Run) {
  if (run.limits.nesting < 1) {
    member.fault = { code: 'ZIP_NESTED' };
    return undefined;
  }
  try {
    const copy = await spill(member, bytes, run, () => undefined);
    const start = await copy.read(0, 2);
    if (start.toString('latin1') !== 'PK') return undefined;
    const inner = await listZip(copy, { archive, within: member.path, level: 1 }, run);
    if (inner.members.length > 0) return inner;
    member.fault = { code: inner.problems[0]?.code ?? 'EMPTY_ARCHIVE' };
  } catch (error) {
    const { code, at } = unreadable(error);
    member.fault = { code, ...at };
  }
  return undefined;
}

/** Streams the tar up to the last chosen entry; entries of nested zips come in between, from their copies. */
async function visitTar(
  source: ByteSource,
  packing: Packing,
  run: Run,
  wanted: readonly Listed[],
  each: Each,
): Promise<void> {
  let place = 0;
  /** Everything up to the next entry that lies in the tar itself. */
  const others = async () => {
    for (let member = wanted[place]; member && !inTar(member); member = wanted[++place]) {
      if ('source' in member) await visitZip([member], each, run);
      else await each(member, refuse(member));
    }
    return wanted[place] as TarMember | undefined;
  };

  let next = await others();
  if (!next) return;
  const end = await walkTar(source, packing, run, async (item) => {
    if (next?.ordinal !== item.ordinal) return 'more';
    const bytes = untilCut(item.bytes, next);
    await each(next, bytes);
    await bytes.return();
    place++;
    next = await others();
    return next ? 'more' : 'enough';
  });
  // The tar was whole up to here when it was listed, so the file is not what it was.
  for (; next; next = await others()) {
    await each(next, refuse({ ...next, fault: typeof end === 'object' ? end : { code: 'FILE_CHANGED' } }));
    place++;
  }
}

function inTar(member: Listed): member is TarMember {
  return 'ordinal' in member && !member.fault;
}

/** The bytes of an entry that has none. */
function refuse(member: TarMember): AsyncGenerator<Buffer, void, void> {
  return untilCut(nothing(), { ...member, cut: member.fault });
}

async function* nothing(): AsyncGenerator<Buffer, void, void> {}

async function* untilCut(bytes: AsyncIterable<Buffer>, member: TarMember): AsyncGenerator<Buffer, void, void> {
  yield* bytes;
  if (member.cut) throw new EntryFault(member.cut.code, member.cut);
}
