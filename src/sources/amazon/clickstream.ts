import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { Damaged, type Decoder } from '../../decode/decoder.js';
import { Headed } from '../../decode/headed.js';
import { instantOfWritten } from '../../record/localised-date.js';
import { type RecordFields, skip } from '../../record/record.js';
import { withoutSecretParameters } from '../secrets.js';
import { defineSource, type FileShape, type Here, type Reading } from '../source.js';
import { hostAndPath, webAddress } from './addresses.js';
import { details, said, sameText, second, timed } from './cells.js';
import { type ClickColumns, clickColumns, dotted, type Role } from './click-columns.js';
import { csvTable } from './tables.js';

interface Click {
  readonly row: CsvRow;
  readonly columns: ClickColumns;
}

const NAMED = /\/[^/]*click[ _.-]?stream[^/]*\.(?:csv|tsv|txt)$/i;

/** Rows with what their columns mean, which the beginning of the file has told. */
const clicks: Decoder<Click> = async function* (bytes, file) {
  const headed = new Headed(bytes);
  const columns = clickColumns(await headed.head(), true);
  if (columns === undefined) return;
  for await (const batch of csvRows()(headed.all(), file))
    yield batch.map((row) => (row instanceof Damaged ? row : { row, columns }));
};

/**
 * The table of every click that Amazon sent to two German customers in 2018, one page view a row and 50 columns wide.
 * No copy of it is public: names and order of the columns are guessed from what stands in them.
 */
export default defineSource({
  id: 'amazon.clickstream',
  platform: 'amazon',
  product: 'Clickstream',
  section: '13',
  kinds: ['shop.click'],
  tells: {
    en: 'Every click in the shop to the second: page, page before, device, browser, region, internet provider. Columns are guessed.',
    de: 'Jeder Klick im Shop auf die Sekunde: Seite, vorherige Seite, Gerät, Browser, Region, Internetanbieter. Spalten sind erraten.',
  },
  evidence: 'documented',
  files: [clickTable(NAMED), clickTable()],
  identity: ({ at, url, title, detail }) => [
    second(at),
    url ?? (detail?.page as string | undefined) ?? sameText(title),
    detail?.action as string | undefined,
  ],
});

function clickTable(path?: RegExp): FileShape<Click> {
  return csvTable({
    path,
    sniff: (head) => clickColumns(head, path !== undefined) !== undefined,
    decode: clicks,
    read,
  });
}

function read({ row, columns }: Click, here: Here): Reading {
  const cell = (role: Role): string | undefined => {
    const index = columns.at[role];
    return index === undefined ? undefined : said(row.at(index));
  };
  const page = cell('url');
  const { time, zone } = moment(cell('moment'), cell('clock'), here);
  if (page === undefined && time.at === undefined)
    return skip('click without page and time', 'Klick ohne Seite und Zeit');
  const url = webAddress(page);
  const search = cell('search');
  const place = [cell('city'), cell('region'), cell('country')].filter((part) => part !== undefined);
  const referrer = cell('referrer');
  return {
    kind: 'shop.click',
    ...time,
    title: cell('title') ?? search,
    url,
    place: place.join(', ') || undefined,
    device: cell('device') ?? cell('browser'),
    ip: cell('ip'),
    direction: 'own',
    detail: details({
      mapping: 'guessed',
      page: url === undefined && page !== undefined ? withoutSecretParameters(page) : undefined,
      referrer: hostAndPath(referrer) ?? withoutQuery(referrer),
      next: hostAndPath(cell('next')) ?? withoutQuery(cell('next')),
      provider: cell('provider'),
      loadMs: milliseconds(cell('load'), columns.loadSeconds),
      browser: cell('browser'),
      os: cell('system'),
      pageType: cell('pageType'),
      action: cell('action'),
      search,
      asin: cell('asin'),
      ...zone,
    }),
  };
}

/** Date and clock may stand in columns of their own. Without a zone the time is UTC, as everywhere at Amazon. */
function moment(date: string | undefined, clock: string | undefined, here: Here): ReturnType<typeof timed> {
  const bare = date !== undefined && !date.includes(':');
  const text = bare && clock !== undefined ? `${date} ${clock}` : (date ?? '');
  const written = dotted(text);
  if (written === undefined) return timed(text);
  const { at, evidence } = instantOfWritten(written, here);
  const time: Pick<RecordFields, 'at' | 'precision'> = { at, precision: written.precision };
  return { time, zone: { zone: evidence, written: text } };
}

/** A path on the shop's server, without what was asked there. */
const withoutQuery = (text: string | undefined): string | undefined => text?.replace(/[?#].*$/, '') || undefined;

/** `1,25` seconds are 1250; of thousandths there are thousands, but no fractions worth keeping. */
function milliseconds(text: string | undefined, seconds: boolean): number | undefined {
  const number = /^\d+(?:[.,]\d+)?/.exec(text ?? '')?.[0];
  if (number === undefined) return undefined;
  if (!seconds && /^\d{1,3}[.,]\d{3}$/.test(number)) return Number(number.replace(/[.,]/, ''));
  return Math.round(Number(number.replace(',', '.')) * (seconds ? 1000 : 1));
}
