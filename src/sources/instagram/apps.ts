import { skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { SLOTS } from './user.js';

const NAME = /^(?:(?:app|application|app-) ?name|name|name der app|nom(?: de l.application)?|nombre|nome|naam)$/i;

const connection =
  (category: 'active' | 'inactive') =>
  (line: Line, here: Here): Reading => {
    const name = textIn(line, NAME) ?? line.title ?? textsOf(line)[0];
    if (name === undefined) return skip('no app', 'keine App');
    const time = timeOf(line, here);
    return {
      ...time,
      kind: 'app.connection',
      title: name,
      party: name,
      direction: 'own',
      detail: { ...time.detail, ...filled({ category }) },
    };
  };

export default defineSource({
  id: 'instagram.apps',
  platform: 'instagram',
  product: 'Apps and websites',
  section: 'A',
  kinds: ['app.connection'],
  tells: {
    en: 'which apps and websites you let into your Instagram account',
    de: 'welchen Apps und Websites Sie Zugang zu Ihrem Instagram-Konto gegeben haben',
  },
  evidence: 'seen in parser code',
  files: lineFiles(
    {
      at: 'apps_and_websites/active_apps',
      roots: ['apps_and_websites_active_apps', ...SLOTS],
      read: connection('active'),
    },
    {
      at: 'apps_and_websites/expired_apps',
      roots: ['apps_and_websites_expired_apps', ...SLOTS],
      read: connection('inactive'),
    },
  ),
  // An app that has expired since is the same connection.
  identity: (r) => [folded(r.party)],
  moment: (r) => moment(r, MINUTE),
});
