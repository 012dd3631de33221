import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import adInterests from '../../../src/sources/instagram/ad-interests.js';
import ads from '../../../src/sources/instagram/ads.js';
import advertisers from '../../../src/sources/instagram/advertisers.js';
import autofill from '../../../src/sources/instagram/autofill.js';
import devices from '../../../src/sources/instagram/devices.js';
import logins from '../../../src/sources/instagram/logins.js';
import policy from '../../../src/sources/instagram/policy.js';
import profile from '../../../src/sources/instagram/profile.js';
import relations from '../../../src/sources/instagram/relations.js';
import type { Source } from '../../../src/sources/source.js';
import { drive, haveSamples, SAMPLES } from '../facebook/drive.js';

const EN = 'what-if-2025-en';
const FR = 'hestialabs-2022-fr';
const LOGINS = 'security_and_login_information/login_and_profile_creation';
const RELATIONS = 'connections/followers_and_following';

/** Counted in the files without this program. */
const COUNTED: readonly (readonly [Source, base: string, file: string, records: number])[] = [
  [advertisers, FR, 'ads_and_businesses/advertisers_using_your_activity_or_information', 216],
  [ads, FR, 'ads_and_topics/ads_clicked', 1],
  [ads, FR, 'ads_and_topics/ads_viewed', 511],
  [ads, FR, 'ads_and_topics/posts_viewed', 388],
  [relations, FR, 'followers_and_following/followers', 96],
  [adInterests, FR, 'your_topics/your_reels_sentiments', 8],
  [adInterests, FR, 'your_topics/your_topics', 253],
  [profile, FR, 'account_information/personal_information', 6],
  [profile, EN, 'personal_information/personal_information/personal_information', 10],
  [profile, EN, 'personal_information/information_about_you/profile_based_in', 1],
  [ads, EN, 'ads_information/ads_and_topics/ads_viewed', 4],
  [ads, EN, 'ads_information/ads_and_topics/videos_watched', 3],
  // Scrambled to the same word: three equal categories, and six places in two spellings.
  [adInterests, EN, 'ads_information/instagram_ads_and_businesses/other_categories_used_to_reach_you', 1],
  [adInterests, EN, 'personal_information/information_about_you/locations_of_interest', 2],
  [relations, EN, `${RELATIONS}/close_friends`, 3],
  [relations, EN, `${RELATIONS}/followers_1`, 3],
  [relations, EN, `${RELATIONS}/following`, 2],
  [relations, EN, `${RELATIONS}/recently_unfollowed_profiles`, 1],
  [policy, EN, 'logged_information/policy_updates_and_permissions/notification_of_privacy_policy_updates', 2],
  [autofill, EN, 'personal_information/autofill_information/autofill_information', 1],
  [devices, EN, 'personal_information/device_information/devices', 3],
  [devices, EN, 'personal_information/device_information/camera_information', 1],
  [logins, EN, `${LOGINS}/login_activity`, 2],
  // Its degrees lost their points: no place on earth.
  [logins, EN, `${LOGINS}/last_known_location`, 0],
];

describe.skipIf(!haveSamples)('samples: account, ads and relations', () => {
  test.each(COUNTED)('%#', async (source, base, file, count) => {
    const path = join(SAMPLES!, '..', 'instagram', base, `${file}.json`);
    const { records, failed } = await drive(source, path, `/${file}.json`);
    expect([file, records.length, failed]).toEqual([file, count, 0]);
  });
});
