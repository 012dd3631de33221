/**
 * Everything that moves the cursor, forges a line, turns text around or hides it: C0, DEL, C1, line and paragraph separator,
 * bidi controls, zero-width and other blank format characters, tags, annotations, noncharacters, lone surrogates.
 */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points, written as escapes
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Surrogate}]/gu;

/** Flags of England, Scotland and Wales: the only sequences of tags in use. */
const TAG_FLAG =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu;
const TAG = /[\u{e0000}-\u{e007f}]/u;

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const HAN = /\p{Script=Han}/u;
/** Scripts in which a joiner or non-joiner changes letters: Persian, Hindi, Sinhala and their like. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * Makes foreign text inert for a terminal, a log and a line: what is dangerous or hidden is printed as `\u{1b}`.
 * Emoji with their joiners, flags, combining marks and joiners of scripts that need them stay. Idempotent.
 */
export function visible(text: string): string {
  const flags = TAG.test(text) ? [...text.matchAll(TAG_FLAG)].map(({ index }) => index) : [];
  let escapedTo = -1;
  let flag = 0;
  return text.replace(SUSPICIOUS, (char, at: number) => {
    while ((flags[flag] ?? Number.POSITIVE_INFINITY) + FLAG_UNITS <= at) flag += 1;
    if (at > (flags[flag] ?? Number.POSITIVE_INFINITY)) return char;
    const before = at === escapedTo ? '' : charBefore(text, at);
    if (belongs(char, before, text.codePointAt(at + char.length))) return char;
    escapedTo = at + char.length;
    return `\\u{${char.codePointAt(0)?.toString(16)}}`;
  });
}

/** UTF-16 units of such a flag: seven code points of two. */
const FLAG_UNITS = 14;

function charBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return at > 1 && pair > 0xffff ? String.fromCodePoint(pair) : text.slice(Math.max(0, at - 1), at);
}

/** Whether an invisible character does what it is for at this place. */
function belongs(char: string, before: string, nextPoint: number | undefined): boolean {
  if (char < '\u200c') return false;
  const next = nextPoint === undefined ? '' : String.fromCodePoint(nextPoint);
  if (char === '\u200d' && EMOJI.test(before)) return EMOJI.test(next);
  if (char === '\u200d' || char === '\u200c') return JOINING.test(before) && JOINING.test(next);
  if (!VARIATION.test(char) || before === '' || VARIATION.test(before)) return false;
  return char.length === 2 ? HAN.test(before) : /[^\s\u200c\u200d]/u.test(before);
}

/** What `JSON.stringify` leaves as it is, but a terminal would act on. The value stays the same. */
export const jsonInert = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g,
    (found) =>
      found
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
  );

/** How a cell begins that a spreadsheet would run: also in full-width and small form, also behind blanks. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/**
 * One CSV cell: always quoted. Foreign text that a spreadsheet would take for a formula gets a leading apostrophe; a number
 * of our own does not. Line breaks inside text stay, all other control characters are made visible.
 */
export function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = (value ?? '').replaceAll('\r\n', '\n').split('\n').map(visible).join('\n');
  return `"${FORMULA.test(value ?? '') ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
