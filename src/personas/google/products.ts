import type { Events } from '../life/events.js';
import { addBrowser } from './browser.js';
import { addCalendar } from './calendar.js';
import { addChat } from './chat.js';
import { addContacts } from './contacts.js';
import { addDevices } from './devices.js';
import { addDrive } from './drive.js';
import { addFit } from './fit.js';
import { addGroups } from './groups.js';
import { addHangouts } from './hangouts.js';
import { addFitbit, addHome } from './home.js';
import { addKeep } from './keep.js';
import { addMail } from './mail.js';
import { addMaps } from './maps.js';
import { mailedPurchases, pay } from './pay.js';
import { addPhotos } from './photos.js';
import { playGames, playMovies } from './play-rest.js';
import { playStore } from './play-store.js';
import { addReminders } from './reminders.js';
import { addSaved } from './saved.js';
import type { Takeout } from './takeout.js';
import { addTasks } from './tasks.js';
import { addSmallProducts, addTastes } from './tastes.js';
import { addTimelineEdits } from './timeline-edits.js';
import { addVoice } from './voice.js';
import { youtube } from './youtube.js';

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
export const PRODUCTS: readonly ProductWriter[] = [
  addBrowser,
  addDevices,
  addChat,
  addDrive,
  addGroups,
  addHangouts,
  addKeep,
  addReminders,
  addTasks,
  addVoice,
  addMail,
  addContacts,
  addCalendar,
  addFit,
  addHome,
  addFitbit,
  addTastes,
  addSmallProducts,
  addMaps,
  addSaved,
  addPhotos,
  addTimelineEdits,
  pay,
  mailedPurchases,
  playGames,
  playMovies,
  playStore,
  youtube,
];
