import { type VisitElement, visitElements } from '../../decode/chrome-visits.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, webkitMicros } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { beginsWithSection, CHROME_JSON, encryptedSection, holdsSection } from './chrome-sections.js';
import { detailOf, type Fields, fieldsOf, listOf, textOf } from './fields.js';
import { momentOf } from './movement.js';

/** `Session` comes in the same file; alone it is not worth one. */
const SECTIONS = ['Browser History', 'Typed Url'];

/** Steps that the browser took by itself. */
const AUTOMATIC = /^(?:AUTO_TOPLEVEL|AUTO_SUBFRAME|MANUAL_SUBFRAME|START_PAGE|CLIENT_REDIRECT|SERVER_REDIRECT)$/;

function read(element: VisitElement): Reading {
  const { key, value, told } = element;
  const none = encryptedSection(element);
  if (none) return none;
  if (key === 'Typed Url') return typed(fieldsOf(value), told);
  if (key === 'Session') return skip('open tabs of a device', 'offene Tabs eines Geräts');
  if (key !== 'Browser History')
    return skip('section of Chrome that is not the history', 'Bereich von Chrome, der nicht der Verlauf ist');
  const visit = fieldsOf(value);
  const url = textOf(visit?.url);
  if (!visit || !url) return skip('visit without address', 'Besuch ohne Adresse');
  if (told) return toldTwice();
  const transition = textOf(visit.page_transition ?? visit.page_transition_qualifier);
  return {
    kind: 'web.visit',
    ...momentOf(epochByMagnitude(visit.time_usec)),
    title: textOf(visit.title),
    url,
    direction: transition !== undefined && AUTOMATIC.test(transition) ? 'background' : 'own',
    // The device's id in the sync is left out: it only serves to recognise the device elsewhere.
    detail: detailOf({ product: 'Chrome', transition }),
  };
}

/** An address that was typed, with the moments of its visits in µs since 1601, while the history counts from 1970. */
function typed(entry: Fields | undefined, told: ReadonlySet<number> | undefined): Reading {
  const url = textOf(entry?.url);
  if (!entry || !url) return skip('visit without address', 'Besuch ohne Adresse');
  const visits = listOf(entry.visits);
  if (visits.length === 0) return skip('typed address without a visit', 'getippte Adresse ohne Besuch');
  const records = visits.flatMap((visit, place): RecordFields[] =>
    told?.has(place)
      ? []
      : [
          {
            kind: 'web.visit',
            ...momentOf(webkitMicros(visit)),
            title: textOf(entry.title),
            url,
            direction: 'own',
            detail: { product: 'Chrome', transition: 'TYPED' },
          },
        ],
  );
  return records.length > 0 ? records : toldTwice();
}

const toldTwice = (): Reading =>
  skip('visit that another section of the file has, too', 'Besuch, der auch in einem anderen Bereich der Datei steht');

const decode = visitElements(({ key, value }) => {
  const entry = fieldsOf(value);
  const url = textOf(entry?.url);
  if (!entry || !url) return [];
  if (key === 'Browser History') return [[url, epochByMagnitude(entry.time_usec)?.at]];
  return key === 'Typed Url' ? listOf(entry.visits).map((visit) => [url, webkitMicros(visit)?.at] as const) : [];
});

/** Pages that Chrome synced to the account: `History.json`, before 2024 `BrowserHistory.json`. */
export default defineSource({
  id: 'google.chrome-history',
  platform: 'google',
  product: 'Chrome history',
  section: '11',
  kinds: ['web.visit'],
  tells: {
    en: 'Every page opened in Chrome while syncing, with how one got there',
    de: 'Jede in Chrome bei eingeschalteter Synchronisierung geöffnete Seite, und wie man dorthin kam',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: CHROME_JSON, sniff: holdsSection(...SECTIONS, 'Session'), decode, read, format: 'json' }),
    fileShape({ sniff: beginsWithSection(...SECTIONS), decode, read, format: 'json' }),
  ],
  identity: (record) => [record.at, record.url],
});
