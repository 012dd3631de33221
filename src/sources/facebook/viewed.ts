import { type RecordFields, skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { NAME, TITLE } from '../meta/common-labels.js';
import { filled, folded } from '../meta/dialect.js';
import {
  blocksIn,
  isFrame,
  type Line,
  labelIn,
  linkIn,
  namesIn,
  textIn,
  timeIn,
  timeOf,
  valuesIn,
} from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { type PrintedDate, printedDate, type TimeFields } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { partyOf, type Shelf, shelfOf, titleAfter } from './viewed-shelves.js';

const URI = /^(?:uri|url|link|lien)$/i;
const WATCHED = /^(?:watch time|time (?:spent|watched)|wiedergabezeit|angesehene zeit|temps (?:passé|de visionnage))$/i;
const AD = /^(?:ad|anzeige|werbeanzeige|werbung|publicité|annonce|advertentie|anuncio|inserzione)$/i;
const EVENT = /^(?:event|ereignis|veranstaltung|événement|évènement)$/i;
const PRODUCT = /^(?:product name|produktname|nom du produit)$/i;
const START = /^(?:start time|startzeit|beginn|heure de début|début)$/i;
const NOTHING = skip('nothing that was seen', 'nichts, das gesehen wurde');

/** What one entry tells, whichever file it is from. */
interface Seen {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly watched?: string | undefined;
  readonly time: TimeFields;
  /** Shown by Facebook without anybody having asked for it. */
  readonly shown?: true;
  readonly more?: Readonly<Record<string, string | boolean | undefined>>;
}

const KINDS = {
  ad: 'ad.view',
  show: 'media.watch',
  video: 'media.watch',
  website: 'web.visit',
  post: 'media.read',
  article: 'media.read',
  item: 'shop.click',
  person: 'social.contact',
  profile: 'web.visit',
  page: 'web.visit',
  group: 'web.visit',
  event: 'web.visit',
  visit: 'web.visit',
} as const satisfies Record<Shelf, RecordFields['kind']>;

/** Those behind which somebody stands: the name is theirs. */
const OF_SOMEBODY = new Set<Shelf>(['person', 'profile', 'page', 'visit']);
/** What Facebook put there. */
const SHOWN = new Set<Shelf>(['ad', 'post', 'person']);

function seen(shelf: Shelf, { name, url, watched, time, shown, more }: Seen, list: string): Reading {
  if (name === undefined && url === undefined && time.at === undefined) return NOTHING;
  const byline = shelf === 'ad' || shelf === 'post' || shelf === 'video' ? partyOf(name) : undefined;
  const party = OF_SOMEBODY.has(shelf) ? name : (byline ?? (shelf === 'ad' ? name : undefined));
  // Behind the name of who wrote a post stand its first words.
  const title = party !== undefined || shelf === 'post' ? undefined : shelf === 'website' ? titleAfter(name) : name;
  const seconds = watched !== undefined && /^\d+$/.test(watched) ? Number(watched) : undefined;
  return {
    ...time,
    kind: KINDS[shelf],
    title,
    url,
    party,
    direction: shown || SHOWN.has(shelf) ? 'done-to' : 'own',
    detail: {
      ...time.detail,
      list,
      ...filled({
        of: KINDS[shelf] === 'web.visit' && shelf !== 'visit' ? shelf : undefined,
        watchSeconds: seconds,
        watched: seconds === undefined ? watched : undefined,
        ...more,
      }),
    },
  };
}

const own = (line: Line, here: Here): TimeFields => (line.when === undefined ? {} : timeOf(line, here));

/** An entry of the trees that all exports until 2025 have. */
const tree =
  (list: 'viewed' | 'visited') =>
  (line: Line, here: Here): Reading => {
    const name = textIn(line, NAME) ?? line.title ?? line.texts[0];
    const url = linkIn(line, URI) ?? linkIn(line);
    if (name === undefined && url === undefined) return counter(line, here, list);
    const shared = linkIn(line, /^share$/i);
    const watched = textIn(line, WATCHED);
    const fallback = shared !== undefined ? 'website' : watched !== undefined ? 'show' : undefined;
    const shelf = fallback ?? shelfOf(list, line.path, name, url);
    return seen(shelf, { name, url: shared ?? url, watched, time: own(line, here) }, list);
  };

/** Entries that name nothing: a number, a day on which something was done, a reminder with its sentence. */
function counter(line: Line, here: Here, list: 'viewed' | 'visited'): Reading {
  const value = [...line.labels].find((one) => one.value !== undefined)?.value;
  const time = line.when === undefined ? dayOf(printedDate(value ?? ''), value) : timeOf(line, here);
  if (value === undefined && time.at === undefined) return NOTHING;
  const isSaid = time.at !== undefined;
  const title = line.path.filter((one) => one !== '').join(' / ');
  return {
    ...time,
    kind: 'telemetry.event',
    title: title === '' ? list : title,
    detail: {
      ...time.detail,
      list,
      ...filled(isSaid ? {} : { value, of: shelfOf(list, line.path, undefined, undefined) }),
    },
  };
}

const dayOf = (date: PrintedDate | undefined, written: string | undefined): TimeFields =>
  date === undefined || written === undefined ? {} : { at: date.local, precision: date.precision, detail: { written } };

/** The feed's record has a list for each kind of content. */
function feed(line: Line, here: Here): Reading {
  const found = blocksIn(line).flatMap((block) => {
    const name = textIn(block, EVENT) ?? textIn(block, NAME) ?? firstText(block);
    const url = linkIn(block, URI) ?? linkIn(block);
    const told = shelfOf('viewed', block.path, name, url);
    // A link in the feed was shown, not opened.
    const shelf = told === 'website' ? 'post' : told;
    return seen(shelf, { name, url, time: timeOf(block, here), shown: true }, 'feed');
  });
  // A kind of content of which nothing was shown is an empty block.
  const told = found.filter((one) => one !== NOTHING);
  return told.length === 0 ? NOTHING : (told as readonly RecordFields[]);
}

/** First text that is no address. */
const firstText = (line: Line): string | undefined => valuesIn(line).find((text) => !/^https?:/i.test(text));

/** Records of one subject each. @param words of the label that names what was seen */
const record =
  (shelf: Shelf, list: string, words: RegExp, more?: Seen['more']) =>
  (line: Line, here: Here): Reading => {
    const name = textIn(line, words) ?? textIn(line, TITLE) ?? textIn(line, NAME) ?? line.title ?? firstText(line);
    const watched = textIn(line, WATCHED) ?? valuesIn(line).find((text) => /^\d+$/.test(text) && text !== name);
    return seen(shelf, { name, url: linkIn(line), watched, time: timeOf(line, here), ...(more && { more }) }, list);
  };

/** An event among the groups is told by when it begins, which is not when it was looked at. */
function groupOrEvent(line: Line, here: Here): Reading {
  const name = textIn(line, NAME) ?? line.title ?? firstText(line);
  const start = timeIn(line, START, here);
  const url = linkIn(line);
  const hasTimes = start !== undefined || [...line.labels].some((one) => one.time !== undefined);
  const shelf = hasTimes || /\/events\//i.test(url ?? '') ? 'event' : 'group';
  const begins = start?.at === undefined ? undefined : isoText(start.at, 'second');
  return seen(shelf, { name, url, time: own(line, here), more: { begins } }, 'groups-and-events');
}

/** Names without times; the record's own text explains them. */
function profiles(line: Line): Reading {
  const names = isFrame(line) ? [] : [...namesIn(line)];
  if (names.length === 0) return NOTHING;
  return names.map((name) => seen('profile', { name, url: undefined, time: {} }, 'last-7-days') as RecordFields);
}

function visitedGroup(line: Line, here: Here): Reading {
  const name = textIn(line, NAME) ?? labelIn(line, /./)?.value ?? line.title ?? firstText(line);
  return seen('group', { name, url: linkIn(line), time: own(line, here) }, 'groups-visited');
}

const INTERACTIONS = '(?:interactions|your_interactions_on_facebook)/';

export default defineSource({
  id: 'facebook.viewed',
  platform: 'facebook',
  product: 'Recently viewed and visited',
  section: '6.8',
  kinds: ['ad.view', 'media.watch', 'media.read', 'web.visit', 'shop.click', 'social.contact', 'telemetry.event'],
  tells: {
    en: 'which ads, posts, videos, things for sale, profiles, groups and events you saw on Facebook, and when',
    de: 'welche Werbung, Beiträge, Videos, Angebote, Profile, Gruppen und Veranstaltungen Sie auf Facebook gesehen haben, und wann',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${INTERACTIONS}recently_viewed|about_you/viewed`,
      roots: ['recently_viewed', 'viewed_things'],
      read: tree('viewed'),
    },
    {
      at: `${INTERACTIONS}recently_visited|about_you/visited`,
      roots: ['recently_visited', 'visited_things'],
      read: tree('visited'),
    },
    { at: `${INTERACTIONS}content_that_has_been_shown_to_you_in_your_feed`, read: feed },
    { at: `${INTERACTIONS}ads`, read: record('ad', 'ads', AD) },
    { at: `${INTERACTIONS}shows_you_have_watched`, read: record('show', 'shows', TITLE) },
    {
      at: `${INTERACTIONS}shows_that_you_have_not_finished_watching`,
      read: record('show', 'shows-not-finished', TITLE, { finished: false }),
    },
    { at: `${INTERACTIONS}time_spent_watching_facebook_shows`, read: record('show', 'time-on-shows', TITLE) },
    { at: `${INTERACTIONS}items_viewed`, read: record('item', 'items', PRODUCT) },
    { at: `${INTERACTIONS}profile_visits`, read: record('profile', 'profile-visits', NAME) },
    { at: `${INTERACTIONS}groups_and_events_you've_visited`, read: groupOrEvent },
    { at: `${INTERACTIONS}groups_you've_visited`, read: visitedGroup },
    { at: 'other_activity/profiles_you_visited_in_the_past_7_days', read: profiles },
  ),
  // The same view stood in the trees and stands in the files into which they were split: only undated ones name their list.
  identity: ({ at, kind, party, title, url, detail }) => [
    at === undefined ? (detail?.list as string) : undefined,
    kind === 'telemetry.event' ? undefined : folded(party ?? (detail?.of === 'website' ? url : title) ?? url),
    // What counters count is named in the account's language, the kind of thing is not; their place in the file changes.
    kind === 'telemetry.event' ? (detail?.of as string | undefined) : undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
