import type { Events } from '../life/events.js';
import type { Person } from '../person.js';
import { addAlexaContacts, addAlexaEvents, addAlexaLists, addAlexaSkills, addSmartHome } from './alexa.js';
import { addDigital } from './digital.js';
import { addAppLocations, addDeliveryRegion, addDeviceLocations } from './locations.js';
import type { Parcel } from './parcel.js';
import { addReports } from './reports.js';

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
  addDigital,
  addReports,
  addAlexaEvents,
  addAlexaSkills,
  addAlexaContacts,
  addAlexaLists,
  addSmartHome,
  addDeviceLocations,
  addAppLocations,
  addDeliveryRegion,
  films,
  listening,
  kindle,
  games,
];
