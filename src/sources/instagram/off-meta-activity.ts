import { offMetaFiles, offMetaIdentity, offMetaMoment } from '../meta/off-meta-activity.js';
import { defineSource } from '../source.js';

export default defineSource({
  id: 'instagram.off-meta-activity',
  platform: 'instagram',
  product: 'Activity off Meta technologies',
  section: 'A',
  kinds: ['offplatform.event'],
  tells: {
    en: 'which firms told Instagram what you did on their sites and in their apps',
    de: 'welche Firmen Instagram gemeldet haben, was Sie auf ihren Seiten und in ihren Apps getan haben',
  },
  evidence: 'seen in data',
  files: offMetaFiles('apps_and_websites/your_activity_off_meta_technologies', 'apps_and_websites_off_meta_activity'),
  identity: offMetaIdentity,
  moment: offMetaMoment,
});
