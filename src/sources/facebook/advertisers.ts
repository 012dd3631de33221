import { advertiserFiles } from '../meta/advertisers.js';
import { folded } from '../meta/dialect.js';
import { defineSource } from '../source.js';

const CONTACT_LIST = 'advertisers_who_uploaded_a_contact_list_with_your_information';
const USING = 'advertisers_using_your_activity_or_information';

export default defineSource({
  id: 'facebook.advertisers',
  platform: 'facebook',
  product: 'Advertisers using your information',
  section: '6.1',
  kinds: ['ad.advertiser'],
  tells: {
    en: 'which firms brought data about you to Facebook, or used what you did with them, to advertise to you',
    de: 'welche Firmen Daten über Sie zu Facebook gebracht oder Ihr Verhalten bei ihnen für Werbung genutzt haben',
  },
  evidence: 'seen in data',
  files: advertiserFiles(`${CONTACT_LIST}|${USING}`, ['custom_audiences', 'custom_audiences_all_types']),
  identity: (r) => [folded(r.party)],
});
