import { isUtf8 } from 'node:buffer';

/** The upper half of code page 437, which zip names are in when nothing says otherwise. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * A name as it was meant: UTF-8 where the bytes are that (many packers write it without saying so), else code
 * page 437. Every byte sequence gets a name.
 */
export function decodeName(raw: Buffer): string {
  if (isUtf8(raw)) return raw.toString('utf8');
  let name = '';
  for (const byte of raw) name += byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80];
  return name;
}

/**
 * The path that an entry goes by: `/`-separated, NFC, without `./` in front. Climbing and absolute names stay
 * what they are, since no path is ever built from them. Of overlong names the right-hand end is kept, which is
 * the part that tells what a file is.
 */
export function entryPath(name: string, maxBytes: number): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');
  if (path.length <= maxBytes) return path;
  const kept = path.slice(1 - maxBytes);
  // Not in the middle of a surrogate pair.
  return `…${/^[\udc00-\udfff]/.test(kept) ? kept.slice(1) : kept}`;
}
