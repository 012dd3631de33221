import { coordinatesOfDegrees } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded, labelled } from '../meta/dialect.js';
import { type Line, labelIn, textIn, timeIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { charactersIn, firstSaid, leafIn, namedIn, unlessEmpty } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const EVENT =
  /^(?:event|event name|veranstaltung|name der veranstaltung|événement|évènement|nom de l['’]évènement|evento)$/i;
const START =
  /^(?:start|start timestamp|start time|starts|beginn|beginnt|startzeit|début|heure de début|inicio|inizio)$/i;
const END = /^(?:end|end timestamp|end time|ends|ende|endet|endzeit|fin|heure de fin|fine)$/i;
const CREATED =
  /^(?:create timestamp|created|creation time|created on|erstellt|erstellt am|créé|créé le|date de création)$/i;
const PLACE = /^(?:place|location|ort|veranstaltungsort|lieu|lugar|luogo)$/i;
const DESCRIPTION = /^(?:description|beschreibung|descripción|descrizione)$/i;
const LATITUDE = /^(?:latitude|breitengrad)$/i;
const LONGITUDE = /^(?:longitude|längengrad)$/i;

/** By member of the root, or by the heading of a page. */
const RESPONSES: readonly (readonly [RegExp, string])[] = [
  [/declin|abgesagt|absagen|refus|décliné/i, 'declined'],
  [/interest|interessiert|intéress/i, 'interested'],
  [/join|going|attend|zugesagt|zusagen|teilnahme|particip/i, 'joined'],
];
const responseOf = ({ path }: Line): string | undefined =>
  RESPONSES.find(([words]) => words.test(path.at(-1) ?? ''))?.[1];

/** A calendar entry is dated by its beginning; the time of an entry without any is the invitation's. */
const event = (
  list: string,
  direction: RecordFields['direction'],
  nameOf: (line: Line) => string | undefined = called,
) =>
  unlessEmpty((line, here) => {
    const start = timeIn(line, START, here);
    const end = timeIn(line, END, here);
    const time = start ?? (end || timeIn(line, CREATED, here) ? {} : timeOf(line, here));
    const title = nameOf(line);
    const placeLabel = labelIn(line, PLACE);
    const where = placeLabel && { labels: [placeLabel] };
    const response = list === 'event-responses' ? responseOf(line) : undefined;
    const created = timeIn(line, CREATED, here)?.at;
    const nth = title === undefined && time.at === undefined ? line.nth : undefined;
    return {
      ...time,
      until: end?.at !== undefined && (time.at === undefined || end.at > time.at) ? end.at : undefined,
      kind: 'calendar.event',
      title,
      place: placeLabel && (leafIn(where!, NAME) ?? placeLabel.value),
      ...(where && coordinatesOfDegrees(textIn(where, LATITUDE), textIn(where, LONGITUDE))),
      direction,
      detail: {
        ...time.detail,
        list,
        ...filled({
          response,
          created: created === undefined ? undefined : new Date(created).toISOString(),
          characters: labelled(line.labels, DESCRIPTION) && charactersIn({ ...line, texts: [] }, DESCRIPTION),
          nth,
        }),
      },
    };
  });

/** `place` has a name too: only the event's own counts. */
const called = (line: Line): string | undefined =>
  labelled(line.labels, EVENT)?.value ??
  namedIn({ ...line, labels: line.labels.filter((l) => !l.dict) }) ??
  line.texts[0];

/** The sentence above it is Facebook's; what the data name is the event. */
function hidden(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  return {
    ...time,
    kind: 'consent.record',
    title: leafIn(line, NAME) ?? textIn(line, EVENT) ?? firstSaid({ ...line, title: undefined }) ?? line.title,
    direction: 'own',
    detail: { ...time.detail, list: 'hidden-events', ...filled({ nth: time.at === undefined ? line.nth : undefined }) },
  };
}

/** Whoever has such a link can come: that it is there is told, not where it leads. */
const link = (line: Line, here: Here): Reading =>
  line.labels.length + line.texts.length === 0
    ? skip('no invitation link', 'kein Einladungslink')
    : event(
        'event-invitation-links',
        'own',
        (of) => leafIn(of, EVENT) ?? leafIn(of, NAME) ?? firstSaid(of),
      )(line, here);

export default defineSource({
  id: 'facebook.events',
  platform: 'facebook',
  product: 'Events',
  section: '6.11',
  kinds: ['calendar.event', 'consent.record'],
  tells: {
    en: 'to which events you were invited, what you answered, and which you made, with time and place',
    de: 'zu welchen Veranstaltungen Sie eingeladen waren, was Sie antworteten und welche Sie anlegten, mit Zeit und Ort',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'events/event_invitations', roots: ['events_invited'], read: event('event-invitations', 'done-to') },
    {
      at: 'events/your_event_responses',
      roots: ['event_responses'],
      whole: true,
      read: event('event-responses', 'own'),
    },
    { at: 'events/your_events', roots: ['your_events'], read: event('own-events', 'own') },
    { at: "events/events_you've_hidden", roots: ['events_hidden'], read: hidden },
    { at: 'events/your_event_invitation_links', read: link },
  ),
  // What one answered may change until the next export.
  identity: (r) => [
    r.detail?.list as string,
    r.detail?.list === 'hidden-events' && r.at !== undefined ? '' : folded(r.title),
    r.detail?.nth as number | undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
