/** Longer texts are cut: what comes later is not seen. */
const LONGEST = 4096;

/** Text to words: lower case, no accents, umlauts written out, cut at everything that is no letter or digit. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const plain = plainLetters(cut.includes('%') ? percentDecoded(cut) : cut);
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    if (at < plain.length && isWordCode(plain.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      // The s of "women's" is no word of its own.
      const genitive = at - start === 1 && plain[start] === 's' && isApostrophe(plain.charCodeAt(start - 1));
      if (!genitive) words.push(plain.slice(start, at));
      start = -1;
    }
  }
  return words;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Digits, a to z, and letters of other scripts; signs, blanks of all widths and emoji are none. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return (code > 0xbf && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}

const ASCII = /^[\0-\x7f]*$/;
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe' };

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[äöüßæœ]/g, (letter) => WRITTEN_OUT[letter]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '');
}

/** `%20` to a blank, `%C3%A4` to ä. A percent sign that begins no such code stays. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) =>
    Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
