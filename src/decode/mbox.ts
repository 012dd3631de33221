import { Damaged, type Decoder } from './decoder.js';

/** One mail of an mbox file, without its body. */
export interface Mail {
  /** Of the headers asked for the first of each name, unfolded, as written. Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** What stands behind `From ` in the line that begins the mail. */
  readonly separator: string;
  /** Headers, body and the blank line behind it. */
  readonly bytes: number;
}

/** A header block may be this large; the mail of a larger one is kept with the headers up to here. */
export const HEADER_LIMIT = 64 * 1024;
/** Neither a separator nor a header's name is longer. */
const LINE_LIMIT = 1024;

/** The names that sources ask for are shorter. */
const NAME_LIMIT = 40;

const LF = 10;
const CR = 13;
const COLON = 58;
const FROM = Buffer.from('\nFrom ');
const BLANK_LF = Buffer.from('\n\n');
const BLANK_CRLF = Buffer.from('\n\r\n');
/** Bytes that must stay of what was searched: blank line, line end and all but the last byte of `From `. */
const KEPT = 8;

/**
 * The mails of an mbox file, headers only. Bodies are passed over as bytes, since such files grow to 20 GB. A mail
 * begins at `From ` behind a blank line when a header line follows: Google's quoting of such lines in bodies is not
 * known, and without the second condition every paragraph that begins with "From" would end its mail.
 * @param names of the headers wanted, in lower case
 */
export function mboxMails(names: readonly string[]): Decoder<Mail> {
  return async function* (bytes) {
    const scan = new MboxScan(new Set(names));
    let fault: unknown;
    try {
      for await (const chunk of bytes) {
        scan.write(chunk);
        if (scan.found.length > 0) yield scan.take();
      }
    } catch (error) {
      // The archive's fault: the mail that it cuts still has its headers.
      fault = error;
    }
    scan.end();
    if (scan.found.length > 0) yield scan.take();
    if (fault !== undefined) throw fault;
  };
}

type Verdict = 'mail' | 'text' | 'open';

class MboxScan {
  found: (Mail | Damaged)[] = [];

  /** What is not passed over yet. The start of the file counts as the line behind a blank one. */
  private window: Buffer = BLANK_LF;
  /** Byte in the file where the window begins. */
  private offset = -BLANK_LF.length;
  /** Index in the window from which on nothing was searched yet. */
  private next = 0;
  private final = false;

  /** The mail under way. */
  private begun: { readonly separator: string; readonly from: number } | undefined;
  private headers: ReadonlyMap<string, string> | undefined;
  private marked: boolean | undefined;
  /** Something stands before the first mail. */
  private stray = false;

  constructor(private readonly names: ReadonlySet<string>) {}

  take(): readonly (Mail | Damaged)[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  write(chunk: Buffer): void {
    this.window = Buffer.concat([this.window, chunk]);
    if (this.marked === undefined && !this.dropMark()) return;
    this.run();
  }

  end(): void {
    this.final = true;
    this.run();
    this.finish(this.offset + this.window.length);
  }

  /** A byte order mark that an editor added; false while it may still come. */
  private dropMark(): boolean {
    const start = this.window.subarray(BLANK_LF.length);
    if (start.length < 3) return false;
    this.marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
    if (this.marked) {
      this.window = Buffer.concat([BLANK_LF, start.subarray(3)]);
      this.offset += 3;
    }
    return true;
  }

  private run(): void {
    while (this.begun !== undefined && this.headers === undefined ? this.header() : this.body());
  }

  /** Reads the header block; false when it is not complete yet. */
  private header(): boolean {
    const block = this.window.subarray(0, HEADER_LIMIT);
    // Names are seldom found twice, so each search is kept as short as it can be.
    const lf = block.indexOf(BLANK_LF, this.next);
    const before = lf < 0 ? block : block.subarray(0, lf + 1);
    const crlf = before.indexOf(BLANK_CRLF, this.next);
    const end = crlf < 0 ? lf : crlf;
    const full = block.length === HEADER_LIMIT;
    if (end < 0 && !full && !this.final) {
      this.next = Math.max(0, block.length - BLANK_CRLF.length + 1);
      return false;
    }
    const last = end < 0 && full ? block.lastIndexOf(LF) : end;
    this.headers = headersIn(last < 0 ? block : block.subarray(0, last), this.names);
    // The blank line may be the one before the next mail.
    this.drop(end < 0 ? Math.max(0, block.length - KEPT) : end);
    return true;
  }

  /** Passes over the body up to the next mail; false when there is none in the window. */
  private body(): boolean {
    const at = this.window.indexOf(FROM, this.next);
    if (at < 0) {
      const kept = Math.min(KEPT, this.window.length);
      this.drop(this.window.length - kept);
      this.next = Math.max(0, kept - FROM.length + 1);
      return false;
    }
    const verdict = this.judge(at);
    if (verdict === 'open') {
      this.drop(Math.max(0, at - 2));
      return false;
    }
    this.next = at + 1;
    if (verdict === 'text') return true;
    const line = this.window.indexOf(LF, at + FROM.length);
    this.finish(this.offset + at + 1);
    this.begun = {
      separator: this.window.toString('latin1', at + FROM.length, line).trim(),
      from: this.offset + line + 1,
    };
    this.headers = undefined;
    this.window = this.window.subarray(line + 1);
    this.offset += line + 1;
    this.next = 0;
    return true;
  }

  /** Whether a mail begins at `\nFrom `; open when more bytes are needed to tell. */
  private judge(at: number): Verdict {
    const { window } = this;
    const blankBefore = window[at - 1] === LF || (window[at - 1] === CR && window[at - 2] === LF);
    if (!blankBefore) return 'text';
    const open = this.final ? 'text' : 'open';
    const line = window.indexOf(LF, at + FROM.length);
    if ((line < 0 ? window.length : line) - at > LINE_LIMIT) return 'text';
    if (line < 0) return open;
    for (let i = line + 1; i < window.length; i++) {
      const byte = window[i]!;
      if (byte === COLON) return i > line + 1 ? 'mail' : 'text';
      if (byte <= 32 || byte >= 127 || i - line > LINE_LIMIT) return 'text';
    }
    return open;
  }

  /** Lets go of the first bytes of the window. */
  private drop(count: number): void {
    if (this.begun === undefined && !this.stray) this.stray = hasText(this.window.subarray(0, count));
    this.window = this.window.subarray(count);
    this.offset += count;
    this.next = 0;
  }

  /** The mail under way, or what stands before the first, ends here. */
  private finish(end: number): void {
    if (this.begun !== undefined) {
      const headers = this.headers ?? new Map<string, string>();
      this.found.push({ headers, separator: this.begun.separator, bytes: end - this.begun.from });
    } else if (this.stray || hasText(this.window.subarray(0, Math.max(0, end - this.offset)))) {
      this.found.push(new Damaged('ITEMS_FAILED', { offset: 0 }));
    }
  }
}

const hasText = (bytes: Buffer): boolean => bytes.some((byte) => byte > 32);

/** The wanted ones of a header block. Bytes beyond ASCII should not occur; where they do they are mostly UTF-8. */
export function headersIn(block: Buffer, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const text = block.toString('latin1');
  for (let at = 0; at < text.length; ) {
    let end = lineEnd(text, at);
    const start = text.slice(at, Math.min(end, at + NAME_LIMIT));
    const colon = start.indexOf(':');
    const name = start.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
    const wanted = names.has(name) && !headers.has(name);
    while (text[end] === ' ' || text[end] === '\t') end = lineEnd(text, end);
    if (wanted)
      headers.set(
        name,
        readable(
          text
            .slice(at + colon + 1, end)
            .replace(/\r?\n/g, '')
            .trim(),
        ),
      );
    at = end;
  }
  return headers;
}

/** Index behind the line's end. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function readable(value: string): string {
  if (/^[\x00-\x7f]*$/.test(value)) return value;
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? value : text;
}
