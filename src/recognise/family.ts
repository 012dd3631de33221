import type { Platform } from '../record/kinds.js';
import type { Text } from '../text/text.js';
import type { Recognised } from './recognise.js';

/** Folders that only one of Meta's two platforms has; most of their other folders and files have the same names. */
const INSTAGRAM =
  /\/(?:instagram-[^/]*|your_instagram_activity|followers_and_following|login_and_(?:account|profile)_creation|[^/]*_instagram(?:_[^/]*)?|instagram_[^/]*)(?=\/|$)/i;
const FACEBOOK =
  /\/(?:facebook-[^/]*|your_facebook_activity|your_activity_across_facebook|[^/]*_off_of_facebook|friends(?:_and_followers)?|following_and_followers)(?=\/|$)/i;

/**
 * Tells Instagram's files from Facebook's by the folders beside and around them, nearest first, since two exports may lie
 * side by side in one folder.
 * @param name of the archive. @param paths normalised
 * @returns for a path the platform that it is not of, if that is known; undefined when nothing is of either
 */
export function otherOfMeta(
  name: string,
  paths: readonly string[],
): ((path: string) => Platform | undefined) | undefined {
  const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
  const instagram = around(folders, INSTAGRAM);
  const facebook = around(folders, FACEBOOK);
  if (/^instagram-/i.test(name) && !facebook.has('')) instagram.add('');
  if (instagram.size + facebook.size === 0) return undefined;
  return (path) => {
    for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (instagram.has(folder)) return facebook.has(folder) ? undefined : 'facebook';
      if (facebook.has(folder)) return 'instagram';
    }
    return undefined;
  };
}

/** The folders that match, those in them on the way, and those around them. */
function around(folders: ReadonlySet<string>, mark: RegExp): Set<string> {
  const found = new Set<string>();
  for (const folder of folders) {
    if (!mark.test(folder)) continue;
    for (let end = folder.length; end > 0; end = folder.lastIndexOf('/', end - 1)) found.add(folder.slice(0, end));
    found.add('');
  }
  return found;
}

const CHAT =
  /^(.*)\/(?:_chat|whatsapp[ _-]chat[^/]*|chat[ _](?:de[ _])?whatsapp[^/]*|discussion[ _]whatsapp[^/]*|conversa[ _]do[ _]whatsapp[^/]*)\.txt$/i;
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
