import { skip } from '../../record/record.js';
import { TITLE } from '../meta/common-labels.js';
import { folded } from '../meta/dialect.js';
import { type Line, linkIn, textIn, timeIn, timeOf, timesIn, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';

const PAGE = /^(?:title of website|titel der (?:web)?s|titre de la page)/i;
const START = /start|beginn|début/i;
const END = /session end|\bende\b|\bfin\b/i;

/** One page opened in the browser inside the app. */
function visit(line: Line, here: Here): Reading {
  const url = linkIn(line);
  const title = textIn(line, PAGE) ?? textIn(line, TITLE) ?? text(line);
  const times = [...timesIn(line, here)];
  const start = timeIn(line, START, here) ?? times[0];
  const end = timeIn(line, END, here) ?? times[1];
  const time = line.when === undefined ? (start ?? {}) : timeOf(line, here);
  if (url === undefined && time.at === undefined) return skip('no page', 'keine Seite');
  // Both clocks are the account's, whose zone may be unknown: what lies between them is sure.
  const long = start?.at !== undefined && end?.at !== undefined ? end.at - start.at : undefined;
  const until = time.at !== undefined && long !== undefined && long >= 0 ? time.at + long : undefined;
  return {
    ...time,
    until,
    kind: 'web.visit',
    title,
    url,
    app: 'Facebook',
    direction: 'own',
    detail: { ...time.detail, list: 'link-history' },
  };
}

const text = (line: Line): string | undefined => line.title ?? valuesIn(line).find((one) => !/^https?:/i.test(one));

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
  files: lineFiles({ at: '(?:other_activity|logged_information|link_history|browser)/link_history', read: visit }),
  identity: (r) => [r.url ?? folded(r.title)],
  moment: (r) => moment(r, SECOND),
});
