import type { Events } from '../life/events.js';
import type { Person } from '../person.js';
import { addMails, addMessages, addNotifications, addPayment, addProfile } from './account.js';
import { addAlexaContacts, addAlexaEvents, addAlexaLists, addAlexaSkills, addSmartHome } from './alexa.js';
import { addBrowsing } from './browsing.js';
import { addDeliveryPhotos } from './delivery-photos.js';
import { addDigital } from './digital.js';
import { films } from './films.js';
import { games } from './games.js';
import { addGiftCards } from './gift-cards.js';
import { kindle } from './kindle.js';
import { listening } from './listening.js';
import { addLists } from './lists.js';
import { addAppLocations, addDeliveryRegion, addDeviceLocations } from './locations.js';
import { addOpinions } from './opinions.js';
import type { Parcel } from './parcel.js';
import { addReports } from './reports.js';
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
  addPayment,
  addNotifications,
  addMails,
  addMessages,
  addProfile,
  addAlexaEvents,
  addAlexaSkills,
  addAlexaContacts,
  addAlexaLists,
  addSmartHome,
  addBrowsing,
  addDeliveryPhotos,
  addDigital,
  films,
  games,
  addGiftCards,
  kindle,
  listening,
  addLists,
  addDeviceLocations,
  addAppLocations,
  addDeliveryRegion,
  addOpinions,
  addReports,
  addReturns,
  addStores,
  addSubscriptions,
];
