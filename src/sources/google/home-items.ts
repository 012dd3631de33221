import { jsonEach } from '../../decode/json-each.js';
import { type Fields, fieldsOf, listOf, textOf } from './fields.js';
import { nameOf } from './named.js';

/** One thing that a file of the Home app tells. */
export type HomeItem =
  | { readonly what: 'event' | 'change'; readonly home: string | undefined; readonly value: unknown }
  | {
      readonly what: 'device';
      readonly home: string | undefined;
      readonly room: string | undefined;
      readonly value: unknown;
    }
  | { readonly what: 'member'; readonly value: unknown };

/** Events, devices and whatever else, one by one. */
export const homeItems = jsonEach<HomeItem>(() => ({
  element(key, value) {
    const whole = fieldsOf(value);
    if (key === 'structure_history' && whole) return history(whole);
    if (Array.isArray(whole?.['full_structures'])) return listOf(whole['full_structures']).flatMap(devices);
    if (key === 'full_structures') return devices(value);
    return [{ what: 'member', value }];
  },
}));

function history(home: Fields): HomeItem[] {
  const name = nameOf(home);
  return [
    ...listOf(home['events']).map((value): HomeItem => ({ what: 'event', home: name, value })),
    ...listOf(home['device_history']).flatMap((device) => changes(name, device)),
  ];
}

/** What a device reported, where the list says it device by device; else the entry itself. */
function changes(home: string | undefined, device: unknown): HomeItem[] {
  const entry = fieldsOf(device);
  const parts = [entry?.['events'], entry?.['history'], entry?.['traits']].find((list) => Array.isArray(list));
  if (entry === undefined || parts === undefined) return [{ what: 'change', home, value: device }];
  const named = nameOf(entry);
  return listOf(parts).map((part) => ({
    what: 'change',
    home,
    value: { ...(named === undefined ? {} : { device_name: named }), ...fieldsOf(part) },
  }));
}

function devices(structure: unknown): HomeItem[] {
  const whole = fieldsOf(structure);
  const home = nameOf(whole) ?? nameOf(fieldsOf(whole?.['structure']));
  return listOf(whole?.['rooms_and_devices']).flatMap((each) => {
    const part = fieldsOf(each);
    const room =
      nameOf(fieldsOf(part?.['room'])) ?? textOf(part?.['room']) ?? textOf(part?.['room_name']) ?? nameOf(part);
    return listOf(part?.['devices']).map((value): HomeItem => ({ what: 'device', home, room, value }));
  });
}
