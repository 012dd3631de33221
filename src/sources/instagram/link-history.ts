import { lineFiles } from '../meta/line-files.js';
import { readVisit, visitIdentity, visitMoment } from '../meta/link-history.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource } from '../source.js';
import { withPossibleTimes } from './times.js';

export default defineSource({
  id: 'instagram.link-history',
  platform: 'instagram',
  product: 'Link history',
  section: 'A',
  kinds: ['web.visit', 'consent.record'],
  tells: {
    en: 'which pages you opened in the browser inside Instagram, and when',
    de: 'welche Seiten Sie im Browser innerhalb von Instagram geöffnet haben, und wann',
  },
  evidence: 'seen in parser code',
  files: lineFiles(
    { at: 'link_history/link_history', read: (line, here) => withPossibleTimes(readVisit(line, here)) },
    { at: 'link_history/your_link_history_settings', read: readSettings },
  ),
  identity: (r) => (r.kind === 'web.visit' ? visitIdentity(r) : settingIdentity(r)),
  moment: visitMoment,
});
