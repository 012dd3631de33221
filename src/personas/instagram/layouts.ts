/** Where Instagram's files lie, by generation of the download. */
export interface Layout {
  logins: string;
  profile: string;
  about: string;
  devices: string;
  autofill: string;
  adsAndTopics: string;
  businesses: string;
  apps: string;
  topics: string;
  relations: string;
  contacts: string;
  policy: string;
  searches: string;
  /** Accounts are called profiles from 2023 on. */
  profiles: 'accounts' | 'profiles';
  /** Before the folders of what one did. */
  did: string;
}

/** 2021 to 2022: flat folders. */
export const FLAT: Layout = {
  logins: 'login_and_account_creation',
  profile: 'account_information',
  about: 'information_about_you/account_based_in',
  devices: 'device_information',
  autofill: 'autofill_information',
  adsAndTopics: 'ads_and_topics',
  businesses: 'ads_and_businesses',
  apps: 'apps_and_websites',
  topics: 'your_topics',
  relations: 'followers_and_following',
  contacts: 'contacts',
  policy: 'policy_updates_and_permissions',
  searches: 'recent_search',
  profiles: 'accounts',
  did: '',
};

/** Since 2024. */
export const CURRENT: Layout = {
  logins: 'security_and_login_information/login_and_profile_creation',
  profile: 'personal_information/personal_information',
  about: 'personal_information/information_about_you/profile_based_in',
  devices: 'personal_information/device_information',
  autofill: 'personal_information/autofill_information',
  adsAndTopics: 'ads_information/ads_and_topics',
  businesses: 'ads_information/instagram_ads_and_businesses',
  apps: 'apps_and_websites_off_of_instagram/apps_and_websites',
  topics: 'preferences/your_topics',
  relations: 'connections/followers_and_following',
  contacts: 'connections/contacts',
  policy: 'logged_information/policy_updates_and_permissions',
  searches: 'logged_information/recent_searches',
  profiles: 'profiles',
  did: 'your_instagram_activity/',
};
