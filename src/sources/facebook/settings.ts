import { lineFiles } from '../meta/line-files.js';
import { readSettings, settingIdentity, settingMoment, settingsOf } from '../meta/settings.js';
import { defineSource } from '../source.js';

/** Files of settings and nothing else, each a record of labelled values or a tree of them: folder and stems. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  preferences: [
    'browser_push_notifications',
    'consent_for_combining_facebook_and_messenger_data',
    'dark_mode_settings',
    'language_settings_history',
    'memorialization_settings',
    'notification_preferences',
    'notification_settings',
    'privacy_settings',
    'reels_preferences',
    'video',
    'your_basic_mode_opt-in_status',
    'your_daily_limit',
    'your_device_push_settings',
    'your_facebook_story_preferences',
    'your_fundraiser_settings',
    'your_inferred_language_preferences_for_videos',
    'your_language_translation_settings',
    'your_post_composer_settings',
    'your_preferred_categories',
    'your_story_highlights',
    'your_watch_settings',
  ],
  '(?:feed|news_feed)': ['reduce'],
  messages: [
    'community_chats_settings',
    'messaging_settings',
    'messenger_active_status_platform_settings',
    'messenger_active_status_settings',
    'messenger_ui_settings',
    'your_cross-app_messaging_settings',
  ],
  other_activity: ['weather_forecast_settings', 'your_autofill_settings', 'your_mentions_settings'],
  '(?:about_you|other_logged_information)': ['consents'],
};
const TREES = 'preferences/language_and_locale|about_you/preferences';

export default defineSource({
  id: 'facebook.settings',
  platform: 'facebook',
  product: 'Settings and preferences',
  section: '6.13',
  kinds: ['consent.record'],
  tells: {
    en: 'what you set, allowed or refused on Facebook and in Messenger',
    de: 'was Sie auf Facebook und im Messenger eingestellt, erlaubt oder abgelehnt haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: Object.entries(FILES)
        .map(([folder, stems]) => `${folder}/(?:${stems.join('|')})`)
        .join('|'),
      nested: true,
      read: readSettings,
    },
    { at: 'memories/settings', nested: true, read: settingsOf('memories-settings') },
    { at: TREES, roots: ['language_and_locale', 'preferences'], nested: true, read: readSettings },
  ),
  identity: settingIdentity,
  moment: settingMoment,
});
