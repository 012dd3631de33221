import type { MetaField, MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import type { RecordFields } from '../../record/record.js';
import { skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { type FileShape, fileShape, type Here, type Reading } from '../source.js';
import {
  facebookJson,
  filled,
  folded,
  type Label,
  labelled,
  type MetaRecord,
  member,
  members,
  textOf,
} from './dialect.js';
import { firmHost } from './firm-host.js';
import { MINUTE, moment } from './moment.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from './paths.js';
import { printedDate, printedTime, type TimeFields } from './printed-date.js';

/** One event that a firm reported; without `type` and `time` a firm that is listed without events. */
interface Reported {
  readonly firm: string | undefined;
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly time?: unknown;
}

const ID = /^(?:id|kennung|identifiant|identifier)$/i;
const TYPE = /^(?:event|event type|ereignis|veranstaltung|événement|évènement|type)$/i;
const RECEIVED = /received|empfangen|erhalten|reçu|ricevuto|recibido|ontvangen/i;

function* fromFirm(value: unknown): Iterable<Reported> {
  const firm = textOf(member(value, 'name'));
  const events = member(value, 'events');
  if (!Array.isArray(events) || events.length === 0) yield { firm };
  else {
    for (const event of events) {
      const id = textOf(member(event, 'id'));
      yield { firm, id, type: textOf(member(event, 'type')), time: member(event, 'timestamp') };
    }
  }
}

/** Since 2026 one record per firm, its events a list of dictionaries. */
function* fromRecord(record: MetaRecord): Iterable<Reported> {
  const firm = record.title ?? record.labels.find((l) => l.value !== undefined)?.value;
  const events = record.labels.flatMap(members).filter((l) => l.dict !== undefined);
  if (events.length === 0) yield { firm };
  for (const { dict = [] } of events) {
    const rest = dict.filter((l) => l.value !== undefined);
    const id = labelled(rest, ID) ?? rest.find((l) => isNumber(l));
    const type = labelled(rest, TYPE) ?? rest.find((l) => l !== id && !isNumber(l));
    yield { firm, id: id?.value, type: type?.value, time: dict.find((l) => l.time !== undefined)?.time };
  }
}

const isNumber = (label: Label): boolean => /^\d+$/.test(label.value ?? '');

function readJson(item: Reported): Reading {
  if (item.firm === undefined) throw new Error('an event without a firm');
  if (item.type === undefined && item.time === undefined) return skip('firm without events', 'Firma ohne Ereignisse');
  const instant = epochSeconds(item.time);
  return reported(item.firm, item.type, item.id, {
    at: instant?.at,
    // Meta rounds these times to minutes.
    precision: instant && (instant.at % MINUTE === 0 ? 'minute' : instant.precision),
  });
}

/** The value of the field whose label says one of the words. */
const fieldOf = (section: MetaSection, words: RegExp): string | undefined => {
  const value = section.fields.find((f) => words.test(f.label))?.value.trim();
  return value === '' ? undefined : value;
};

/** The nearest heading: of the section itself, of what it lies in, of the page. */
const headingOf = (section: MetaSection): string | undefined =>
  [section.heading, section.path.at(-1), section.page].map((h) => h?.trim()).find((h) => h !== undefined && h !== '');

function readHtml(section: MetaSection, here: Here): Reading {
  if (section.fields.length === 0)
    return section.links.length > 0 ? skip('index page', 'Übersichtsseite') : skip('no event', 'kein Ereignis');
  const firm = headingOf(section);
  if (firm === undefined) throw new Error('an event without a firm');
  return eventsIn(section.fields).map((fields) => pageEvent({ ...section, fields }, firm, here));
}

/** A firm's section may hold a table for each event: another one begins where a label comes again. */
function eventsIn(fields: MetaSection['fields']): readonly MetaSection['fields'][] {
  const events: MetaField[][] = [];
  for (const field of fields) {
    const event = events.at(-1);
    if (event === undefined || event.some(({ label }) => label === field.label)) events.push([field]);
    else event.push(field);
  }
  return events;
}

function pageEvent(section: MetaSection, firm: string, here: Here): RecordFields {
  const { fields } = section;
  const written = fieldOf(section, RECEIVED) ?? fields.find((f) => printedDate(f.value))?.value ?? section.time;
  const id = fieldOf(section, ID) ?? fields.find((f) => /^\d+$/.test(f.value))?.value;
  const type = fieldOf(section, TYPE) ?? fields.find((f) => ![id, written].includes(f.value))?.value;
  return reported(firm, type, id, printedTime(written, here));
}

const reported = (firm: string, type: string | undefined, id: string | undefined, time: TimeFields): RecordFields => ({
  ...time,
  kind: 'offplatform.event',
  title: type,
  host: firmHost(firm),
  party: firm,
  direction: 'done-to',
  detail: { ...time.detail, ...filled({ event: type, eventId: id }) },
});

/** The reports at these paths, JSON and pages; pages lie beside an index, one for each firm. */
export const offMetaFiles = (at: string, root: string): readonly [FileShape<Reported>, FileShape<MetaSection>] => [
  fileShape({
    path: jsonAt(at),
    sniff: hasRoot(root),
    format: 'json',
    decode: facebookJson<Reported>((part) => (part.record ? fromRecord(part.record) : fromFirm(part.value))),
    read: readJson,
  }),
  fileShape({
    path: htmlAt(`${at}|(?:${at})/[^/]+`),
    sniff: isMetaPage,
    format: 'html',
    decode: metaSections,
    read: readHtml,
  }),
];

export const offMetaIdentity = (r: RecordFields): readonly (string | undefined)[] => [
  folded(r.party),
  r.title,
  r.detail?.eventId as string | undefined,
];
export const offMetaMoment = (r: RecordFields): number | undefined => moment(r, MINUTE);
