import type { Platform } from '../record/kinds.js';

/** Folders that only one of Meta's two platforms has; most of their other folders and files have the same names. */
const INSTAGRAM =
  /\/(?:instagram-[^/]*|your_instagram_activity|followers_and_following|login_and_(?:account|profile)_creation|[^/]*_instagram(?:_[^/]*)?|instagram_[^/]*)(?=\/|$)/i;
const FACEBOOK =
  /\/(?:facebook-[^/]*|your_facebook_activity|your_activity_across_facebook|[^/]*_off_of_facebook|friends(?:_and_followers)?|following_and_followers)(?=\/|$)/i;

/**
 * Tells Instagram's files from Facebook's by the folders beside and around them, nearest first, since two exports may lie
 * side by side in one folder.
 * @param name of the archive. @param paths normalised
 * @returns for a path the platform that it is not of, if that is known; undefined when nothing is known to be of either
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
    const at = mark.exec(folder);
    if (!at) continue;
    for (let end = folder.length; end > 0; end = folder.lastIndexOf('/', end - 1)) found.add(folder.slice(0, end));
    found.add('');
  }
  return found;
}
