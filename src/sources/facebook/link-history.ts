import { folded } from '../meta/dialect.js';
import { lineFiles } from '../meta/line-files.js';
import { readVisit } from '../meta/link-history.js';
import { moment, SECOND } from '../meta/moment.js';
import { defineSource } from '../source.js';

export default defineSource({
  id: 'facebook.link-history',
  platform: 'facebook',
  product: 'Link history',
  section: '6.8',
  kinds: ['web.visit'],
  tells: {
    en: 'which websites you opened inside the Facebook app, and for how long',
    de: 'welche Websites Sie in der Facebook-App geöffnet haben, und wie lange',
  },
  evidence: 'seen in parser code',
  files: lineFiles({
    at: '(?:other_activity|logged_information|link_history|browser)/link_history',
    read: readVisit('Facebook'),
  }),
  identity: (r) => [r.url ?? folded(r.title)],
  moment: (r) => moment(r, SECOND),
});
