import type { Events } from '../life/events.js';
import { addMaps } from './maps.js';
import { addPhotos } from './photos.js';
import { addSaved } from './saved.js';
import type { Takeout } from './takeout.js';
import { addTimelineEdits } from './timeline-edits.js';

/**
 * Writes one product of a Takeout in the person's language, and counts what is in it.
 * @param part of the archive that the files go into
 * @returns the product as the index page lists it: its English id and its folder; empty: the person does not have it
 */
export type ProductWriter = (
  takeout: Takeout,
  events: Events,
  part: number,
  scale: number,
) => readonly (readonly [id: string, folder: string])[];

/** Products beside those that carry the story; each has a stream of chance of its own. */
export const PRODUCTS: readonly ProductWriter[] = [addMaps, addSaved, addPhotos, addTimelineEdits];
