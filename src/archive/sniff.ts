import { type ByteSource, memoryBytes } from './byte-source.js';
import { gunzip } from './gzip.js';
import { findEnd } from './zip-end.js';

/** What the first bytes of a file say it is. `found`: in words for the reader, when it is nothing usable. */
export type Sniffed =
  | { readonly kind: 'zip' | 'tgz' | 'tar' | 'file' }
  | { readonly kind: 'spanned' | 'unfinished' }
  | { readonly kind: 'other'; readonly found: string };

const UNFINISHED = /\.(?:crdownload|part|partial|download|opdownload)$/i;
const PIECE_OF_SET = /\.(?:z\d\d|zx\d\d|\d{3})$/i;
const ARCHIVE = /\.(?:zip|tgz|tar\.gz|tar)$/i;
const EXPORT_FILE = /\.(?:json|html?|csv|txt)$/i;

/** Files in a folder with such names are archives of their own. */
export function isArchiveName(name: string): boolean {
  return ARCHIVE.test(name);
}

/** Names that browsers and archivers give to what is no whole file. */
export function isFragmentName(name: string): boolean {
  return UNFINISHED.test(name) || PIECE_OF_SET.test(name);
}

const MAGIC: readonly (readonly [bytes: string, found: string])[] = [
  ['%PDF', 'a PDF'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['BZh', 'a bzip2 file'],
  ['\xfd7zXZ\x00', 'an xz file'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard file'],
  ['SQLite format 3\x00', 'a database'],
  ['PAR1', 'a Parquet file'],
  ['\x7fELF', 'a program'],
];

export async function sniff(name: string, source: ByteSource): Promise<Sniffed> {
  if (UNFINISHED.test(name)) return { kind: 'unfinished' };
  if (PIECE_OF_SET.test(name)) return { kind: 'spanned' };
  if (source.size === 0) return { kind: 'other', found: 'an empty file' };
  const head = await source.read(0, 4096);
  const start = head.toString('latin1', 0, 16);
  if (/^PK(?:\x03\x04|\x05\x06|\x06\x06|\x07\x08|00PK)/.test(start)) return { kind: 'zip' };
  if (start.startsWith('\x1f\x8b')) {
    return (await holdsTar(source)) ? { kind: 'tgz' } : { kind: 'other', found: 'a gzip file without a tar in it' };
  }
  if (isTarHeader(head)) return { kind: 'tar' };
  const known = MAGIC.find(([bytes]) => start.startsWith(bytes));
  if (known) return { kind: 'other', found: known[1] };
  const text = textOf(head);
  if (text !== undefined && EXPORT_FILE.test(name)) return { kind: 'file' };
  // Junk in front, or a program that unpacks itself.
  if (typeof (await findEnd(source)) !== 'string') return { kind: 'zip' };
  if (text === undefined) {
    return { kind: 'other', found: head.every((byte) => byte === 0) ? 'nothing but zeros' : 'unknown data' };
  }
  if (/^<(?:!doctype html|html|head|body|script)/i.test(text)) {
    return { kind: 'other', found: 'a web page, perhaps a login page' };
  }
  if (/^[[{]/.test(text)) return ARCHIVE.test(name) ? { kind: 'other', found: 'a JSON text' } : { kind: 'file' };
  return { kind: 'other', found: text.startsWith('<') ? 'an XML text' : 'a text' };
}

/** The beginning of a text without mark and white space, undefined for what is no text. */
function textOf(head: Buffer): string | undefined {
  const wide = head.length > 1 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff));
  if (!wide && head.includes(0)) return undefined;
  const text = wide ? Buffer.from(head.filter((byte) => byte !== 0)).toString('latin1') : head.toString('utf8');
  return text.replace(/^(?:\ufeff|\xff\xfe|\xfe\xff)?\s*/, '').slice(0, 64);
}

async function holdsTar(source: ByteSource): Promise<boolean> {
  const probe = memoryBytes(await source.read(0, 1 << 16), 0);
  const bytes = gunzip(probe);
  try {
    let start: Buffer = Buffer.alloc(0);
    while (start.length < 512) {
      const { value } = await bytes.next();
      if (!value) break;
      start = Buffer.concat([start, value]);
    }
    return isTarHeader(start);
  } catch {
    // Broken before its first block, so there is no telling.
    return false;
  } finally {
    await bytes.return();
  }
}

/** A block whose checksum fits, in any of the tar dialects. */
function isTarHeader(head: Buffer): boolean {
  if (head.length < 512) return false;
  if (head.toString('latin1', 257, 262) === 'ustar') return true;
  const stated = Number.parseInt(head.toString('latin1', 148, 156).trim(), 8);
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += head[at]!;
  return sum === stated;
}
