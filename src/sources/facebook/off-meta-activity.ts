import { offMetaFiles, offMetaIdentity, offMetaMoment } from '../meta/off-meta-activity.js';
import { defineSource } from '../source.js';

const STEM = 'your_off-facebook_activity|your_off_facebook_activity|your_activity_off_meta_technologies';

export default defineSource({
  id: 'facebook.off-meta-activity',
  platform: 'facebook',
  product: 'Activity off Meta technologies',
  section: '6.2',
  kinds: ['offplatform.event'],
  tells: {
    en: 'which firms told Facebook what you did on their sites and in their apps',
    de: 'welche Firmen Facebook gemeldet haben, was Sie auf ihren Seiten und in ihren Apps getan haben',
  },
  evidence: 'seen in data',
  files: offMetaFiles(STEM, 'off_facebook_activity'),
  identity: offMetaIdentity,
  moment: offMetaMoment,
});
