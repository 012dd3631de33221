import { EntryFault, type Problem } from '../ledger/problem.js';
import { type ByteSource, sliceBytes, unreadable } from './byte-source.js';
import type { Each, Fault, Member, Part, Run } from './part.js';
import { walkDirectory } from './zip-directory.js';
import { findEnd, SIGNATURE } from './zip-end.js';
import { settleOverlaps } from './zip-overlap.js';
import { openZipReader } from './zip-read.js';
import { toMember, type ZipMember, type ZipRecord } from './zip-record.js';
import { salvage } from './zip-salvage.js';

/** A zip's listing: its own entries and, in the place of each nested zip, the entries of that. */
export interface ZipListing {
  readonly members: ZipMember[];
  readonly problems: Problem[];
}

/** Where a zip stands: the file that the user has, and the nested zips on the way to this one. */
export interface ZipPlace {
  readonly archive: string;
  /** Path of the nested zip in the archive, undefined for the archive itself. */
  readonly within?: string | undefined;
  /** 0 for the file that the user has. */
  readonly level: number;
}

/** Lists a zip file that the user has. */
export async function openZip(name: string, source: ByteSource, run: Run, close: () => Promise<void>): Promise<Part> {
  const { members, problems } = await listZip(source, { archive: name, level: 0 }, run);
  return {
    name,
    form: 'zip',
    bytes: source.size,
    members,
    problems,
    visit: (wanted, each) => visitZip(wanted as readonly ZipMember[], each, run),
    close,
  };
}

/** Streams entries of one or several zips in the given order, inflating the next small one meanwhile. */
export async function visitZip(wanted: readonly ZipMember[], each: Each, run: Run): Promise<void> {
  const reader = openZipReader(run);
  let ahead = wanted[0] && reader.prepare(wanted[0]);
  for (const [place, member] of wanted.entries()) {
    const bytes = reader.read(member, ahead);
    const next = wanted[place + 1];
    ahead = next && reader.prepare(next);
    try {
      await each(member, bytes);
    } catch (error) {
      // A read under way would open the file again after it has been closed.
      await ahead;
      throw error;
    } finally {
      await bytes.return();
    }
  }
}

/** Lists all entries that can be found. Never throws; what is wrong is among the problems or on the entries. */
export async function listZip(source: ByteSource, place: ZipPlace, run: Run): Promise<ZipListing> {
  const problems: Problem[] = [];
  const tell = (fault: Fault) => {
    problems.push({ ...fault, archive: place.archive, entry: place.within });
  };
  let own: ZipMember[] = [];
  try {
    own = await listOwn(source, run, tell);
  } catch (error) {
    const fault = unreadable(error);
    tell({ code: fault.code, ...fault.at });
  }
  const members: ZipMember[] = [];
  for (const member of own) {
    const placed = prefixed(member, place);
    if (!isZipName(member.path) || member.fault || run.keepClosed(placed.path)) {
      members.push(placed);
      continue;
    }
    const inner = await openNested(placed, place, run);
    for (const entry of inner.members) members.push(entry);
    problems.push(...inner.problems);
  }
  return { members, problems };
}

export function isZipName(path: string): boolean {
  return /\.zip$/i.test(path);
}

function prefixed(member: ZipMember, place: ZipPlace): ZipMember {
  if (place.within === undefined) return member;
  return { ...member, path: `${place.within}/${member.path}` };
}

async function listOwn(source: ByteSource, run: Run, tell: (fault: Fault) => void): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  const take = (record: ZipRecord) => {
    const member = toMember(record, source, run.limits);
    if (member) {
      member.index = members.length;
      members.push(member);
    }
    if (members.length < run.limits.entries) return 'more';
    tell({ code: 'TOO_MANY_ENTRIES', values: { limit: { type: 'count', value: run.limits.entries } } });
    return 'enough';
  };

  const end = await findEnd(source);
  if (typeof end !== 'string' && end.spanned) {
    tell({ code: 'ZIP_SPANNED' });
    return [];
  }
  if (typeof end !== 'string') {
    const range = { start: end.directory, end: end.directoryEnd, shift: end.shift };
    let seen = 0;
    const walk = await walkDirectory(source, range, (record) => {
      seen++;
      return take(record);
    });
    const damagedAt = walk.damagedAt ?? end.doubtAt;
    if (damagedAt !== undefined) tell({ code: 'ZIP_BAD_DIRECTORY', offset: source.locate(damagedAt) });
    else if (seen < end.count && members.length < run.limits.entries) {
      tell({ code: 'ZIP_BAD_DIRECTORY', offset: source.locate(end.directoryEnd) });
    } else if (members.length === 0) tell({ code: 'EMPTY_ARCHIVE' });
    return settleOverlaps(members, source);
  }

  const saved = await salvage(source, run);
  if (saved.directory !== undefined) {
    const range = { start: saved.directory, end: source.size, shift: 0 };
    await walkDirectory(source, range, take);
  }
  // A directory of which little is left knows less than the local headers do.
  const best = members.length >= saved.members.length ? await settleOverlaps(members, source) : saved.members;
  const code = end === 'missing' ? 'ZIP_TRUNCATED' : 'ZIP_BAD_DIRECTORY';
  tell({ code, offset: source.locate(source.size) });
  return best;
}

/**
 * The entries of a zip that is an entry itself, read from where it lies when it was only stored, else from an
 * inflated copy. When nothing can be had from it, it is listed itself with the reason.
 */
async function openNested(member: ZipMember, place: ZipPlace, run: Run): Promise<ZipListing> {
  const refuse = (fault: Fault): ZipListing => ({ members: [{ ...member, fault }], problems: [] });
  if (place.level >= run.limits.nesting) return refuse({ code: 'ZIP_NESTED', offset: member.offset });
  const problems: Problem[] = [];
  let copy: ByteSource;
  try {
    copy = await nestedSource(member, run, (fault) => {
      problems.push({ ...fault, archive: place.archive, entry: member.path });
    });
  } catch (error) {
    const fault = unreadable(error);
    return refuse({ code: fault.code, ...fault.at });
  }
  const start = await copy.read(0, 2);
  if (start.toString('latin1') !== 'PK') return { members: [member], problems };
  const inner = await listZip(copy, { archive: place.archive, within: member.path, level: place.level + 1 }, run);
  const [first] = inner.problems;
  if (inner.members.length === 0 && first) return refuse({ code: first.code, offset: first.offset });
  return { members: inner.members, problems: [...problems, ...inner.problems] };
}

async function nestedSource(member: ZipMember, run: Run, tell: (fault: Fault) => void): Promise<ByteSource> {
  if (member.method === 0 && member.packed === member.size) {
    const header = await member.source.read(member.header, 30);
    if (header.length === 30 && header.readUInt32LE(0) === SIGNATURE.local) {
      const start = member.header + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      if (start + member.packed <= member.limit) return sliceBytes(member.source, start, member.packed);
    }
  }
  return spill(member, openZipReader(run).read(member), run, tell);
}

/** Copies what can be read of a nested zip; damage in it is told, and costs only what it hits. */
export async function spill(
  member: Member,
  bytes: AsyncIterable<Buffer>,
  run: Run,
  tell: (fault: Fault) => void,
): Promise<ByteSource> {
  const copy = run.scratch.open();
  let size = 0;
  try {
    for await (const piece of bytes) {
      await copy.write(piece);
      size += piece.length;
    }
  } catch (error) {
    if (!(error instanceof EntryFault) || error.code === 'FILE_UNREADABLE' || size === 0) {
      await copy.discard();
      throw error;
    }
    tell({ code: error.code, ...error.at });
  }
  return copy.finish(member.offset ?? 0);
}
