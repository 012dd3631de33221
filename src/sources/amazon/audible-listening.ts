import type { CsvRow } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, timed } from './cells.js';
import { firstSaid } from './named-columns.js';
import { measured, minutes } from './playing-time.js';
import { csvNamed, shapesOf, type Table } from './tables.js';

const DAY = 86_400_000;

/** Amazon Music has a `Listening History.csv` as well: another way to write how long. */
const TABLES: readonly Table[] = [
  {
    path: csvNamed('Audible.Listening', 'Listening History'),
    columns: ['StartDate', 'EventDuration'],
    renamed: ['StartDate', 'EventDuration', 'NarrationSpeed'],
    kinds: ['media.listen'],
    read: listened,
  },
  {
    path: csvNamed('Audible.ListeningHistory', 'Listening History'),
    columns: ['Start Date', 'Event Duration Milliseconds'],
    renamed: ['Start Date', 'Event Duration Milliseconds'],
    kinds: ['media.listen'],
    read: listened,
  },
];

/** Durations are in milliseconds, dates mostly without a time. */
function listened(row: CsvRow): Reading {
  const title = firstSaid(row, 'Title', 'Product Name');
  const asin = said(row.get('ASIN'));
  const { time, zone } = timed(row.get('Start Date'));
  if (title === undefined && asin === undefined && time.at === undefined)
    return skip('row without title and time', 'Zeile ohne Titel und Zeit');
  const end = amazonInstant(row.get('End Date'))?.at;
  const ms = measured(firstSaid(row, 'EventDuration', 'Event Duration Milliseconds') ?? '');
  return {
    kind: 'media.listen',
    ...time,
    until: time.at !== undefined && end !== undefined && end > time.at ? end : undefined,
    title,
    device: said(row.get('Device Type')),
    direction: 'own',
    detail: details({
      service: 'Audible',
      asin,
      ms,
      minutes: minutes(ms),
      speed: said(row.get('Narration Speed')),
      // Where the person was, down to the town that names the zone.
      localTimezone: said(row.get('Local Timezone')),
      mode: said(row.get('Listening Mode')),
      store: said(row.get('Store')),
      ...zone,
    }),
  };
}

export default defineSource({
  id: 'amazon.audible-listening',
  platform: 'amazon',
  product: 'Audible listening',
  section: '9',
  kinds: ['media.listen'],
  tells: {
    en: 'What was heard on Audible on which day, how long, at what speed, on which kind of device and in which time zone.',
    de: 'Was an welchem Tag bei Audible gehört wurde, wie lange, wie schnell, auf welcher Art Gerät und in welcher Zeitzone.',
  },
  evidence: 'seen in data',
  files: shapesOf(TABLES),
  // One layout tells the day only.
  identity: ({ at, title, detail }) => [
    at === undefined ? undefined : Math.floor(at / DAY),
    (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title),
    detail?.ms as number | undefined,
  ],
});
