import { type Fields, textOf } from './fields.js';

const NAMES: readonly string[] = [
  ...['name', 'Name', 'display_name', 'displayName', 'displayname', 'label', 'title', 'Title'],
  ...['device_name', 'deviceName', 'structure_name'],
];

/** What a thing is called, under whichever of the usual keys; for files whose layout nobody has written down. */
export function nameOf(thing: Fields | undefined, keys: readonly string[] = []): string | undefined {
  for (const key of [...keys, ...NAMES]) {
    const name = textOf(thing?.[key]);
    if (name !== undefined) return name;
  }
  return undefined;
}
