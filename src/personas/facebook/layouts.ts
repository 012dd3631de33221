/** Where things lie and how root keys end, by generation of the download. */
export interface Layout {
  suffix: '' | '_v2';
  offMeta: string;
  advertisers: string;
  clicks: string;
  interests: string;
  apps: string;
  security: string;
  addresses: string;
  devices: string;
  friends: string;
  search: string;
  posts: string;
  reactions: string;
  groups: string;
  profile: string;
  location: string;
  inbox: string;
  addressBook?: string;
  categories?: string;
}

const SECURITY = 'security_and_login_information';
const CONTACT_LIST = 'advertisers_who_uploaded_a_contact_list_with_your_information';

/** 2019 to early 2021: unsuffixed roots. */
export const EARLY: Layout = {
  suffix: '',
  offMeta: 'ads_and_businesses/your_off-facebook_activity',
  advertisers: `ads_and_businesses/${CONTACT_LIST}`,
  clicks: "ads_and_businesses/advertisers_you've_interacted_with",
  interests: 'ads_and_businesses/ads_interests',
  apps: 'apps_and_websites/apps_and_websites',
  security: SECURITY,
  addresses: `${SECURITY}/used_ip_addresses`,
  devices: `${SECURITY}/authorized_logins`,
  friends: 'friends/friends',
  search: 'search_history/your_search_history',
  posts: 'posts/your_posts_1',
  reactions: 'likes_and_reactions/posts_and_comments',
  groups: 'groups/your_group_membership_activity',
  profile: 'profile_information/profile_information',
  location: 'location/primary_location',
  inbox: 'messages/inbox',
  addressBook: 'about_you/your_address_books',
};

/** 2021 to early 2023: flat, roots end in `_v2`. */
export const FLAT: Layout = {
  suffix: '_v2',
  offMeta: 'apps_and_websites_off_of_facebook/your_off-facebook_activity',
  advertisers: 'ads_information/advertisers_using_your_activity_or_information',
  clicks: "ads_information/advertisers_you've_interacted_with",
  interests: 'other_logged_information/ads_interests',
  apps: 'apps_and_websites_off_of_facebook/apps_and_websites',
  security: SECURITY,
  addresses: `${SECURITY}/ip_address_activity`,
  devices: `${SECURITY}/authorized_logins`,
  friends: 'friends_and_followers/friends',
  search: 'search/your_search_history',
  posts: 'posts/your_posts_1',
  reactions: 'comments_and_reactions/posts_and_comments',
  groups: 'groups/your_group_membership_activity',
  profile: 'profile_information/profile_information',
  location: 'location/primary_location',
  inbox: 'messages/inbox',
  addressBook: 'other_personal_information/your_address_books',
};

/** 2026: the umbrella `your_facebook_activity`, many files as records of labelled values. */
export const CURRENT: Layout = {
  suffix: '_v2',
  offMeta: 'apps_and_websites_off_of_facebook/your_activity_off_meta_technologies',
  advertisers: 'ads_information/advertisers_using_your_activity_or_information',
  clicks: "ads_information/advertisers_you've_interacted_with",
  interests: 'logged_information/other_logged_information/ads_interests',
  apps: 'apps_and_websites_off_of_facebook/connected_apps_and_websites',
  security: SECURITY,
  addresses: `${SECURITY}/ip_address_activity`,
  devices: `${SECURITY}/recognized_devices`,
  friends: 'connections/friends/your_friends',
  search: 'logged_information/search/your_search_history',
  posts: 'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1',
  reactions: 'your_facebook_activity/comments_and_reactions/likes_and_reactions_1',
  groups: 'your_facebook_activity/groups/your_group_membership_activity',
  profile: 'personal_information/profile_information/profile_information',
  location: 'logged_information/location/primary_location',
  inbox: 'your_facebook_activity/messages/inbox',
  categories: 'ads_information/other_categories_used_to_reach_you',
};
