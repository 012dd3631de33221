import { calendarZone, type OffsetAt } from './calendar-zone.js';
import { ContentLines } from './content-lines.js';
import { type Property, propertyName, propertyOf } from './content-property.js';
import { Damaged, type Decoder, ITEM_LIMIT } from './decoder.js';
import { utf8Bytes } from './utf8-bytes.js';

/** A contact of a vCard file, or an entry of a calendar. */
export interface ContentBlock {
  /** `VCARD`, `VEVENT`, `VTODO`, … */
  readonly component: string;
  /** Those asked for, in the order of the file; not those of alarms and other blocks inside. */
  readonly properties: readonly Property[];
  /** What the calendar around it says about itself, names in lower case. */
  readonly calendar: ReadonlyMap<string, string>;
  /** Zones that the calendar brings along, by their id. Those behind this block come to be known after it. */
  readonly zones: ReadonlyMap<string, OffsetAt>;
}

const ITEMS = new Set(['VCARD', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY']);

/**
 * The blocks of a vCard or iCalendar file, one at a time. A block that is broken or never ends costs itself alone, and
 * of one with a line that cannot be read all the others are kept.
 * @param names of the properties wanted, in lower case
 */
export function contentBlocks(names: readonly string[]): Decoder<ContentBlock> {
  return async function* (bytes) {
    const lines = new ContentLines();
    const blocks = new Blocks(new Set(names));
    let fault: unknown;
    try {
      for await (const chunk of utf8Bytes(bytes)) {
        for (const { text, offset } of lines.write(chunk)) blocks.line(text, offset);
        if (blocks.found.length > 0) yield blocks.take();
      }
    } catch (error) {
      fault = error;
    }
    for (const { text, offset } of lines.end()) blocks.line(text, offset);
    // What the archive's damage cuts off is told by its own fault.
    if (fault === undefined) blocks.breakOff();
    if (blocks.found.length > 0) yield blocks.take();
    if (fault !== undefined) throw fault;
  };
}

interface Open {
  readonly component: string;
  readonly offset: number;
  readonly properties: Property[];
  /** Blocks inside, alarms for instance. */
  readonly inside: string[];
  size: number;
}

class Blocks {
  found: (ContentBlock | Damaged)[] = [];
  private open: Open | undefined;
  private zone: string[] | undefined;
  private calendar = new Map<string, string>();
  private zones = new Map<string, OffsetAt>();

  constructor(private readonly names: ReadonlySet<string>) {}

  take(): readonly (ContentBlock | Damaged)[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  line(text: string, offset: number): void {
    const [, border, written] = /^(BEGIN|END)\s*:\s*([\w-]+)$/i.exec(text) ?? [];
    const component = written?.toUpperCase() ?? '';
    if (border === undefined) this.property(text);
    else if (/^b/i.test(border)) this.begin(component, offset, text);
    else this.end(component, text);
  }

  /** The block under way will not end any more. */
  breakOff(): void {
    if (this.open) this.found.push(new Damaged('ITEMS_FAILED', { offset: this.open.offset }));
    this.open = undefined;
    this.zone = undefined;
  }

  private begin(component: string, offset: number, text: string): void {
    if (component === 'VCALENDAR') {
      this.breakOff();
      this.calendar = new Map();
      this.zones = new Map();
    } else if (component === 'VTIMEZONE') {
      this.breakOff();
      this.zone = [text];
    } else if (ITEMS.has(component)) {
      this.breakOff();
      this.open = { component, offset, properties: [], inside: [], size: 0 };
    } else if (this.zone) this.zone.push(text);
    else this.open?.inside.push(component);
  }

  private end(component: string, text: string): void {
    if (this.zone) {
      this.zone.push(text);
      if (component === 'VTIMEZONE') this.endZone();
    } else if (this.open?.component === component) this.endItem(this.open);
    else if (ITEMS.has(component) || component === 'VCALENDAR') this.breakOff();
    else if (this.open?.inside.at(-1) === component) this.open.inside.pop();
  }

  private property(text: string): void {
    if (this.zone) {
      if (this.zone.length < 1000) this.zone.push(text);
      return;
    }
    const name = propertyName(text);
    if (name === undefined) return;
    if (!this.open) {
      if (!this.calendar.has(name) && this.calendar.size < 50)
        // The library leaves the escapes of names that no standard knows, which `X-WR-CALNAME` is.
        this.calendar.set(
          name,
          propertyOf(text, name, false)
            .values.join(',')
            .replace(/\\([,;\\])/g, '$1'),
        );
      return;
    }
    if (this.open.inside.length > 0 || !this.names.has(name)) return;
    this.open.size += text.length;
    if (this.open.size <= ITEM_LIMIT)
      this.open.properties.push(propertyOf(text, name, this.open.component === 'VCARD'));
  }

  private endItem({ component, offset, properties, size }: Open): void {
    const { calendar, zones } = this;
    this.open = undefined;
    if (size > ITEM_LIMIT) this.found.push(new Damaged('ITEM_TOO_LARGE', { offset }));
    else this.found.push({ component, properties, calendar, zones });
  }

  private endZone(): void {
    const lines = this.zone ?? [];
    this.zone = undefined;
    const id = lines.map((line) => /^TZID[^:]*:(.+)$/i.exec(line)?.[1]).find((found) => found !== undefined);
    const zone = id === undefined ? undefined : calendarZone(lines);
    if (id !== undefined && zone && this.zones.size < 1000) this.zones.set(id, zone);
  }
}
