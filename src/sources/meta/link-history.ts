import { skip } from '../../record/record.js';
import type { Here, Reading } from '../source.js';
import { TITLE } from './common-labels.js';
import { type Line, linkIn, textIn, timeIn, timeOf, timesIn, valuesIn } from './line.js';

const LINK = /^(?:website link you visited|(?:website-?)?link.*besucht.*|lien.*|enlace.*|url)$/i;
const PAGE = /^(?:title of website|titel der (?:.*)?seite|titre de la page|t[ií]tulo)/i;
const START = /start|beginn|début/i;
const END = /session end|\bende\b|end(?:e|zeit).*sitzung|\bfin\b/i;

/** A page opened in the browser inside the app: Facebook's and Instagram's files are alike. */
export const readVisit =
  (app: string) =>
  (line: Line, here: Here): Reading => {
    const url = linkIn(line, LINK) ?? linkIn(line);
    const title = textIn(line, PAGE) ?? textIn(line, TITLE) ?? line.title ?? otherText(line);
    const times = [...timesIn(line, here)];
    const start = timeIn(line, START, here) ?? times[0];
    const end = timeIn(line, END, here) ?? times[1];
    const time = line.when === undefined ? (start ?? {}) : timeOf(line, here);
    if (url === undefined && title === undefined && time.at === undefined) return skip('no visit', 'kein Besuch');
    // Both clocks are the account's, whose zone may be unknown: what lies between them is sure, when they have seconds.
    const exact = start?.precision === 'second' && end?.precision === 'second';
    const long = exact ? end.at! - start.at! : -1;
    const until = time.at !== undefined && long >= 0 ? time.at + long : undefined;
    return {
      ...time,
      until,
      kind: 'web.visit',
      title,
      url,
      app,
      direction: 'own',
      detail: { ...time.detail, list: 'link-history' },
    };
  };

/** Where no known word names the title: the first text that is no address. */
const otherText = (line: Line): string | undefined => valuesIn(line).find((one) => !/^https?:/i.test(one));
