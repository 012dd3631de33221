import type { LeftUnread } from '../left-unread.js';

/** Instagram's exports look like Facebook's in many places; they get sources of their own later. */
export const INSTAGRAM_LEFT_UNREAD: readonly LeftUnread[] = [
  {
    platform: 'instagram',
    product: 'Instagram export',
    path: /\/(?:instagram-[^/]*|your_instagram_activity|followers_and_following|login_and_(?:account|profile)_creation|[^/]*_instagram(?:_[^/]*)?|instagram_[^/]*)\//i,
    why: {
      en: 'Instagram: footprint does not read its exports yet',
      de: 'Instagram: diese Exporte liest footprint noch nicht',
    },
  },
];
