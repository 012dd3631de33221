import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, timeIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { lengthOf } from '../meta/thread.js';
import { ADDRESS, coordinatesIn, coordinatesInText } from '../meta/whereabouts.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|place name|name des ortes|ortsname|nom|nom du lieu)$/i;
const MESSAGE = /^(?:message|post|nachricht|beitrag|publication)$/i;
const APP = /\b(?:application|app|anwendung|appli)\b/i;
const VISIT_TIME = /^(?:visit time|zeit(?:punkt)? des besuchs|besuchszeit|besucht am|heure de (?:la )?visite)$/i;

interface Place {
  readonly name: string | undefined;
  readonly address: string | undefined;
}

/** By their labels, else in the order in which the export lists them: address, then name. */
function placeIn(line: Pick<Line, 'labels' | 'texts'>, isAddressFirst: boolean): Place {
  const name = textIn(line, NAME);
  const address = textIn(line, ADDRESS);
  if (name !== undefined || address !== undefined) return { name, address };
  const rest = valuesIn(line).filter((text) => !/^https?:/i.test(text) && coordinatesInText(text) === undefined);
  if (rest.length === 1) return { name: rest[0], address: undefined };
  return isAddressFirst ? { name: rest[1], address: rest[0] } : { name: rest[0], address: rest[1] };
}

const placed = (list: string, { name, address }: Place, line: Line): Omit<RecordFields, 'kind'> => ({
  title: name,
  ...coordinatesIn(line),
  place: address ?? name,
  url: linkIn(line),
  direction: 'own',
  detail: { list },
});

function created(line: Line, here: Here): Reading {
  const { name = line.title, address } = placeIn(line, false);
  const where = coordinatesIn(line);
  if (name === undefined && address === undefined && where === undefined) return skip('no place', 'kein Ort');
  const time = timeOf(line, here);
  return {
    ...placed('created-places', { name, address }, line),
    ...time,
    kind: 'location.label',
    detail: { ...time.detail, list: 'created-places' },
  };
}

/** What was written with it is only measured; the place stands in a box of its own, or beside it on pages. */
function checkIn(line: Line, here: Here): Reading {
  const message = labelIn(line, MESSAGE) ?? unnamed(line);
  const rest = { ...line, labels: line.labels.filter((one) => one !== message) };
  const place = placeIn(rest, true);
  const time = timeOf(line, here);
  const where = coordinatesIn(rest);
  if (place.name === undefined && place.address === undefined && where === undefined)
    return skip('no place', 'kein Ort');
  const characters = message?.value === undefined ? undefined : lengthOf(message.value);
  return {
    ...placed('check-ins', place, rest),
    ...time,
    kind: 'location.visit',
    detail: { ...time.detail, list: 'check-ins', ...filled({ characters }) },
  };
}

/** In a language whose words nobody knows: the text beside the box of the place. */
const unnamed = ({ labels }: Line): Label | undefined =>
  labels.some(({ dict, list }) => dict !== undefined || list !== undefined)
    ? labels.find(({ value }) => value !== undefined && coordinatesInText(value) === undefined)
    : undefined;

function tagged(line: Line, here: Here): Reading {
  const byName = textIn(line, NAME) ?? line.title;
  const app = textIn(line, APP);
  const name = byName ?? valuesIn(line).find((text) => text !== app);
  const time = timeIn(line, VISIT_TIME, here) ?? timeOf(line, here);
  if (name === undefined && time.at === undefined) return skip('no place', 'kein Ort');
  return {
    ...placed('tagged-places', { name, address: textIn(line, ADDRESS) }, line),
    ...time,
    kind: 'location.visit',
    app: app ?? (byName === undefined ? valuesIn(line)[1] : undefined),
    direction: 'done-to',
    detail: { ...time.detail, list: 'tagged-places' },
  };
}

export default defineSource({
  id: 'facebook.places',
  platform: 'facebook',
  product: 'Places',
  section: '6.4',
  kinds: ['location.visit', 'location.label'],
  tells: {
    en: 'where you checked in, where others tagged you and when, and which places you added to the map',
    de: 'wo Sie sich angemeldet haben, wo andere Sie markiert haben und wann, und welche Orte Sie der Karte hinzugefügt haben',
  },
  evidence: 'seen in parser code',
  files: lineFiles(
    { at: "your_places/places_you've_created", roots: ['your_places'], read: created },
    { at: 'posts/check-ins', read: checkIn },
    { at: 'posts/places_you_have_been_tagged_in', read: tagged },
  ),
  identity: (r) => [
    r.detail?.list as string,
    r.title === undefined && r.place === undefined ? `${r.latE7},${r.lonE7}` : folded(r.title ?? r.place),
  ],
  moment: (r) => moment(r, SECOND),
});
