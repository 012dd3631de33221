import type { Archive, Entry } from '../archive/archive.js';
import { EntryFault } from '../ledger/problem.js';
import { normalisePath, placeKey } from './path.js';

/** Equal files at equal places count once, however often they are given. */
export class Seen {
  private readonly places = new Map<string, { archive: Archive; entry: Entry }[]>();
  private readonly repeatedPlaces = new Set<string>();

  /** `known`: checksums of the files that an earlier import has read, by place key and size joined by NUL. */
  constructor(
    archives: readonly Archive[],
    private readonly known: ReadonlyMap<string, ReadonlySet<number>>,
  ) {
    const first = new Set<string>();
    for (const archive of archives) {
      for (const entry of archive.entries) {
        const key = Seen.key(entry, normalisePath(entry.path));
        if (first.has(key)) this.repeatedPlaces.add(key);
        first.add(key);
      }
    }
  }

  async before(archive: Archive, entry: Entry, path: string): Promise<boolean> {
    const key = Seen.key(entry, path);
    const known = this.known.get(key);
    if (known?.has(await Seen.sum(archive, entry))) return true;
    if (!this.repeatedPlaces.has(key)) return false;
    const others = this.places.get(key) ?? [];
    const sum = await Seen.sum(archive, entry);
    for (const other of others) if ((await Seen.sum(other.archive, other.entry)) === sum) return true;
    others.push({ archive, entry });
    this.places.set(key, others);
    return false;
  }

  private static key = (entry: Entry, path: string): string => `${placeKey(path)}\u0000${entry.size}`;
  /** A file that cannot be read has no checksum and equals none; reading it tells why. */
  private static sum = async (archive: Archive, entry: Entry): Promise<number> => {
    try {
      return entry.crc32 ?? (await archive.checksum(entry));
    } catch (fault) {
      if (fault instanceof EntryFault) return Number.NaN;
      throw fault;
    }
  };
}
