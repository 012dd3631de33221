import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherOfMeta } from '../../../src/recognise/family.js';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import { FACEBOOK_LEFT_UNREAD } from '../../../src/sources/facebook/left-unread.js';

const FACEBOOK = SOURCES.filter(({ platform }) => platform === 'facebook');
const paths = readFileSync(join(import.meta.dirname, '../../../scripts/notes/facebook-paths.txt'), 'utf8')
  .trim()
  .split('\n');
const readBy = (path: string) =>
  FACEBOOK.filter((s) => s.files.some((f) => 'sniff' in f && f.path?.test(path))).map((s) => s.id);

describe('every file known of an export', () => {
  test.each(paths)('%s is read by one source or left unread with a reason', (path) => {
    for (const spelt of [
      `/${path}`,
      `/facebook-x-2025-01-02-Ab3dEf9Z/${path}`,
      `/W/${path.replace(/json$/, 'html')}`,
    ]) {
      const readers = readBy(spelt);
      const left = FACEBOOK_LEFT_UNREAD.filter((l) => l.path.test(spelt));
      expect(readers.length, spelt).toBeLessThanOrEqual(1);
      expect(readers.length + left.length, spelt).toBeGreaterThan(0);
      if (readers.length === 1)
        expect(
          left.map((l) => l.product),
          spelt,
        ).toEqual([]);
    }
  });

  test.each([
    '/security_and_login_information/where_you’re_logged_in.json',
    '/ads_information/advertisers_you_ve_interacted_with.json',
    "/ads_and_businesses/advertisers_who_you've_interacted_with.html",
    '/X/ADS_INFORMATION/youve/../advertisers_youve_interacted_with.JSON',
  ])('apostrophes and case do not matter: %s', (path) => expect(readBy(path)).toHaveLength(1));
});

describe('files that are not Facebook’s', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  test.each([
    '/instagram-anna-2025-02-14-Qw3rTy7u/ads_information/instagram_ads_and_businesses/advertisers_using_your_activity_or_information.json',
    '/x/your_instagram_activity/messages/inbox/ben_1234567890/message_1.json',
    '/x/apps_and_websites_off_of_instagram/apps_and_websites/your_activity_off_meta_technologies.json',
    '/x/ads_information/instagram_ads_and_businesses/other_categories_used_to_reach_you.json',
  ])('%s', (path) => {
    const beside = ['/facebook-x/your_facebook_activity/posts/1.json', path, '/x/your_instagram_activity/a.json'];
    const isNot = otherOfMeta('exports', beside)!;
    expect(isNot(path)).toBe('facebook');
    expect(isNot('/facebook-x/messages/inbox/ben_12345/message_1.json')).toBe('instagram');
    const recognised = recogniser.byPath(path, 'facebook');
    const platforms = recognised.as === 'candidates' ? recognised.candidates.map(({ source }) => source.platform) : [];
    expect(platforms).not.toContain('facebook');
  });

  test.each([
    '/Takeout/Google Chat/Groups/DM abc/messages.json',
    '/Takeout/Google Photos/Album/metadata.json',
    '/Takeout/Location History/Records.json',
    '/Takeout/Profile/Profile.json',
    '/Takeout/My Activity/Search/MyActivity.html',
    '/Retail.OrderHistory.1/Retail.OrderHistory.1.csv',
  ])('%s is not in the catalogue', (path) =>
    expect(FACEBOOK_LEFT_UNREAD.filter((l) => l.path.test(path)).map((l) => l.product)).toEqual([]),
  );
});
