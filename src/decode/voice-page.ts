import type { Damaged, Decoder } from './decoder.js';
import { htmlItems, type TagReader } from './html-items.js';

/** A text message or a call on a page of Google Voice. */
export interface VoiceEvent {
  readonly kind: 'message' | 'call';
  /** ISO 8601 with the local offset; `''`: not stated. */
  readonly time: string;
  /** The same for people, with U+202F and the zone in words. */
  readonly written: string;
  readonly name: string;
  readonly tel: string;
  /** The page calls the sender "Me". */
  readonly own: boolean;
  /** `PT1M5S`. */
  readonly duration: string;
  readonly characters: number;
  readonly attachments: number;
  /** More than two people. */
  readonly group: boolean;
  /** What Voice filed the call under, the same in every language: `placed`, `missed`. */
  readonly labels: readonly string[];
}

/** Pages of Google Voice: many messages of a conversation, or one call. They are marked up as hCards and hAudio. */
export const voiceEvents: Decoder<VoiceEvent> = (bytes) => htmlItems(bytes, new VoiceReader());

type Mutable = { -readonly [Name in keyof VoiceEvent]: VoiceEvent[Name] } & { labels: string[] };

/** What an element's text is. */
type Role = 'message' | 'call' | 'written' | 'name' | 'body' | 'people';

/** Names and dates are short; whatever is longer is none. */
const TEXT_LIMIT = 500;

class VoiceReader implements TagReader<VoiceEvent> {
  /** The page ended before its elements did. */
  cut = false;

  private items: (VoiceEvent | Damaged)[] = [];
  private readonly roles: (Role | undefined)[] = [];
  private event: Mutable | undefined;
  private group = false;
  private taking: Role | undefined;

  take(): readonly (VoiceEvent | Damaged)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  end(): void {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const classes = (attributes.class ?? '').split(/\s+/);
    const role = this.roleOf(name, classes);
    this.roles.push(role);
    if (role === 'message' || role === 'call') this.event = begun(role, this.group);
    if (role === 'people') this.group = true;
    const { event } = this;
    if (!event) return;
    if (role === 'written' || role === 'name' || role === 'body') this.taking = role;
    if (role === 'written') event.time = attributes.title ?? '';
    // "Me" stands in an `abbr`, the names of others in a `span`.
    if (role === 'name' && name === 'abbr') event.own = true;
    if (classes.includes('duration')) event.duration = attributes.title ?? '';
    if (classes.includes('tel') && event.tel === '') event.tel = (attributes.href ?? '').replace(/^tel:/, '');
    if (event.kind === 'message' && /^(?:img|audio|video)$/.test(name)) event.attachments++;
    const label = attributes.rel === 'tag' ? /#(\w+)$/.exec(attributes.href ?? '')?.[1] : undefined;
    if (label !== undefined && event.labels.length < 20) event.labels.push(label.toLowerCase());
  }

  text(text: string): void {
    const { event, taking } = this;
    if (!event || taking === undefined) return;
    // What was said is measured and forgotten.
    if (taking === 'body') event.characters += [...text].length;
    else if (taking === 'written') event.written = (event.written + text).slice(0, TEXT_LIMIT);
    else event.name = (event.name + text).slice(0, TEXT_LIMIT);
  }

  close(_name: string, cut: boolean): void {
    const role = this.roles.pop();
    if (role === this.taking) this.taking = undefined;
    if (cut) {
      this.cut ||= _name === 'html' || role === 'message' || role === 'call';
      return;
    }
    if (role !== 'message' && role !== 'call') return;
    if (this.event) {
      const { name, written } = this.event;
      this.items.push({ ...this.event, name: name.replace(/\s+/g, ' ').trim(), written: written.trim() });
    }
    this.event = undefined;
  }

  private roleOf(name: string, classes: readonly string[]): Role | undefined {
    const { event } = this;
    if (!event) {
      if (classes.includes('message')) return 'message';
      if (classes.includes('haudio')) return 'call';
      return classes.includes('participants') ? 'people' : undefined;
    }
    if (classes.includes('dt') || classes.includes('published')) return 'written';
    // A call's own `fn` is its heading, "Missed call from …"; the other one's name stands in the card.
    if (classes.includes('fn') && event.name === '' && (event.kind === 'message' || this.inCard)) return 'name';
    return event.kind === 'message' && name === 'q' ? 'body' : undefined;
  }

  private get inCard(): boolean {
    return this.event !== undefined && this.event.tel !== '';
  }
}

const begun = (kind: 'message' | 'call', group: boolean): Mutable => ({
  kind,
  time: '',
  written: '',
  name: '',
  tel: '',
  own: false,
  duration: '',
  characters: 0,
  attachments: 0,
  group,
  labels: [],
});
