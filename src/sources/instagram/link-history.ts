import { folded } from '../meta/dialect.js';
import { lineFiles } from '../meta/line-files.js';
import { readVisit } from '../meta/link-history.js';
import { MINUTE, moment } from '../meta/moment.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource } from '../source.js';
import { withPossibleTimes } from './times.js';

const visit = readVisit('Instagram');

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
    { at: 'link_history/link_history', read: (line, here) => withPossibleTimes(visit(line, here)) },
    { at: 'link_history/your_link_history_settings', read: readSettings },
  ),
  identity: (r) => (r.kind === 'web.visit' ? [r.url ?? folded(r.title)] : settingIdentity(r)),
  moment: (r) => moment(r, MINUTE),
});
