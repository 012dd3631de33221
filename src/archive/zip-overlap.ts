import { type ByteSource, openWindow } from './byte-source.js';
import { SIGNATURE } from './zip-end.js';
import type { ZipMember } from './zip-record.js';

/**
 * Marks the entries that reach into the next one, and gives each the byte where the next one begins. Honest
 * packers write one entry after the other; bombs let many entries share their bytes. Sorted once, so that
 * millions of entries stay cheap. Of entries that share all their bytes the last one is kept; an entry that the
 * directory merely names twice stays one.
 */
export async function settleOverlaps(members: readonly ZipMember[], source: ByteSource): Promise<ZipMember[]> {
  const repeated = new Set<ZipMember>();
  const inOrder = members
    .filter(({ header }) => header >= 0 && header < source.size)
    .sort((a, b) => a.header - b.header || b.packed - a.packed || a.index - b.index);
  const window = openWindow(source, 1 << 16);
  let current = inOrder[0];
  for (const next of inOrder.slice(1)) {
    if (!current) break;
    if (isSame(current, next)) {
      repeated.add(next);
      continue;
    }
    if (lowestEnd(current) > next.header) {
      // A record that points anywhere must not cost the entry that it points into.
      await window.cover(next.header, 4);
      const signature = window.at(next.header, 4);
      if (signature.length < 4 || signature.readUInt32LE(0) !== SIGNATURE.local) {
        next.fault ??= { code: 'ZIP_DATA', offset: next.offset };
        continue;
      }
      current.fault ??= { code: 'ZIP_OVERLAP', offset: current.offset };
    }
    current.limit = next.header;
    current = next;
  }
  return repeated.size === 0 ? [...members] : members.filter((member) => !repeated.has(member));
}

function isSame(a: ZipMember, b: ZipMember): boolean {
  return a.header === b.header && a.path === b.path && a.size === b.size && a.crc32 === b.crc32;
}

/** Where the data ends at the least: the local header may be longer than the directory lets know. */
function lowestEnd(member: ZipMember): number {
  return member.header + 30 + member.nameLength + member.packed;
}
