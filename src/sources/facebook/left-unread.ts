import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { anyAt } from '../meta/paths.js';

const notYet: Text = {
  en: 'known, but no question of footprint uses it yet',
  de: 'bekannt, aber noch nutzt es keine Frage von footprint',
};
const ownContent: Text = {
  en: 'what you published or wrote yourself; footprint does not read it yet',
  de: 'was Sie selbst veröffentlicht oder geschrieben haben; footprint liest es noch nicht',
};
const others: Text = {
  en: 'mostly about other people; footprint does not read it yet',
  de: 'handelt vor allem von anderen Menschen; footprint liest es noch nicht',
};
const unknownFields: Text = {
  en: 'what it holds is documented nowhere',
  de: 'was darin steht, ist nirgends dokumentiert',
};
const settings: Text = {
  en: 'settings and preferences; footprint does not read them yet',
  de: 'Einstellungen und Vorlieben; footprint liest sie noch nicht',
};
const intimate: Text = {
  en: 'too intimate to be opened without need (face, voice, calls, dating)',
  de: 'zu intim, um es ohne Not zu öffnen (Gesicht, Stimme, Anrufe, Partnersuche)',
};
const early: Text = {
  en: 'nothing public tells how these pages of the years before 2018 are built, and footprint does not guess',
  de: 'wie diese Seiten der Jahre vor 2018 gebaut sind, ist nirgends belegt, und footprint rät nicht',
};
const landing: Text = { en: 'landing page of the export, without data', de: 'Startseite des Exports, ohne Daten' };

/** Product, reason, and where its files lie: `folder: stems` with apostrophes spelt plainly; `*` is every file. */
const CATALOGUE: readonly (readonly [product: string, why: Text, files: readonly string[]])[] = [
  ['Friends and followers', others, ['followers|following_and_followers: followed_pages unfollowed_pages']],
  ['Calls and messages of the phone', unknownFields, ['calls_and_messages: *']],
  [
    'Face, voice and dating',
    intimate,
    [
      'about_you|preferences: face_recognition',
      'dating|your_dating_activity|facebook_dating|voice_recording_and_transcription|facebook_portal|facebook_assistant|id_verification: *',
    ],
  ],
  ['Interactions', notYet, ['interactions: events groups people menu_items']],
  [
    'Other logged information',
    notYet,
    [
      'about_you|other_logged_information: friend_peer_group consents recommended_bookmark_info your_ownership_of_digital_items',
      'your_topics: your_topics',
      'information_used_for_recommendations|music_recommendations: *',
    ],
  ],
  [
    'Profile and account',
    notYet,
    [
      "profile_information: rising_fan_badges_you've_received",
      'device_information: *',
      'about_you: preferences messenger',
    ],
  ],
  [
    'Preferences',
    settings,
    [
      'feed|news_feed: controls feed reduce snooze unfollowed_profiles show_first',
      'memories: settings your_activity',
      'preferences: live_video_subscriptions browser_push_notifications consent_for_combining_facebook_and_messenger_data interactions_with_marketplace_ads language_settings_history memorialization_settings notification_preferences notification_settings privacy_settings reels_preferences video your_basic_mode_opt-in_status your_daily_limit your_device_push_settings your_facebook_story_preferences your_fundraiser_settings your_inferred_language_preferences_for_videos your_language_translation_settings your_post_composer_settings your_preferred_categories your_story_highlights your_watch_settings',
      'privacy_checkup: *',
    ],
  ],
  [
    'Messages: settings and extras',
    settings,
    [
      'messages: chat_invites_received community_chats_settings messaging_settings messenger_active_status_platform_settings messenger_active_status_settings messenger_ui_settings your_cross-app_messaging_settings',
    ],
  ],
  [
    'Marketplace',
    notYet,
    [
      'facebook_marketplace: items_sold items_bought marketplace_notifications for-sale_group_preferences how_active_we_think_you_are_on_marketplace settings your_marketplace_assistant_settings your_marketplace_cart_information your_marketplace_listing_history your_notification_status your_search_history your_transaction_survey_information your_marketplace_device_history',
    ],
  ],
  ['Fundraisers', notYet, ['fundraisers: your_fundraisers']],
  ['Navigation bar', notYet, ['navigation_bar: *']],
  ['Polls, saved items, shops, reviews', ownContent, ['reviews: your_reviews reviews']],
  [
    'Other activity',
    notYet,
    [
      "other_activity: rooms_joined support_correspondences activity_summary_about_a_page_or_profile facebook_new_user_guide reshare_education top_fan_badges_you've_received top_fan_information weather_forecast_settings weekly_engagement_list_activity your_autofill_settings your_content_visibility_notification_history your_crowdsourcing_edits your_information_download_requests your_mentions_settings your_recently_followed_history your_recently_used_emojis",
    ],
  ],
];

/** Before mid-2018 an export was one page per topic below `html/`; of these only the messages are read. */
const EARLY: readonly LeftUnread[] = [
  {
    platform: 'facebook',
    product: 'Pages of the years before 2018',
    path: /\/html\/(?:contact_info|timeline|wall|photos|synced_photos|videos|friends|pokes|events|settings|security|ads|apps|mobile_devices|places|survey_responses)\.html?$/i,
    why: early,
  },
  {
    platform: 'facebook',
    product: 'Landing page',
    path: /^\/(?:index|start_here)\.html?$|\/facebook-[^/]+\/(?:index|start_here)\.html?$/i,
    why: landing,
  },
];

export const FACEBOOK_LEFT_UNREAD: readonly LeftUnread[] = [
  ...CATALOGUE.map(
    ([product, why, files]): LeftUnread => ({ platform: 'facebook', product, path: pathOf(files), why }),
  ),
  ...EARLY,
];

function pathOf(files: readonly string[]): RegExp {
  return anyAt(
    files
      .map((line) => {
        const [folders, stems] = line.split(': ');
        return `(?:${folders})/(?:${stems === '*' ? '(?:[^/]+/)*[^/]+' : stems!.split(' ').join('|')})`;
      })
      .join('|'),
  );
}
