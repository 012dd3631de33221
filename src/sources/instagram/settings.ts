import { lineFiles } from '../meta/line-files.js';
import { readSettings, settingIdentity, settingMoment } from '../meta/settings.js';
import { defineSource } from '../source.js';

/** Each a record of labelled values. */
const FILES = [
  'apps_and_websites/your_activity_off_meta_technologies_settings',
  '(?:instagram_)?ads_and_businesses/subscription_for_no_ads',
  'autofill_information/in-app_browser_autofill_settings',
];

export default defineSource({
  id: 'instagram.settings',
  platform: 'instagram',
  product: 'Settings',
  section: 'A',
  kinds: ['consent.record'],
  tells: {
    en: 'what you set, allowed or refused on Instagram',
    de: 'was Sie auf Instagram eingestellt, erlaubt oder abgelehnt haben',
  },
  evidence: 'seen in data',
  files: lineFiles({ at: FILES.join('|'), read: readSettings }),
  identity: settingIdentity,
  moment: settingMoment,
});
