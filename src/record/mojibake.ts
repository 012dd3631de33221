/**
 * Facebook and Instagram write each byte of the UTF-8 text as one `\u00xx` escape, in values and in keys. After a
 * normal JSON parse such text holds Latin-1 code units. HTML pages are correct and must not be repaired.
 */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const HIGH = /[\u0080-\uffff]/;
const BEYOND_LATIN1 = /[\u0100-\uffff]/;
/** Start of a character that was cut off at a length limit. */
const CUT_TAIL = /(?:[\u00c2-\u00f4]|[\u00e0-\u00f4][\u0080-\u00bf]|[\u00f0-\u00f4][\u0080-\u00bf]{2})$/;
const DEPTH = 512;

/** The text as it was meant; unchanged when it is no mojibake. To be called exactly once per string. */
export function repair(text: string): string {
  if (!HIGH.test(text) || BEYOND_LATIN1.test(text)) return text;
  const whole = decoded(text);
  if (whole !== undefined) return whole;
  const tail = CUT_TAIL.exec(text)?.[0] ?? '';
  const body = text.slice(0, text.length - tail.length);
  if (tail === '' || !HIGH.test(body)) return text;
  const most = decoded(body);
  return most === undefined ? text : most + tail;
}

function decoded(text: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(text, 'latin1'));
  } catch {
    return undefined;
  }
}

/** Repairs every string and key of a parsed JSON value; what lies deeper than any real export is left alone. */
export function repairDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return repair(value);
  if (typeof value !== 'object' || value === null || depth >= DEPTH) return value;
  if (Array.isArray(value)) return value.map((member) => repairDeep(member, depth + 1));
  const repaired: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    // Defined, not assigned: a key `__proto__` must stay a plain key.
    Object.defineProperty(repaired, repair(key), {
      value: repairDeep(member, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return repaired;
}
