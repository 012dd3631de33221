import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherOfMeta } from '../../../src/recognise/family.js';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import { INSTAGRAM_LEFT_UNREAD } from '../../../src/sources/instagram/left-unread.js';

const INSTAGRAM = SOURCES.filter(({ platform }) => platform === 'instagram');
const paths = readFileSync(join(import.meta.dirname, '../../../scripts/notes/instagram-paths.txt'), 'utf8')
  .trim()
  .split('\n');
const readBy = (path: string) =>
  INSTAGRAM.filter((s) => s.files.some((f) => 'sniff' in f && f.path?.test(path))).map((s) => s.id);
const leftBy = (path: string) => INSTAGRAM_LEFT_UNREAD.filter((l) => l.path.test(path)).map((l) => l.product);
const WRAPPED = '/instagram-mara.lindqvist-2026-03-02-Ab3dEf9Z/';

describe('every file known of an export', () => {
  test.each(paths)('%s is read by one source or left unread with a reason', (path) => {
    const hasPage = path.includes('/');
    for (const spelt of [`/${path}`, WRAPPED + path, ...(hasPage ? [WRAPPED + path.replace(/json$/, 'html')] : [])]) {
      const readers = readBy(spelt);
      expect(readers.length, spelt).toBeLessThanOrEqual(1);
      expect(readers.length + leftBy(spelt).length, spelt).toBeGreaterThan(0);
    }
  });

  test.each([
    '/ads_information/ads_and_topics/posts_you_re_not_interested_in.json',
    '/connections/followers_and_following/follow_requests_you’ve_received.html',
    '/ADS_INFORMATION/Instagram_Ads_And_Businesses/information_youve_submitted_to_advertisers.JSON',
  ])('apostrophes and case do not matter: %s', (path) => expect(readBy(path)).toHaveLength(1));

  test.each(['index.html', 'start_here.html'])('the landing page %s holds nothing', (page) =>
    expect(leftBy(WRAPPED + page)).toEqual(['Landing page']),
  );
});

describe('files that are not Instagram’s', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  const candidates = (path: string, beside: readonly string[]) => {
    const recognised = recogniser.byPath(path, otherOfMeta('exports', [path, ...beside])?.(path));
    return recognised.as === 'candidates' ? recognised.candidates.map(({ source }) => source.platform) : [];
  };

  test.each([
    '/facebook-x/ads_and_businesses/advertisers_using_your_activity_or_information.json',
    '/facebook-x/apps_and_websites/your_activity_off_meta_technologies.html',
    '/facebook-x/your_topics/your_topics.json',
  ])('%s, though no file of Instagram lies beside it', (path) =>
    expect(candidates(path, ['/facebook-x/your_facebook_activity/posts/1.json'])).not.toContain('instagram'),
  );

  test('a file that either could have written stays open to both', () =>
    expect(new Set(candidates('/apps_and_websites/your_activity_off_meta_technologies.json', []))).toEqual(
      new Set(['facebook', 'instagram']),
    ));

  test.each([
    '/Takeout/Google Photos/Album/metadata.json',
    '/Takeout/Location History/Records.json',
    '/Retail.OrderHistory.1/Retail.OrderHistory.1.csv',
    '/shopping-list.txt',
    '/Takeout/YouTube and YouTube Music/subscriptions/subscriptions.json',
    '/Takeout/Shopping/orders.json',
    '/guides/alps.html',
  ])('%s is not in the catalogue', (path) => expect([...leftBy(path), ...readBy(path)]).toEqual([]));
});
