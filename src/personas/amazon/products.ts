import type { Events } from '../life/events.js';
import type { Person } from '../person.js';
import { addDeliveryPhotos } from './delivery-photos.js';
import { addGiftCards } from './gift-cards.js';
import type { Parcel } from './parcel.js';
import { addReturns } from './returns.js';
import { addStores } from './stores.js';
import { addSubscriptions } from './subscriptions.js';

/** Writes one product in the old or the new layout, and counts what is in it. */
export type ProductWriter = (
  parcel: Parcel,
  person: Person,
  events: Events,
  layout: 'dotted' | 'curated',
  scale: number,
) => void;

/** Products beside those that carry the story; each has a stream of chance of its own. */
export const PRODUCTS: readonly ProductWriter[] = [
  addReturns,
  addSubscriptions,
  addGiftCards,
  addStores,
  addDeliveryPhotos,
];
