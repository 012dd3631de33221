import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryFault } from '../../../src/ledger/problem.js';
import activeDays from '../../../src/sources/facebook/active-days.js';
import adActivity from '../../../src/sources/facebook/ad-activity.js';
import adInteractions from '../../../src/sources/facebook/ad-interactions.js';
import adInterests from '../../../src/sources/facebook/ad-interests.js';
import adPreferences from '../../../src/sources/facebook/ad-preferences.js';
import adSettings from '../../../src/sources/facebook/ad-settings.js';
import advertisers from '../../../src/sources/facebook/advertisers.js';
import apps from '../../../src/sources/facebook/apps.js';
import cookies from '../../../src/sources/facebook/cookies.js';
import devices from '../../../src/sources/facebook/devices.js';
import leadForms from '../../../src/sources/facebook/lead-forms.js';
import linkHistory from '../../../src/sources/facebook/link-history.js';
import locations from '../../../src/sources/facebook/locations.js';
import logins from '../../../src/sources/facebook/logins.js';
import messages from '../../../src/sources/facebook/messages.js';
import offMetaActivity from '../../../src/sources/facebook/off-meta-activity.js';
import places from '../../../src/sources/facebook/places.js';
import privacyCheckup from '../../../src/sources/facebook/privacy-checkup.js';
import profile from '../../../src/sources/facebook/profile.js';
import searchHistory from '../../../src/sources/facebook/search-history.js';
import securityRecords from '../../../src/sources/facebook/security-records.js';
import timezone from '../../../src/sources/facebook/timezone.js';
import viewed from '../../../src/sources/facebook/viewed.js';
import { driveText } from './drive.js';

const CASES = [
  [activeDays, '/security_and_login_information/your_facebook_activity.json', 'last_activity'],
  [adInteractions, "/ads_information/advertisers_you've_interacted_with.json", 'history_v2'],
  [adActivity, '/ads_information/your_sampled_locations.json', 'label_values'],
  [adPreferences, '/ads_information/ad_preferences.json', 'label_values'],
  [adSettings, '/ads_information/your_pages_mentions.json', 'label_values'],
  [adInterests, '/ads_information/ads_interests.json', 'topics_v2'],
  [
    advertisers,
    '/ads_information/advertisers_using_your_activity_or_information.json',
    'custom_audiences_all_types_v2',
  ],
  [cookies, '/security_and_login_information/browser_cookies.json', 'datr_stats_v2'],
  [devices, '/messages/secret_conversations.json', 'secret_conversations_v2'],
  [locations, '/location/location_history.json', 'location_history'],
  [locations, '/location/primary_location.json', 'primary_location_v2'],
  [places, "/your_places/places_you've_created.json", 'your_places'],
  [places, '/posts/check-ins.json', 'label_values'],
  [securityRecords, '/security_and_login_information/contact_verifications.json', 'contact_verifications'],
  [logins, '/security_and_login_information/login_protection_data.json', 'login_protection_data'],
  [apps, '/apps_and_websites_off_of_facebook/connected_apps_and_websites.json', 'installed_apps_v2'],
  [apps, '/apps_and_websites_off_of_facebook/permissions_you_have_granted_to_apps.json', 'label_values'],
  [leadForms, "/ads_information/information_you've_submitted_to_advertisers.json", 'lead_gen_info_v2'],
  [logins, '/security_and_login_information/account_activity.json', 'account_activity_v2'],
  [logins, '/security_and_login_information/record_details.json', 'admin_records_v2'],
  [messages, '/messages/inbox/a_12345/message_1.json', 'messages'],
  [offMetaActivity, '/x/your_off-facebook_activity.json', 'off_facebook_activity_v2'],
  [profile, '/profile_information/profile_information.json', 'profile_v2'],
  [searchHistory, '/search/your_search_history.json', 'searches_v2'],
  [viewed, '/about_you/viewed.json', 'viewed_things'],
  [linkHistory, '/other_activity/link_history.json', 'label_values'],
  [timezone, '/location/timezone.json', 'timezone_v2'],
  [privacyCheckup, '/privacy_checkup/interactions.json', 'privacy_checkup_interactions_v2'],
] as const;

/** Words that the readers look for, so that chance reaches beyond their first line. */
const KEY = fc.constantFrom(
  ...'name events label value vec dict timestamp timestamp_value session label_values title data text attachments'.split(
    ' ',
  ),
  ...'sender_name timestamp_ms content photos sticker emails relationship partner __proto__ constructor'.split(' '),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(KEY, tie('tree'), { maxKeys: 4 }),
  ),
  leaf: fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(1.6e9)),
}));

describe('whatever a file holds, every item is accounted for', () => {
  test.each(CASES.map(([source, path, root]) => [path, source, root] as const))('%s', async (path, source, root) => {
    await fc.assert(
      fc.asyncProperty(tree, tree, fc.boolean(), async (value, other, cut) => {
        const whole = JSON.stringify({
          [root]: [value, { label_values: [other] }],
          participants: [other],
          title: value,
        });
        const text = cut ? whole.slice(0, (whole.length * 3) >> 2) : whole;
        const { shape, fault, items, kept, records, skipped, failed } = await driveText(source, text, path);
        expect(shape).toBeDefined();
        if (fault !== undefined) expect(fault).toBeInstanceOf(EntryFault);
        expect(kept + skipped.length + failed).toBe(items);
        for (const r of records) {
          if (r.at !== undefined) expect(r.precision).toBeDefined();
          expect(() => source.identity(r)).not.toThrow();
          for (const v of Object.values(r.detail ?? {})) expect(['string', 'number', 'boolean']).toContain(typeof v);
        }
      }),
      { numRuns: 150 },
    );
  });
});
