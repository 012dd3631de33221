import { skip } from '../../record/record.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';

const ACTION = /^(?:action|aktion|azione|acción|actie)$/i;
const TITLE = /^(?:title|ad title|titel|anzeigentitel|titre|titolo|título)$/i;
const LINK = /^(?:url|link|lien)$/i;
/** Whoever closes or hides an ad has seen it, but did not follow it. */
const SEEN_ONLY =
  /clos|hid|dismiss|geschlossen|schließ|verborgen|ausgeblendet|verberg|ferm|masqu|chius|nascost|ocult|cerr/i;

/** Pages have the action as heading, records have it as their first value whatever its label is called. */
function read(line: Line, here: Here): Reading {
  const url = linkIn(line, LINK) ?? linkIn(line);
  const isText = ({ value, href }: Label): boolean =>
    value !== undefined && (href ?? value) !== url && printedDate(value) === undefined;
  const texts = line.labels.filter(isText);
  const isPage = line.path.length > 0;
  const named = labelIn(line, TITLE);
  const action =
    textIn(line, ACTION) ??
    (isPage ? (line.title ?? line.path.slice(1).at(-1)) : texts.find((l) => l !== named)?.value);
  const title = named?.value ?? line.texts[0] ?? texts.find(({ value }) => value !== action)?.value;
  if (action === undefined && title === undefined) return skip('no interaction', 'keine Interaktion');
  const time = timeOf(line, here);
  return {
    ...time,
    kind: SEEN_ONLY.test(action ?? '') ? 'ad.view' : 'ad.click',
    title,
    url,
    direction: 'own',
    detail: { ...time.detail, ...filled({ action }) },
  };
}

export default defineSource({
  id: 'facebook.ad-interactions',
  platform: 'facebook',
  product: 'Advertisers you’ve interacted with',
  section: '6.1',
  kinds: ['ad.click', 'ad.view'],
  tells: {
    en: 'which ads you clicked, closed or hid, and when',
    de: 'welche Anzeigen Sie wann angeklickt, geschlossen oder verborgen haben',
  },
  evidence: 'seen in data',
  files: lineFiles({ at: "advertisers_(?:who_)?you've_interacted_with", roots: ['history'], read }),
  identity: (r) => [folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
