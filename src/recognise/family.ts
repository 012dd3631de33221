import { INSTAGRAM_LEFT_UNREAD } from '../sources/instagram/left-unread.js';
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
