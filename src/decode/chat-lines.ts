import { ChatDates, type ChatOrder } from './chat-dates.js';
import { type ChatHead, chatHead, isYearFirst, wallTime } from './chat-head.js';
import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { utf8Text } from './utf8-bytes.js';

/** What a source keeps of one message; it takes the text line by line, so that nothing holds it whole. */
export interface ChatText {
  line(text: string): void;
}

export interface ChatLine<Said> {
  /** Date and clock as they stand in the file; '' for text above the first message. */
  readonly written: string;
  /** Wall-clock time read as if it were UTC; undefined when the date does not exist in the order of the file. */
  readonly local: number | undefined;
  readonly precision: 'minute' | 'second';
  /** The order of day and month could only be guessed. */
  readonly guessed: boolean;
  readonly said: Said | undefined;
}

/**
 * Heads of messages wait until the order of day and month is known, which the last line may tell. WhatsApp ends an
 * export at 40,000 messages; of a longer one the first ones tell.
 */
const HELD = 50_000;

interface Waiting<Said> {
  readonly head: ChatHead;
  readonly said: Said;
}

/**
 * The messages of an exported chat. A line without date and clock goes on with the message above it.
 * @param open called once per file; makes what is kept of a message from what follows its date
 */
export function chatLines<Said extends ChatText>(
  open: () => (rest: string, style: ChatHead['style']) => Said,
): Decoder<ChatLine<Said>> {
  return async function* (bytes) {
    const messages = new Messages(open());
    const lines = new Lines();
    let fault: unknown;
    try {
      for await (const text of utf8Text(bytes)) {
        for (const line of lines.cut(text)) messages.take(line);
        if (messages.held >= HELD) yield messages.release();
      }
      for (const line of lines.end()) messages.take(line);
    } catch (thrown) {
      fault = thrown;
    }
    messages.close();
    const last = messages.release();
    if (last.length > 0) yield last;
    if (fault !== undefined) throw fault;
  };
}

class Messages<Said extends ChatText> {
  private waiting: (Waiting<Said> | Damaged)[] = [];
  private current: Waiting<Said> | undefined;
  private readonly dates = new ChatDates();
  private order: ChatOrder | undefined;
  /** A pasted line of another phone's chat opens no message. */
  private style: ChatHead['style'] | undefined;
  private above = false;

  constructor(private readonly begin: (rest: string, style: ChatHead['style']) => Said) {}

  get held(): number {
    return this.waiting.length;
  }

  take(line: string | Damaged): void {
    if (line instanceof Damaged) {
      this.waiting.push(line);
      return;
    }
    const head = chatHead(line);
    const opens = this.style === undefined ? head?.exists : head?.style === this.style;
    if (!head || !opens) {
      if (this.current) this.current.said.line(line);
      else if (this.style === undefined && line.trim() !== '') this.above = true;
      return;
    }
    this.close();
    this.style ??= head.style;
    if (head.exists) this.dates.see(head);
    // A copy: a part of the text would keep all of it in memory.
    const written = Buffer.from(head.written).toString();
    this.current = { head: { ...head, written, rest: '' }, said: this.begin(head.rest, head.style) };
  }

  close(): void {
    if (this.current) this.waiting.push(this.current);
    this.current = undefined;
  }

  release(): (ChatLine<Said> | Damaged)[] {
    this.order ??= this.dates.decide();
    const { first, assumed } = this.order;
    const lines = this.waiting.map((one): ChatLine<Said> | Damaged => {
      if (one instanceof Damaged) return one;
      const { head, said } = one;
      return {
        written: head.written,
        local: wallTime(head, first),
        precision: head.hasSeconds ? 'second' : 'minute',
        guessed: assumed && head.exists && !isYearFirst(head) && head.date[0] !== head.date[1],
        said,
      };
    });
    this.waiting = [];
    if (!this.above) return lines;
    this.above = false;
    return [{ written: '', local: undefined, precision: 'minute', guessed: false, said: undefined }, ...lines];
  }
}

/** Lines across chunks, without their ends; one that is too long is lost alone. */
class Lines {
  private rest = '';
  private count = 0;
  private dropping = false;

  *cut(text: string): Iterable<string | Damaged> {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      const line = this.rest + text.slice(from, at);
      this.rest = '';
      from = at + 1;
      yield* this.whole(line);
    }
    this.rest += text.slice(from);
    if (this.rest.length <= ITEM_LIMIT) return;
    if (!this.dropping) yield new Damaged('ITEM_TOO_LARGE', { line: this.count + 1 });
    this.dropping = true;
    this.rest = '';
  }

  *end(): Iterable<string | Damaged> {
    if (this.rest !== '' || this.dropping) yield* this.whole(this.rest);
  }

  private *whole(line: string): Iterable<string | Damaged> {
    this.count++;
    const dropped = this.dropping;
    this.dropping = false;
    if (dropped) return;
    if (line.length > ITEM_LIMIT) yield new Damaged('ITEM_TOO_LARGE', { line: this.count });
    else yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
