import type { Archive, Entry } from '../archive/archive.js';
import { Damaged } from '../decode/decoder.js';
import { EntryFault } from '../ledger/problem.js';
import { UTC, type Zone, zoneNamed } from '../record/zone.js';
import type { Claim, FileShape, Here } from '../sources/source.js';
import type { Recognised } from './recognise.js';

/** What is known about an export before its content is read: whose it is, its clock, its date. */
export interface Context {
  /** Stable identity of the account, when the export names its owner. */
  readonly account: string | undefined;
  readonly owner: ReadonlySet<string>;
  readonly zone: Zone | undefined;
  readonly exportedAt: number | undefined;
  /** A product's folder as spelt in the archive → its English name. */
  readonly folders: ReadonlyMap<string, string>;
  /** Claims that contradict each other: the entries that name another owner. */
  readonly strangers: readonly string[];
}

interface Planned {
  readonly entry: Entry;
  readonly path: string;
  readonly recognised: Recognised;
}

/** Files that say whose export it is are small; a larger one is not believed. */
const CLAIM_BYTES = 16 * 2 ** 20;

/** Reads the files that make claims (account pages, time zone settings), before all others. */
export async function contextOf(archive: Archive, planned: readonly Planned[]): Promise<Context> {
  const claiming = new Map<Entry, { path: string; shape: FileShape<unknown> }>();
  for (const { entry, path, recognised } of planned) {
    if (entry.fault || entry.size > CLAIM_BYTES || recognised.as !== 'candidates') continue;
    for (const { shape } of recognised.candidates) if ('claim' in shape) claiming.set(entry, { path, shape });
  }
  const claims: { claim: Claim; entry: string }[] = [];
  const blank: Context = {
    account: undefined,
    owner: new Set(),
    zone: undefined,
    exportedAt: undefined,
    folders: new Map(),
    strangers: [],
  };
  await archive.visit([...claiming.keys()], async (entry, bytes) => {
    const { path, shape } = claiming.get(entry)!;
    const here = hereOf(path, entry, blank, UTC);
    try {
      for await (const batch of shape.decode(bytes, entry)) {
        for (const item of batch) {
          if (item instanceof Damaged) continue;
          const claim = claimOf(shape, item, here);
          if (claim) claims.push({ claim, entry: entry.path });
        }
      }
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      // The main pass reports the damage.
    }
  });
  return combine(archive, claims);
}

/** An account page that its source does not understand claims nothing; the main pass counts it as failed. */
function claimOf(shape: FileShape<unknown>, item: unknown, here: Here): Claim | undefined {
  try {
    return shape.claim?.(item, here);
  } catch {
    return undefined;
  }
}

function combine(archive: Archive, claims: readonly { claim: Claim; entry: string }[]): Context {
  const owner = new Set<string>();
  let account: string | undefined;
  let zone: Zone | undefined;
  let exportedAt = archive.exportedAt;
  const folders = new Map<string, string>();
  const mails = new Set<string>();
  const ids = new Map<string, string>();
  const mailsByEntry = new Map<string, string[]>();
  for (const { claim, entry } of claims) {
    account ??= claim.accountKey;
    for (const [spelt, english] of claim.folders ?? []) folders.set(spelt, english);
    for (const name of claim.names ?? []) owner.add(name);
    for (const mail of claim.mails ?? []) {
      owner.add(mail);
      mailsByEntry.set(entry, [...(mailsByEntry.get(entry) ?? []), mail]);
    }
    if (claim.id && /^\d+$/.test(claim.id)) ids.set(claim.id, ids.get(claim.id) ?? entry);
    if (!zone && claim.zone) zone = zoneNamed(claim.zone);
    exportedAt ??= claim.exportedAt;
  }
  // Two account pages that share no address, or two account ids, in one export: one of them is a stranger's.
  const strangers: string[] = [];
  for (const [entry, entryMails] of mailsByEntry) {
    if (mails.size > 0 && !entryMails.some((mail) => mails.has(mail))) strangers.push(entry);
    for (const mail of entryMails) mails.add(mail);
  }
  for (const entry of [...ids.values()].slice(1)) if (!strangers.includes(entry)) strangers.push(entry);
  return { account, owner, zone, exportedAt, folders, strangers };
}

export function hereOf(path: string, entry: Entry, context: Context, assumedZone: Zone): Here {
  return {
    path,
    segments: path.slice(1).split('/'),
    size: entry.size,
    exportedAt: context.exportedAt,
    owner: context.owner,
    zone: context.zone,
    assumedZone,
  };
}
