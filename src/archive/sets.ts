import type { Problem } from '../ledger/problem.js';

/** What the name of a file or folder says about the export that it is a part of. */
export interface SetName {
  /** Equal for all parts of one export. */
  readonly key: string;
  /** Number of the group within the export, 0 where there are no groups. */
  readonly group: number;
  /** Number of the part within the group, when parts are numbered without gaps. */
  readonly part?: number | undefined;
  /** Number that a second download was given, 0 for the first. */
  readonly copy: number;
  /** Instant of the export in ms, when the name states it. */
  readonly exportedAt?: number | undefined;
}

const EXTENSION = /\.(?:zip|tgz|tar\.gz|tar)$/i;
/** What browsers and desktops append to a second download. */
const COPY = / ?\((\d{1,3})\)$/;
const TAKEOUT = /^takeout-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-(\d{1,3}))??(?:-(\d{3,6}))?$/i;
/** Google Drive appends its own stamp to what is fetched from there. */
const DRIVE = /-\d{8}T\d{6}Z-\d{3}$/;
const FACEBOOK = /^facebook-(.+)-(\d{4})-(\d\d)-(\d\d)-[A-Za-z0-9]{8}$/i;
const FACEBOOK_LOCAL = /^facebook-(.+)-(\d\d?)-(\d\d?)-(\d{4})-[A-Za-z0-9]{8}$/i;
const AMAZON = /^All Data Categories(?:\.\d{1,4})?$/i;

/**
 * Reads the name of a part; undefined for one that stands alone. `folder`: where it lies, for exports whose
 * names do not tell one person's from another's.
 */
export function readSetName(base: string, folder: string): SetName | undefined {
  const bare = base.normalize('NFC').replace(EXTENSION, '');
  const name = bare.replace(COPY, '');
  const copy = Number(COPY.exec(bare)?.[1] ?? 0);
  const takeout = TAKEOUT.exec(name);
  if (takeout) {
    const [year, month, day, hour, minute, second, group, part] = takeout.slice(1).map(Number);
    const exportedAt = instant(year!, month!, day!, hour!, minute!, second!);
    return {
      key: `takeout ${takeout.slice(1, 7).join('')}`,
      group: Number.isNaN(group!) ? 0 : group!,
      part: Number.isNaN(part!) || part === 0 ? undefined : part,
      copy,
      exportedAt,
    };
  }
  const plain = name.replace(DRIVE, '');
  const facebook = FACEBOOK.exec(plain);
  if (facebook) return facebookName(copy, facebook[1]!, facebook[2]!, facebook[3]!, facebook[4]!);
  const local = FACEBOOK_LOCAL.exec(plain);
  if (local) return facebookName(copy, local[1]!, local[4]!, local[3]!, local[2]!);
  if (AMAZON.test(name)) return { key: `amazon ${folder}`, group: 0, copy };
  return undefined;
}

function facebookName(copy: number, user: string, year: string, month: string, day: string): SetName | undefined {
  const exportedAt = instant(Number(year), Number(month), Number(day), 0, 0, 0);
  return { key: `facebook ${user} ${Number(year)}-${Number(month)}-${Number(day)}`, group: 0, copy, exportedAt };
}

/** Undefined for what is no date; `Date` would roll it over. */
function instant(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return same && minute < 60 && second < 60 ? date.getTime() : undefined;
}

/** A part by its name, whether it could be opened or not. */
export interface NamedInput {
  readonly name: string;
  readonly set: SetName | undefined;
}

/** One problem for each group of which parts are missing below the highest that is there. */
export function missingParts(parts: readonly NamedInput[]): Problem[] {
  const groups = new Map<number, { archive: string; present: Set<number> }>();
  for (const { name, set } of parts) {
    if (set?.part === undefined) continue;
    const group = groups.get(set.group) ?? { archive: name, present: new Set<number>() };
    group.present.add(set.part);
    groups.set(set.group, group);
  }
  const problems: Problem[] = [];
  for (const { archive, present } of groups.values()) {
    const gaps = gapsOf([...present].sort((a, b) => a - b));
    const missing = gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    if (missing === 0) continue;
    const text = gaps.map(([from, to]) =>
      to - from > 1 ? `${from}–${to}` : from === to ? `${from}` : `${from}, ${to}`,
    );
    problems.push({
      code: 'SET_PART_MISSING',
      archive,
      values: { parts: { type: 'text', value: text.join(', ') }, missing: { type: 'count', value: missing } },
    });
  }
  return problems;
}

/** Runs of numbers from 1 that are not in the ascending list. */
function gapsOf(present: readonly number[]): (readonly [from: number, to: number])[] {
  const gaps: (readonly [number, number])[] = [];
  let expected = 1;
  for (const number of present) {
    if (number > expected) gaps.push([expected, number - 1]);
    expected = number + 1;
  }
  return gaps;
}
