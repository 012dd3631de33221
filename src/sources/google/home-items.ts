import { jsonEach } from '../../decode/json-each.js';
import { fieldsOf, listOf, textOf } from './fields.js';
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

/**
 * Events, devices and whatever else, one by one: the history of a home may be larger than an element may be. What a home
 * is called comes before its events.
 */
export const homeItems = jsonEach<HomeItem>(() => {
  let home: Record<string, unknown> = {};
  return {
    within: 'structure_history',
    enter: () => {
      home = {};
    },
    element(key, value) {
      const whole = fieldsOf(value);
      if (key === 'structure_history.events') return [{ what: 'event', home: nameOf(home), value }];
      if (key === 'structure_history.device_history') return changes(nameOf(home), value);
      if (key.startsWith('structure_history.')) {
        if (typeof value === 'string') home[key.slice('structure_history.'.length)] = value;
        return [];
      }
      if (Array.isArray(whole?.['full_structures'])) return listOf(whole['full_structures']).flatMap(devices);
      if (key === 'full_structures') return devices(value);
      return [{ what: 'member', value }];
    },
  };
});

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
