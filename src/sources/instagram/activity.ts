import { type RecordFields, skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { type Line, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { printedTime } from '../meta/printed-date.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { addressOf, authorOf } from './lines.js';
import { possible, whenOf } from './times.js';

const PRODUCT = /^(?:product name|produktname|nom du produit|nombre del producto|nome del prodotto|productnaam)$/i;
const MERCHANT = /^(?:merchant name|name des händlers|händlername|nom du (?:marchand|commerçant)|naam van verkoper)$/i;

/** A product looked at or wished for; labels are translated, product stands before merchant. */
const product =
  (list: string, kind: RecordFields['kind']) =>
  (line: Line, here: Here): Reading => {
    const values = line.labels.map(({ value }) => value).filter((value) => value !== undefined);
    const title = textIn(line, PRODUCT) ?? line.title ?? values[0];
    const party = textIn(line, MERCHANT) ?? values.find((value) => value !== title && !/^https?:|\d{4}/i.test(value));
    const time = whenOf(line, here);
    if (title === undefined) return skip('no product', 'kein Produkt');
    return { ...time, kind, title, party, url: addressOf(line), direction: 'own', detail: { ...time.detail, list } };
  };

/** Pairs of times in a record, whatever they are called: how long the app was open. */
function readTimeSpent(line: Line, here: Here): Reading {
  const pairs = [...spans(line.labels)];
  const records = pairs.flatMap((pair): readonly RecordFields[] => {
    const [from, to] = pair.map((one) =>
      one.time === undefined ? printedTime(one.value ?? '', here) : { ...epochSeconds(one.time) },
    );
    if (from?.at === undefined) return [];
    const until = to?.at === undefined || to.at < from.at ? undefined : to.at;
    const time = possible(from);
    const detail = { ...('detail' in time ? time.detail : {}), list: 'time-spent' };
    return [{ ...time, until: time.at && until, kind: 'app.usage', app: 'Instagram', direction: 'own', detail }];
  });
  return records.length > 0 ? records : skip('no interval', 'keine Zeitspanne');
}

function* spans(labels: readonly Label[]): Iterable<readonly Label[]> {
  const times = labels.filter(({ time, value }) => time !== undefined || /\d{4}.*\d:\d\d/.test(value ?? ''));
  if (times.length >= 2) for (let i = 0; i + 1 < times.length; i += 2) yield times.slice(i, i + 2);
  for (const { list = [], dict = [] } of labels) {
    yield* spans(list);
    yield* spans(dict);
  }
}

/** A line that only says that and when something was asked for. */
const event =
  (list: string, kind: RecordFields['kind']) =>
  (line: Line, here: Here): Reading => {
    const time = whenOf(line, here);
    if (time.at === undefined && time.detail?.written === undefined) return skip('no time', 'keine Zeit');
    return { ...time, kind, direction: 'own', detail: { ...time.detail, list } };
  };

function readReminder(line: Line, here: Here): Reading {
  const title = line.title ?? textIn(line, /^(?:event name|name|titel|title|nom)$/i) ?? line.labels[0]?.value;
  const time = whenOf(line, here);
  if (title === undefined) return skip('no event', 'keine Veranstaltung');
  return { ...time, kind: 'calendar.event', title, detail: { ...time.detail, list: 'event-reminders' } };
}

function readCreator(line: Line, here: Here): Reading {
  const party = authorOf(line) ?? line.labels.find(({ value }) => value !== undefined)?.value;
  const time = whenOf(line, here);
  if (party === undefined) return skip('no name', 'kein Name');
  return {
    ...time,
    kind: 'social.contact',
    party,
    url: addressOf(line),
    direction: 'own',
    detail: { ...time.detail, ...filled({ list: 'muted-story-teasers' }) },
  };
}

export default defineSource({
  id: 'instagram.activity',
  platform: 'instagram',
  product: 'Shopping, events, subscriptions and other activity',
  section: 'A',
  kinds: [
    'shop.click',
    'shop.list',
    'app.usage',
    'account.change',
    'calendar.event',
    'social.contact',
    'consent.record',
  ],
  tells: {
    en: 'products you viewed and wished for on Instagram, events, how long you used it, whether you may earn with it',
    de: 'Produkte, die Sie auf Instagram ansahen und sich wünschten, Termine, wie lange Sie es benutzten, ob Sie damit verdienen dürfen',
  },
  evidence: 'seen in parser code',
  files: lineFiles(
    {
      at: 'shopping/recently_viewed_items',
      roots: ['checkout_saved_recently_viewed_products'],
      read: product('recently-viewed', 'shop.click'),
    },
    { at: 'shopping/wishlist_items', read: product('wish-list', 'shop.list') },
    { at: 'events/event_reminders', read: readReminder },
    { at: 'subscriptions/your_muted_story_teaser_creators', read: readCreator },
    { at: 'monetization/eligibility', read: readSettings },
    { at: 'other_activity/time_spent_on_instagram', read: readTimeSpent },
    {
      at: 'other_activity/your_information_download_requests',
      read: event('download-requests', 'account.change'),
    },
  ),
  identity: (r) =>
    r.kind === 'consent.record' ? settingIdentity(r) : [r.detail?.list as string, folded(r.title), folded(r.party)],
  moment: (r) => moment(r, MINUTE),
});
