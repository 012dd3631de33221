import { anchor, escaped, leaf, section, table } from '../facebook/pages.js';
import type { Json } from '../json.js';

/** A value under a label that is translated, and in JSON a key: text, or a time in seconds. */
export type Slot = readonly [label: string, value: string | number];

const slotJson = (value: string | number): Json =>
  typeof value === 'number' ? { href: '', value: '', timestamp: value } : { href: '', value, timestamp: 0 };

/** The dialect in which most of Instagram's files are. */
export const mapJson = (slots: readonly Slot[], title = ''): Json => ({
  title,
  media_map_data: {},
  string_map_data: Object.fromEntries(slots.map(([label, value]) => [label, slotJson(value)])),
});

export const mapSection = (slots: readonly Slot[], printed: (at: number) => string, heading = ''): string =>
  section(
    heading,
    table(slots.map(([label, value]) => [label, typeof value === 'number' ? printed(value) : escaped(value)])),
  );

const profileUrl = (user: string) => `https://www.instagram.com/${user}`;

/** One profile of a list of them. */
export const userJson = (user: string, at: number): Json => ({
  title: '',
  media_list_data: [],
  string_list_data: [{ href: profileUrl(user), value: user, timestamp: at }],
});

export const userSection = (user: string, at: number, printed: (at: number) => string): string =>
  section('', `<div>${anchor(profileUrl(user), user)}</div>${leaf(printed(at))}`);
