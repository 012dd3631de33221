import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Problem } from '../ledger/problem.js';
import type { Archive, Entry } from './archive.js';
import type { Each, Member, Part } from './part.js';
import { missingParts, type NamedInput, readSetName, type SetName } from './sets.js';

/** An opened input and what its name says. */
export interface NamedPart {
  readonly part: Part;
  readonly set: SetName | undefined;
}

/**
 * Puts parts that belong together into one archive each; archives are ordered and named apart. `unusable`: inputs
 * that could not be opened, which are not missing all the same.
 */
export function unite(parts: readonly NamedPart[], unusable: readonly NamedInput[]): Archive[] {
  const exports = new Map<string, NamedPart[]>();
  for (const [place, named] of parts.entries()) {
    const key = named.set?.key ?? `alone ${place}`;
    exports.set(key, [...(exports.get(key) ?? []), named]);
  }
  const archives = [...exports.values()]
    .map((named) => toArchive(named, unusable))
    .sort((a, b) => order(a.name, b.name) || order(a.digest, b.digest));
  const seen = new Map<string, number>();
  return archives.map((archive) => {
    const times = (seen.get(archive.name) ?? 0) + 1;
    seen.set(archive.name, times);
    if (times === 1) return archive;
    const name = `${archive.name} (${times})`;
    return { ...archive, name, problems: archive.problems.map((problem) => renamed(problem, archive.name, name)) };
  });
}

function renamed(problem: Problem, from: string, to: string): Problem {
  return problem.archive === from ? { ...problem, archive: to } : problem;
}

/** By code unit, so that no locale has a say. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toArchive(named: readonly NamedPart[], unusable: readonly NamedInput[]): Archive {
  const sorted = [...named].sort(
    (a, b) =>
      (a.set?.group ?? 0) - (b.set?.group ?? 0) ||
      (a.set?.part ?? 0) - (b.set?.part ?? 0) ||
      (a.set?.copy ?? 0) - (b.set?.copy ?? 0) ||
      order(a.part.name, b.part.name) ||
      a.part.bytes - b.part.bytes ||
      order(digestOf([a.part]), digestOf([b.part])),
  );
  const parts = sorted.map(({ part }) => part);
  const entries: Member[] = [];
  for (const part of parts) {
    for (const member of part.members) {
      member.index = entries.length;
      entries.push(member);
    }
  }
  const first = parts[0]!;
  const isSibling = ({ set }: NamedInput) => set !== undefined && set.key === sorted[0]?.set?.key;
  const archive: Archive = {
    name: first.name,
    form: first.form,
    parts: parts.length,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    digest: digestOf(parts),
    exportedAt: sorted.find(({ set }) => set?.exportedAt !== undefined)?.set?.exportedAt ?? rootInstant(entries),
    entries,
    problems: [
      ...parts.flatMap(({ problems }) => problems),
      ...missingParts([...sorted.map(({ part, set }) => ({ name: part.name, set })), ...unusable.filter(isSibling)]),
    ],
    visit: (wanted, each) => visitParts(parts, wanted, each),
    checksum: (entry) => checksum(archive, entry),
    async close() {
      for (const part of parts) await part.close();
    },
  };
  return archive;
}

async function visitParts(parts: readonly Part[], wanted: readonly Entry[], each: Each): Promise<void> {
  const ascending = [...wanted].sort((a, b) => a.index - b.index) as Member[];
  let end = 0;
  let place = 0;
  for (const part of parts) {
    end += part.members.length;
    const from = place;
    while (place < ascending.length && ascending[place]!.index < end) place++;
    if (place > from) await part.visit(ascending.slice(from, place), each);
  }
}

async function checksum(archive: Archive, entry: Entry): Promise<number> {
  if (entry.crc32 !== undefined) return entry.crc32;
  let crc = 0;
  await archive.visit([entry], async (_, bytes) => {
    for await (const piece of bytes) crc = crc32(piece, crc);
  });
  return crc;
}

/** Lines that are there twice, since a part was given twice, count once. */
function digestOf(parts: readonly Part[]): string {
  const lines = new Set<string>();
  for (const { members, checksum } of parts) {
    for (const { path, size, crc32 } of members) lines.add(`${path}\0${size}\0${crc32 ?? checksum ?? ''}\n`);
  }
  const hash = createHash('sha256');
  for (const line of [...lines].sort()) hash.update(line);
  return hash.digest('hex');
}

/** Instant that the folder around all entries states in its name; providers wrap exports in up to two. */
function rootInstant(entries: readonly Entry[]): number | undefined {
  const root = entries[0]?.path.split('/').slice(0, -1).slice(0, 2) ?? [];
  for (let depth = root.length; depth > 0; depth--) {
    const prefix = `${root.slice(0, depth).join('/')}/`;
    const instant = readSetName(root[depth - 1]!, '')?.exportedAt;
    if (instant !== undefined && entries.every(({ path }) => path.startsWith(prefix))) return instant;
  }
  return undefined;
}
