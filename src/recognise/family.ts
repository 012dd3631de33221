import { INSTAGRAM_LEFT_UNREAD } from '../sources/instagram/left-unread.js';
import type { Text } from '../text/text.js';
import type { Recognised } from './recognise.js';

const [INSTAGRAM] = INSTAGRAM_LEFT_UNREAD;
/** Folders that only Facebook's exports have. */
const FACEBOOK =
  /\/(?:facebook-[^/]*|your_facebook_activity|your_activity_across_facebook|[^/]*_off_of_facebook|friends(?:_and_followers)?|following_and_followers)\//i;

/**
 * Whether an archive as a whole is Instagram's: single files of it cannot be told from Facebook's.
 * @param name of the archive. @param paths normalised
 */
export const isInstagram = (name: string, paths: readonly string[]): boolean =>
  !paths.some((path) => FACEBOOK.test(path)) &&
  (/^instagram-/i.test(name) || paths.some((path) => INSTAGRAM!.path.test(path)));

/** In such an archive nothing is Facebook's. */
export const asInstagram = (recognised: Recognised): Recognised =>
  recognised.as === 'candidates' ||
  recognised.as === 'sniff' ||
  (recognised.as === 'unread' && recognised.product !== 'media')
    ? { as: 'unread', why: INSTAGRAM!.why, product: INSTAGRAM!.product }
    : recognised;

const CHAT = /^(.*)\/(?:_chat|[^/]*whatsapp[^/]*)\.txt$/i;
const SENT: Text = {
  en: 'file that somebody sent in a chat: it is no export',
  de: 'Datei, die jemand in einem Chat geschickt hat: Sie ist kein Export',
};

/**
 * Files beside a chat in its archive were sent in it: a contact card there is no address book of Google's. In a folder
 * of one's own they may be anything. @param paths normalised
 */
export function sentInChats(isZip: boolean, paths: readonly string[]): (path: string) => Recognised | undefined {
  const folders = new Set(isZip ? paths.flatMap((path) => CHAT.exec(path)?.[1] ?? []) : []);
  return (path) =>
    folders.has(path.slice(0, path.lastIndexOf('/'))) && !/\.txt$/i.test(path)
      ? { as: 'unread', why: SENT, product: 'Files in chats' }
      : undefined;
}
