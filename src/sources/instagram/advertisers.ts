import { advertiserFiles } from '../meta/advertisers.js';
import { folded } from '../meta/dialect.js';
import { defineSource } from '../source.js';

export default defineSource({
  id: 'instagram.advertisers',
  platform: 'instagram',
  product: 'Advertisers using your information',
  section: 'A',
  kinds: ['ad.advertiser'],
  tells: {
    en: 'which firms brought data about you to Instagram, or used what you did with them, to advertise to you',
    de: 'welche Firmen Daten über Sie zu Instagram gebracht oder Ihr Verhalten bei ihnen für Werbung genutzt haben',
  },
  evidence: 'seen in data',
  files: advertiserFiles('(?:instagram_)?ads_and_businesses/advertisers_using_your_activity_or_information', [
    'ig_custom_audiences_all_types',
  ]),
  identity: (r) => [folded(r.party)],
});
