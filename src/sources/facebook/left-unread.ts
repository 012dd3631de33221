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
const settings: Text = {
  en: 'settings and preferences; footprint does not read them yet',
  de: 'Einstellungen und Vorlieben; footprint liest sie noch nicht',
};
const secrets: Text = {
  en: 'holds cookies, keys or codes that are best left closed',
  de: 'enthält Cookies, Schlüssel oder Codes, die besser geschlossen bleiben',
};
const intimate: Text = {
  en: 'too intimate to be opened without need (calls, dating, proofs of identity)',
  de: 'zu intim, um es ohne Not zu öffnen (Anrufe, Partnersuche, Ausweise)',
};
const undocumented: Text = {
  en: 'of a structure that is not publicly documented; footprint does not guess',
  de: 'von einem Aufbau, der nicht öffentlich dokumentiert ist; footprint rät nicht',
};
const landing: Text = { en: 'landing page of the export, without data', de: 'Startseite des Exports, ohne Daten' };

/** Product, reason, and where its files lie: `folder: stems` with apostrophes spelt plainly; `*` is every file. */
const CATALOGUE: readonly (readonly [product: string, why: Text, files: readonly string[]])[] = [
  [
    'Ads information',
    settings,
    [
      'ads_information: ads_about_meta ads_feedback_activity ads_personalization_consent meta_ad_library_accounts your_consent_settings your_meta_business_suite_guidance_interactions your_pages_mentions',
    ],
  ],
  [
    'Ads information',
    notYet,
    [
      "ads_information|ads_and_businesses: information_you've_submitted_to_advertisers messenger_threads_you_started_by_clicking_on_an_ad service_texts_received story_views_in_past_7_days your_recent_reported_conversions your_sampled_locations",
    ],
  ],
  [
    'Apps and websites',
    notYet,
    [
      'apps_and_websites_off_of_facebook|apps_and_websites: connected_apps_and_websites apps_and_websites posts_from_apps_and_websites your_apps permissions_you_have_granted_to_apps your_activity_off_meta_technologies_settings',
      'apps: installed_apps posts_from_apps',
    ],
  ],
  [
    'Friends and followers',
    others,
    [
      'friends|friends_and_followers|followers|following_and_followers: suggested_friends your_post_audiences followed_pages unfollowed_pages',
      'people_and_friends: *',
      'your_topics: people_we_think_you_should_follow',
    ],
  ],
  [
    'Contacts',
    others,
    [
      'about_you|other_personal_information|profile_information|connections|friends|contacts: your_address_books contacts_uploaded_from_your_phone contacts_uploaded_before_2021 your_imported_contacts synced_contacts_from_instagram contacts_sync_settings',
      'calls_and_messages: *',
    ],
  ],
  [
    'Dating and proofs of identity',
    intimate,
    ['dating|your_dating_activity|facebook_dating|facebook_portal|id_verification: *'],
  ],
  ['Voice: what was understood', undocumented, ['voice_recording_and_transcription|facebook_assistant: *']],
  [
    'Location',
    notYet,
    [
      'location: primary_location primary_public_location last_location location_history device_location your_privacy_jurisdiction',
      'news|facebook_news: your_locations',
      'other_logged_information: locations_of_interest',
      'voting: voting_location voting_reminders',
      "your_places: places_you've_created cities_you_have_checked_into",
    ],
  ],
  [
    'Recently viewed and visited',
    notYet,
    [
      'about_you: viewed visited',
      "interactions|your_interactions_on_facebook: recently_viewed recently_visited groups_you've_visited groups_and_events_you've_visited content_that_has_been_shown_to_you_in_your_feed ads shows_you_have_watched shows_that_you_have_not_finished_watching time_spent_watching_facebook_shows items_viewed profile_visits events groups people menu_items",
    ],
  ],
  ['Link history', notYet, ['other_activity|logged_information|link_history|browser: link_history']],
  [
    'Notifications and in-app messages',
    notYet,
    [
      'about_you|notifications: notifications notification_of_meta_privacy_policy_update notification_meta_privacy_policy_update meta_privacy_policy_update_notifications your_notifications_tab_activity',
      'in-app_messages: *',
    ],
  ],
  [
    'Activity messages',
    notYet,
    ['activity_messages: people_and_friends events_interactions group_interactions milestone_notifications'],
  ],
  [
    'Other logged information',
    notYet,
    [
      'about_you|other_logged_information: detected_hardware facebook_reels_usage_information your_facebook_watch_activity_in_the_last_28_days',
      "search|search_history: your_educational_notification_interactions groups_you've_searched_for",
    ],
  ],
  [
    'Profile and account',
    notYet,
    [
      'profile_information: profile_update_history autofill_information predicted_languages the_ways_we_can_send_you_notifications your_devices',
      'avatars|avatars_store|facebook_accounts_center|device_information: *',
      'other_personal_information: your_avatar avatars emails_we_sent_you notifications_about_new_users_joining_facebook your_media_permissions',
    ],
  ],
  ['Preferences', settings, ['preferences: login_alerts_settings']],
  ['Messenger, early exports', undocumented, ['about_you: messenger']],
  [
    'Security: cookies, keys and confirmations',
    secrets,
    [
      'security_and_login_information: browser_cookies datr_cookie_info device_login_cookies two-factor_authentication account_recoveries_without_password_changes your_recent_account_recovery_successes your_account_confirmation_information registration_information information_about_your_last_login login_alerts_settings email_address_verifications contact_verifications',
      'facebook_accounts_center: your_account_password_information you_account_password',
      'messages: secret_conversations',
    ],
  ],
  [
    'Days of use',
    notYet,
    [
      'security_and_login_information: your_facebook_activity your_facebook_activity_history',
      'other_activity: time_spent_on_facebook',
    ],
  ],
  [
    'Posts, photos and stories',
    ownContent,
    [
      "posts: your_posts your_posts__check_ins__photos_and_videos other_people's_posts_to_your_timeline facebook_editor your_uncategorized_photos your_videos your_photos content_sharing_links_you_have_created edits_you_made_to_posts media_used_for_memories places_you_have_been_tagged_in posts_on_other_pages_and_profiles",
      'posts/album|photos_and_videos: *',
      'stories: archived_stories story_reactions stories_feedback your_stories',
      'short_videos|trash|archive|reels: archive trash your_archive your_trash archived_posts reels lasso_videos short_videos your_reels',
      'other_activity: notes',
    ],
  ],
  [
    'Comments and reactions',
    ownContent,
    [
      'comments|comments_and_reactions: comments posts_and_comments likes_and_reactions likes_on_external_sites your_comment_active_days your_comment_edits',
      'likes_and_reactions: pages posts_and_comments likes_on_external_sites',
    ],
  ],
  [
    'Events',
    ownContent,
    ["events: event_invitations events_you've_hidden your_event_responses your_events your_event_invitation_links"],
  ],
  [
    'Groups',
    ownContent,
    [
      "groups: group_posts_and_comments your_posts_and_comments_in_groups your_answers_to_membership_questions your_comments_in_groups your_posts_in_groups your_group_membership_activity your_groups your_pending_posts_in_groups creator_badges chat_invites_received community_chat_settings group_invites_you've_received group_invites_you've_sent groups_and_pages_that_you_may_find_engaging join_requests your_actions_on_violating_content_in_your_groups your_anonymous_mode_status_in_groups your_contributions your_document_revision your_group_post_tags your_group_shortcuts your_participation_requests your_settings_for_groups_tab your_badges",
    ],
  ],
  [
    'Pages',
    ownContent,
    [
      "pages|pages_and_profiles: pages_and_profiles_you've_recommended pages_and_profiles_you've_unfollowed pages_and_profiles_you_follow pages_you've_liked pages_you've_unfollowed pages_you_follow pages_you've_recommended your_pages admin_activity",
    ],
  ],
  [
    'Messages: settings and extras',
    settings,
    [
      'messages: autofill_information support_messages ai_conversations chat_invites_received information_about_your_devices your_end-to-end_encryption_enabled_messenger_device your_messenger_app_install_information',
    ],
  ],
  ['Gaming', notYet, ['facebook_gaming: *']],
  ['Marketplace', notYet, ['facebook_marketplace: *', 'marketplace: items_sold items_bought']],
  ['Payments', notYet, ['facebook_payments|payment_history: *']],
  [
    'Fundraisers',
    notYet,
    [
      'fundraisers: fundraisers_donated_to fundraiser_posts_you_likely_viewed your_fundraiser_donations_information your_fundraiser_settings your_fundraisers',
    ],
  ],
  [
    'Polls, saved items, shops, reviews',
    ownContent,
    [
      'polls|other_activity: polls_you_voted_on your_poll_votes polls_you_created',
      'saved_items_and_collections: your_saved_items collections saved_items_and_collections',
      'shops: your_recently_viewed_products',
      'reviews: your_reviews reviews',
    ],
  ],
  [
    'Other activity',
    notYet,
    [
      'other_activity: pokes rooms_joined support_correspondences profiles_you_visited_in_the_past_7_days your_video_consumption_summary',
      'your_problem_reports|journalist_registration|facebook_rewards: *',
      'portal|rewards: portal rewards your_rewards portal_activity',
    ],
  ],
];

/** Before mid-2018 an export was one page per topic below `html/`; messages below `messages/<n>.html`. */
const EARLY: readonly LeftUnread[] = [
  {
    platform: 'facebook',
    product: 'Pages of the years before 2018',
    path: /\/html\/(?:contact_info|timeline|wall|photos|synced_photos|videos|friends|messages|pokes|events|settings|security|ads|apps|mobile_devices|places|survey_responses)\.html?$|\/messages\/\d+\.html$/i,
    why: notYet,
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
