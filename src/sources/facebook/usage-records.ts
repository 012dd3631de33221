import { lineFiles } from '../meta/line-files.js';
import { readValues, settingIdentity, settingMoment } from '../meta/settings.js';
import { defineSource } from '../source.js';

/** Counters and marks that the app keeps of its use: nothing that anybody set, labels as Facebook words them. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  navigation_bar: [
    'device_navigation_bar_information',
    'global_navigation_bar_information',
    'navigation_bar_activity',
    'navigation_bar_shortcut_history',
    'notification_tab_display_information',
    'your_tab_notifications',
  ],
  other_activity: [
    'activity_summary_about_a_page_or_profile',
    'facebook_new_user_guide',
    'reshare_education',
    'top_fan_information',
    'weekly_engagement_list_activity',
    'your_content_visibility_notification_history',
    'your_crowdsourcing_edits',
    'your_recently_used_emojis',
  ],
  other_logged_information: ['recommended_bookmark_info'],
  memories: ['your_activity'],
  preferences: ['interactions_with_marketplace_ads'],
};

export default defineSource({
  id: 'facebook.usage-records',
  platform: 'facebook',
  product: 'Records of use',
  section: '6.13',
  kinds: ['telemetry.event'],
  tells: {
    en: 'what the app counts of your use: its bar of tabs, hints it showed, emojis used last',
    de: 'was die App über Ihre Nutzung mitzählt: ihre Leiste, gezeigte Hinweise, zuletzt benutzte Emojis',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: Object.entries(FILES)
      .map(([folder, stems]) => `${folder}/(?:${stems.join('|')})`)
      .join('|'),
    nested: true,
    read: readValues('telemetry.event', 'background'),
  }),
  identity: settingIdentity,
  moment: settingMoment,
});
