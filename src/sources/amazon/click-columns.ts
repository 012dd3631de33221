import { csvSample } from '../../decode/csv-rows.js';
import { writtenDate } from '../../record/localised-date.js';
import { webAddress } from './addresses.js';
import { amazonInstant } from './cells.js';

/** What a column of the click stream is about. */
export type Role = keyof typeof ROLES;

/** Where each role stands, and how its numbers are to be read. */
export interface ClickColumns {
  readonly at: Readonly<Partial<Record<Role, number>>>;
  /** Times of loading are seconds. */
  readonly loadSeconds: boolean;
}

/** The table has fifty columns; the widest of the known tables that are something else is told by its values. */
const MANY = 30;
const SAMPLE = 25;
/** A column is what its name says when this part of its values agrees. */
const MOST = 0.6;

const any = (): boolean => true;
const isNumber = (text: string): boolean => /^-?\d+(?:[.,]\d+)?(?:\s*(?:ms|s|sek\.?|sec\.?))?$/i.test(text);
const isWord = (text: string): boolean => !isMoment(text) && !isAddress(text) && !isNumber(text);
/** Words, not the answer whether there were any. */
const isQuery = (text: string): boolean =>
  /\p{L}/u.test(text) && !isAddress(text) && !/^(?:ja|nein|yes|no|true|false|wahr|falsch|[jyn])$/i.test(text);
const isIp = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$|^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i.test(text);
const isClock = (text: string): boolean => /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text);

/** A date, with or without a time; the disclosure is German, so the day may stand first behind dots. */
export function isMoment(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return dotted(text) !== undefined || amazonInstant(text) !== undefined;
}

/** `31.08.2016 23:59:01`; other shapes are those of all files. */
export const dotted = (text: string): ReturnType<typeof writtenDate> =>
  /^\d{1,2}\.\d{1,2}\.\d{4}\b/.test(text) ? writtenDate(text) : undefined;

/** A page on the web, or the path of one on the shop's server. */
const isAddress = (text: string): boolean => webAddress(text) !== undefined || /^\/[^\s/]/.test(text);

/** A page of the shop. */
const isShop = (text: string): boolean =>
  /^(?:https?:\/\/)?(?:[\w-]+\.)*amazon\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})(?:[:/?#]|$)/i.test(text) ||
  /^\/(?:dp|gp|exec\/obidos|product-reviews|s(?=[/?])|[^/\s]+\/dp)\b/i.test(text);

/**
 * The names of the columns are not public. In the order of this list, each role takes the first free column whose name
 * has a word of it in English or German, and whose values look like it.
 */
const ROLES = {
  load: [/ladezeit|ladedauer|load ?(?:ing)? ?(?:time|duration)|time to load|page ?load|latenz|latency/, isNumber],
  referrer: [
    /refer|vorherig|vorige|zuvor|herkunft|previous|\bprev\b|quell ?(?:e|seite|url)|verweis|came from/,
    (text: string) => isAddress(text) || /^(?:direct|direkt|-)$/i.test(text),
  ],
  next: [/nächst|naechst|n.?chste|folge ?seite|danach|\bnext\b|\bexit\b|verlassen|ausstieg/, isAddress],
  zone: [/zeit ?zone|time ?zone|utc ?offset/, any],
  moment: [/zeit ?(?:punkt|stempel)|datum|\bdate|\btime|timestamp|date ?time|\bzeit\b|\bam\b/, isMoment],
  clock: [/uhr ?zeit|\btime|\bzeit\b|clock/, isClock],
  url: [/\bur[li]\b|ur[li]$|seite|\bpage\b|adresse|address|\blink\b/, isAddress],
  ip: [/\bip\b/, isIp],
  provider: [/provider|\bisp\b|anbieter|netz ?betreiber|internet ?dienst|network|netzwerk|\basn\b/, isWord],
  region: [/region|bundes ?land|\bstate\b|provinz|province|gebiet/, isWord],
  country: [/country|\bland\b|ländercode|laendercode|staat\b/, isWord],
  city: [/\bcity\b|stadt|\bort\b|\btown\b|gemeinde/, isWord],
  browser: [/browser|user ?agent|agent/, isWord],
  device: [/ger(?:ä|ae|\uFFFD)t|device|hardware|endger/, isWord],
  system: [/betriebs ?system|operating ?system|\bos\b|platt?form/, isWord],
  search: [/such(?:e|begriff|wort|wörter|anfrage|text)|search|query|keyword/, isQuery],
  asin: [/\basin\b/, any],
  title: [/produkt ?(?:name|titel|bezeichnung)?|product ?(?:name|title)?|titel|\btitle\b|artikel/, isWord],
  pageType: [/seiten ?(?:typ|art)|page ?type/, isWord],
  action: [/aktion|action|ereignis|event|\bklick|\bclick|\bart\b|\btyp\b|\btype\b/, isWord],
} as const satisfies Readonly<Record<string, readonly [RegExp, (text: string) => boolean]>>;

const OF_THE_CLICK = /klick|click|aufruf|zugriff|hit\b|request|event|ereignis/;
const PAGE_ITSELF =
  /^(?:(?:page|seiten?|request) )?ur[li]$|^(?:(?:besuchte|aufgerufene|visited|current) )?(?:seite|page)$/;
/** What tables of goods, which have addresses and dates too, do not tell. */
const ABOUT_THE_VISIT = ['load', 'ip', 'provider', 'region', 'browser', 'device', 'system'] as const;

/** Words of a name apart: `pageLoadTime`, `PAGE_LOAD_TIME`. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}\uFFFD]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * What the columns of a click stream mean, by their names and the values of the first rows; undefined when the table is
 * something else.
 * @param named whether the file calls itself so: then its pages need not be those of the shop
 */
export function clickColumns(head: string, named: boolean): ClickColumns | undefined {
  const { header, rows } = csvSample(head, SAMPLE);
  if (header.length <= MANY) return undefined;
  const whole = rows.filter((row) => row.length >= header.length);
  const values = header.map((_, i) => whole.map((row) => row[i] ?? '').filter((value) => value !== ''));
  const share = (i: number, test: (text: string) => boolean): number =>
    values[i]!.filter((value) => test(value)).length / Math.max(1, values[i]!.length);
  const at: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  const take = (role: Role, test: (i: number) => boolean): void => {
    const i = header.findIndex((_, column) => !taken.has(column) && test(column));
    if (i < 0 || at[role] !== undefined) return;
    at[role] = i;
    taken.add(i);
  };
  const names = header.map(wordsOf);
  const filled = (test: (text: string) => boolean) => (i: number) => values[i]!.length > 0 && share(i, test) >= MOST;
  // A session has a beginning and a first page too, and they may stand before those of the click.
  take('moment', (i) => OF_THE_CLICK.test(names[i]!) && ROLES.moment[0].test(names[i]!) && filled(isMoment)(i));
  take('url', (i) => PAGE_ITSELF.test(names[i]!) && filled(isAddress)(i));
  for (const role of Object.keys(ROLES) as Role[]) {
    const [name, test] = ROLES[role];
    // A column with values first: of several that promise the same, some are always empty.
    take(role, (i) => name.test(names[i]!) && filled(test)(i));
    take(role, (i) => values[i]!.length === 0 && name.test(names[i]!));
  }
  take('moment', filled(isMoment));
  take('url', filled(isShop));
  take('url', filled(isAddress));
  if (named) take('referrer', filled(isAddress));
  if (!isClickStream(at, values, named)) return undefined;
  return { at, loadSeconds: at.load !== undefined && inSeconds(names[at.load]!, header[at.load]!, values[at.load]!) };
}

function isClickStream(
  at: Readonly<Partial<Record<Role, number>>>,
  values: readonly (readonly string[])[],
  named: boolean,
): boolean {
  const { moment, url, referrer, provider } = at;
  if (moment === undefined || url === undefined || (referrer === undefined && provider === undefined)) return false;
  if (values[moment]!.length === 0 || values[url]!.length === 0) return false;
  return named || (values[url]!.some(isShop) && ABOUT_THE_VISIT.filter((role) => at[role] !== undefined).length >= 2);
}

/** The name says it, or the values do: nobody writes fractions of a thousandth. */
function inSeconds(words: string, name: string, values: readonly string[]): boolean {
  if (/\bms\b|milli/.test(words) || values.some((value) => /ms$/i.test(value))) return false;
  if (/\bs\b|\bsek|\bsec/.test(words) || /\(s\)/i.test(name) || values.some((value) => /s(?:ek|ec)?\.?$/i.test(value)))
    return true;
  return values.some((value) => /[.,]/.test(value)) && values.every((value) => Number.parseFloat(value) < 100);
}
