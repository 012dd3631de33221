import type { Kind } from '../../record/kinds.js';
import { type RecordFields, type Skip, skip } from '../../record/record.js';
import { epochByMagnitude, epochSeconds, type Instant, isoInstant } from '../../record/time.js';
import { isSecretName } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { detailOf, type Fields, fieldsOf, isEmptyJson, textOf } from './fields.js';
import { inOwnFolder } from './folders.js';
import { type HomeItem, homeItems } from './home-items.js';
import { momentOf } from './movement.js';
import { nameOf } from './named.js';

const NAMELESS = skip('entry without name and time', 'Eintrag ohne Namen und Zeit');

function read(item: HomeItem, here: Here): Reading {
  const value = fieldsOf(item.value);
  if (item.what === 'member') return member(value, here);
  if (value === undefined) return skip('no entry', 'kein Eintrag');
  return item.what === 'device' ? device(value, item.home, item.room) : event(value, item.home);
}

function device(value: Fields, home: string | undefined, room: string | undefined): Reading {
  const info = fieldsOf(value['device_info']) ?? fieldsOf(value['info']) ?? {};
  const name = nameOf(value) ?? nameOf(info);
  const type = lastPart(textOf(value['type'] ?? value['device_type'] ?? value['@type'] ?? info['type']));
  const model = textOf(value['model'] ?? info['model'] ?? value['model_name']);
  if (name === undefined && type === undefined && model === undefined)
    return skip('device without a name', 'Gerät ohne Namen');
  return {
    kind: 'device.registered',
    title: name ?? model ?? type,
    device: name ?? model ?? type,
    party: textOf(value['manufacturer'] ?? info['manufacturer'] ?? value['partner_name']),
    direction: 'own',
    detail: detailOf({ product: 'Home App', room, home, type, model }),
  };
}

/** Its type is what happened; the device is named now and then, else only numbered. */
function event(value: Fields, home: string | undefined, kind: 'iot.event' | 'voice.recording' = 'iot.event'): Reading {
  const envelope = fieldsOf(value['event']) ?? value;
  const data = fieldsOf(envelope['event_data']) ?? envelope;
  const header = fieldsOf(envelope['event_header']);
  const time = timeOf(value) ?? timeOf(envelope) ?? timeOf(header);
  const type = lastPart(textOf(data['@type'] ?? envelope['@type'] ?? value['type'] ?? value['event_type']));
  const named =
    nameOf(fieldsOf(value['device'])) ?? textOf(value['device_name'] ?? value['device']) ?? textOf(data['device_name']);
  if (time === undefined && type === undefined) return NAMELESS;
  return {
    kind,
    ...momentOf(time),
    title: type ?? 'event',
    device: named,
    direction: 'background',
    detail: { ...states(data), ...detailOf({ product: 'Home App', home, subject: subjectOf(header) }) },
  };
}

/** Switches, modes and readings. Any other text may be a name, a face or an address of a clip. */
function states(data: Fields): Record<string, string | number | boolean> {
  const found: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(data).slice(0, 20)) {
    if (key.startsWith('@') || isSecretName(key) || /(?:key|url|id)$/i.test(key)) continue;
    if (typeof value === 'number' || typeof value === 'boolean') found[camelCase(key)] = value;
    else if (typeof value === 'string' && /(?:state|mode|status)$/i.test(key) && /^[A-Z][A-Z0-9_]{1,60}$/.test(value))
      found[camelCase(key)] = value;
  }
  return found;
}

/** Number of the device that an event is about. */
function subjectOf(header: Fields | undefined): string | undefined {
  const subject = fieldsOf(header?.['subject']);
  return textOf(subject?.['resource_id'] ?? subject?.['resourceId'] ?? subject?.['id'] ?? header?.['subject']);
}

const TIMES = ['timestamp', 'observed_timestamp', 'event_time', 'start_time', 'created_at', 'create_time', 'time'];

/** ISO text, digits, or `{ "seconds": …, "nanos": … }`. */
function timeOf(thing: Fields | undefined): Instant | undefined {
  for (const key of TIMES) {
    const value = thing?.[key];
    const time = isoInstant(value) ?? epochByMagnitude(value) ?? epochSeconds(fieldsOf(value)?.['seconds']);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** `type.nestlabs.com/nest.trait.hvac.HvacControlTrait.HvacStateChangeEvent` → `HvacStateChangeEvent`. */
const lastPart = (type: string | undefined): string | undefined => type?.split(/[/.]/).findLast((part) => part !== '');

/** Files of which only the path is known: what lies in their lists is named and dated, nothing more. */
function member(value: Fields | undefined, here: Here): Reading {
  const file = here.segments.at(-1) ?? '';
  if (value === undefined || Object.keys(value).length === 0) return skip('no entry', 'kein Eintrag');
  if (/^GoogleNest/i.test(file)) return connection(value);
  if (/^SoundSensing/i.test(file)) return recorded(value);
  if (/^SecurityAlarmClips/i.test(file)) return event(value, undefined);
  if (/^Automations/i.test(file)) return automation(value);
  return skip('settings of the home', 'Einstellungen des Zuhauses');
}

/** A sound that was heard; a recording of it where the entry names one. */
function recorded(value: Fields): Reading {
  const clip = Object.keys(value).some((key) => /recording|audio|clip/i.test(key));
  return event(value, undefined, clip ? 'voice.recording' : 'iot.event');
}

function connection(value: Fields): RecordFields | Skip {
  const name = nameOf(value) ?? textOf(value['partner_name'] ?? value['partner'] ?? value['project_name']);
  if (name === undefined) return NAMELESS;
  return {
    kind: 'app.connection',
    ...momentOf(timeOf(value)),
    title: name,
    party: name,
    app: name,
    direction: 'own',
    detail: { product: 'Home App' },
  };
}

function automation(value: Fields): RecordFields | Skip {
  const name = nameOf(value);
  if (name === undefined) return NAMELESS;
  return {
    kind: 'note.item',
    ...momentOf(timeOf(value)),
    title: name,
    direction: 'own',
    detail: { product: 'Home App', type: 'automation' },
  };
}

function identity({ kind, title, at, device: named, detail = {} }: RecordFields) {
  if (kind === 'device.registered') return ['home', title, String(detail.room ?? ''), String(detail.home ?? '')];
  return ['home', title, at, String(detail.subject ?? named ?? '')];
}

/** A list of devices says nothing about recordings. */
const KINDS_IN: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\/HomeApp[^/]*$/, ['device.registered']],
  [/\/HomeHistory[^/]*$/, ['iot.event']],
  [/\/GoogleNest[^/]*$/, ['app.connection']],
  [/\/SoundSensing[^/]*$/, ['iot.event', 'voice.recording']],
  [/\/SecurityAlarmClips[^/]*$/, ['iot.event']],
  [/\/Automations[^/]*$/, ['note.item']],
];

const isHome = (head: string): boolean => /^\s*[{[]/.test(head) || isEmptyJson(head);

/** The Google Home app: what lights, doors, thermostats and cameras reported, and the devices by rooms. */
export default defineSource({
  id: 'google.home',
  platform: 'google',
  product: 'Home App',
  section: '18',
  kinds: ['iot.event', 'device.registered', 'app.connection', 'voice.recording', 'note.item'],
  tells: {
    en: 'Every time a thermostat, door, lamp or camera at home reported something, and which devices stand in which room',
    de: 'Jedes Mal, wenn Thermostat, Tür, Lampe oder Kamera zu Hause etwas meldeten, und welche Geräte in welchem Raum stehen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inOwnFolder('Home App', '[^/]+\\.json'),
      sniff: isHome,
      decode: homeItems,
      read,
      format: 'json',
    }),
    // The folder's name is translated, those of the files are not.
    fileShape({
      path: /\/(?:HomeApp|HomeHistory|GoogleNest(?:Partner)?Connect(?:ions)?|SoundSensing|SecurityAlarmClips)(?:\(\d+\))?\.json$/,
      sniff: isHome,
      decode: homeItems,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\{\s*"(?:structure_history|Home App Data)"\s*:/.test(head),
      decode: homeItems,
      read,
      format: 'json',
    }),
  ],
  identity,
  kindsIn: (path) => KINDS_IN.find(([file]) => file.test(path))?.[1] ?? ['iot.event', 'device.registered'],
});
