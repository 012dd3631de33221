import type { Archive, Entry } from '../archive/archive.js';
import { Damaged } from '../decode/decoder.js';
import { Headed } from '../decode/headed.js';
import { EntryFault } from '../ledger/problem.js';
import type { Platform } from '../record/kinds.js';
import { UTC, type Zone, zoneNamed } from '../record/zone.js';
import type { Claim, FileShape, Here } from '../sources/source.js';
import type { Candidate, Recognised, Recogniser } from './recognise.js';

/** What is known about an export before its content is read: whose it is, its clock, its date. */
export interface Context {
  readonly archive: string;
  /** Stable identity of the account, when the export names its owner. */
  readonly account: string | undefined;
  readonly owner: ReadonlySet<string>;
  readonly zone: Zone | undefined;
  readonly exportedAt: number | undefined;
  /** A product's folder as spelt in the archive → its English name. */
  readonly folders: ReadonlyMap<string, string>;
  /** Values by key, from shapes that gather. */
  readonly gathered: ReadonlyMap<string, readonly string[]>;
  /**
   * Those of all archives: old exports come as one archive for each product. What an archive itself holds counts
   * alone, since another export of the same person says it again.
   */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
  /** Claims that contradict each other: the entries that name another owner. */
  readonly strangers: readonly string[];
  /** What the files of each platform claim: exports of several may lie in one folder, each with an account of its own. */
  readonly platforms: ReadonlyMap<Platform, Whose>;
}

type Whose = Pick<Context, 'account' | 'owner' | 'zone' | 'exportedAt' | 'folders' | 'strangers'>;

/** The context for the files of one platform. */
export const contextFor = (context: Context, platform: Platform): Context => ({
  ...context,
  account: undefined,
  owner: NOBODY,
  zone: undefined,
  ...context.platforms.get(platform),
});

const NOBODY: ReadonlySet<string> = new Set();

interface Planned {
  readonly entry: Entry;
  readonly path: string;
  readonly recognised: Recognised;
}

/**
 * Files that say whose export it is, or what others need, are small. What they say stays in memory, so that of all archives
 * together no more than this is asked, smaller files first.
 */
export class AskedBytes {
  private left = 64 * 2 ** 20;

  /** Whether so many bytes more may be asked. */
  take(bytes: number): boolean {
    this.left -= bytes;
    return this.left >= 0;
  }
}

/** Reads the files that make claims (account pages, time zone settings) or hold what others need, before all others. */
export async function contextOf(
  archive: Archive,
  planned: readonly Planned[],
  recogniser: Recogniser,
  budget: AskedBytes,
): Promise<Context> {
  const small = planned.filter(mayAnswer).sort((a, b) => a.entry.size - b.entry.size);
  const chosen = new Set(small.filter(({ entry }) => budget.take(entry.size)));
  const asked = new Map(planned.filter((each) => chosen.has(each)).map((each) => [each.entry, each]));
  const claims: Claimed[] = [];
  const gathered = new Map<string, string[]>();
  const blank: Context = { ...combine(archive, []), gathered, elsewhere: gathered };
  await archive.visit([...asked.keys()], async (entry, bytes) => {
    const { path, recognised } = asked.get(entry)!;
    const here = hereOf(path, entry, blank, UTC);
    try {
      const input = new Headed(bytes);
      const candidate = recogniser.byHead(recognised, await input.head());
      const shape = candidate?.shape;
      if (!shape || !answers(shape)) return;
      for await (const batch of shape.decode(input.all(), entry)) {
        for (const item of batch) {
          if (item instanceof Damaged) continue;
          const claim = understood(() => shape.claim?.(item, here));
          if (claim) claims.push({ claim, entry: entry.path, platform: candidate.source.platform });
          const found = understood(() => shape.gather?.(item, here));
          if (!found) continue;
          const known = gathered.get(found[0]);
          if (known) known.push(found[1]);
          else gathered.set(found[0], [found[1]]);
        }
      }
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      // The main pass reports the damage.
    }
  });
  const context = { ...combine(archive, claims), gathered, elsewhere: gathered };
  const user = instagramUser(archive.name, planned);
  const known = context.platforms.get('instagram');
  if (user === undefined || known?.account !== undefined) return context;
  const platforms = new Map(context.platforms).set('instagram', { ...whose(archive, []), ...known, account: user });
  return { ...context, platforms };
}

// People rename tables; what the others need is in them all the same.
const mayAnswer = ({ entry, path, recognised }: Planned): boolean =>
  !entry.fault && (recognised.as === 'sniff' ? /\.csv$/i.test(path) : asks(recognised));

const asks = (recognised: Recognised): boolean =>
  recognised.as === 'candidates' && recognised.candidates.some(({ shape }) => answers(shape));

const answers = (shape: Candidate['shape']): shape is FileShape<unknown> => 'claim' in shape || 'gather' in shape;

/** An item that its source does not understand says nothing here; the main pass counts it as failed. */
function understood<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const INSTAGRAM = /(?:^|\/)instagram-([^/]+?)-\d{4}-\d{2}-\d{2}(?:-|$)/i;

/** An export of some lists only has no page about the account; its name has the user name, which that page would state. */
function instagramUser(name: string, planned: readonly Planned[]): string | undefined {
  const users = [name, ...planned.map(({ path }) => path)].flatMap(
    (text) => INSTAGRAM.exec(text)?.[1]?.toLowerCase() ?? [],
  );
  const [first, ...others] = new Set(users);
  return others.length === 0 ? first : undefined;
}

interface Claimed {
  readonly claim: Claim;
  readonly entry: string;
  readonly platform: Platform;
}

function combine(archive: Archive, claims: readonly Claimed[]): Omit<Context, 'gathered' | 'elsewhere'> {
  const platforms = new Map(
    [...new Set(claims.map(({ platform }) => platform))].map((platform) => [
      platform,
      whose(
        archive,
        claims.filter((each) => each.platform === platform),
      ),
    ]),
  );
  const strangers = [...platforms.values()].flatMap((each) => each.strangers);
  return { ...whose(archive, claims), archive: archive.name, strangers, platforms };
}

function whose(archive: Archive, claims: readonly Claimed[]): Whose {
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

const NOTHING: readonly string[] = [];

export function hereOf(path: string, entry: Entry, context: Context, assumedZone: Zone): Here {
  return {
    path,
    segments: path.slice(1).split('/'),
    archive: context.archive,
    size: entry.size,
    exportedAt: context.exportedAt,
    owner: context.owner,
    zone: context.zone,
    assumedZone,
    gathered: (key) => context.gathered.get(key) ?? context.elsewhere.get(key) ?? NOTHING,
  };
}
