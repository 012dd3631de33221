/**
 * Everything that moves the cursor, forges a line, turns text around or hides it: C0, DEL, C1, line and paragraph separator,
 * bidi controls, zero-width and other blank format characters, tags, annotations, noncharacters, lone surrogates.
 */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points, written as escapes
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Surrogate}]/u;

/** Flags of England, Scotland and Wales: the only sequences of tags in use. */
const TAG_FLAG =
  /^\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u;

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
  if (!SUSPICIOUS.test(text)) return text;
  let out = '';
  let before = '';
  for (let i = 0; i < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const flag = char === '\u{1f3f4}' ? TAG_FLAG.exec(text.slice(i, i + 14))?.[0] : undefined;
    const next = i + (flag ?? char).length;
    const keep = flag !== undefined || !SUSPICIOUS.test(char) || belongs(char, before, text.codePointAt(next));
    out += keep ? (flag ?? char) : `\\u{${char.codePointAt(0)?.toString(16)}}`;
    before = keep ? char : '';
    i = next;
  }
  return out;
}

/** Whether an invisible character does what it is for at this place. */
function belongs(char: string, before: string, nextPoint: number | undefined): boolean {
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
