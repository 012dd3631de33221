import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { hostAndPath, webAddress } from './addresses.js';
import { details, said, sameText, second, timed, yesNo } from './cells.js';
import { csvLike, csvTable } from './tables.js';

/** Product pages seen: the closest that today's exports come to a click stream. */
export default defineSource({
  id: 'amazon.page-views',
  platform: 'amazon',
  product: 'Page views',
  section: '7',
  kinds: ['shop.click'],
  tells: {
    en: 'Product pages seen: the time, the town and postcode, the browser, the price shown and the page before.',
    de: 'Angesehene Produktseiten: Zeit, Ort und Postleitzahl, Browser, gezeigter Preis und die Seite davor.',
  },
  evidence: 'seen in parser code',
  files: [
    viewTable(
      csvLike(String.raw`(?:[^/]*\.)?(?:Detail Page Glance View Impressions|Buy Again Customer Shopping Impressions)`),
    ),
    // The same tables under any other name.
    viewTable(),
  ],
  identity: ({ at, title, detail }) => [
    second(at),
    (detail?.asin as string | undefined)?.toUpperCase() ?? sameText(title),
    detail?.list as string | undefined,
  ],
});

function viewTable(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) =>
      hasColumns(head, 'creation_date', 'ASIN') &&
      (hasColumns(head, 'http_referer') || (path !== undefined && hasColumns(head, 'product_name'))),
    read,
  });
}

function read(row: CsvRow): Reading {
  const asin = said(row.get('ASIN'));
  const title = said(row.get('product_name'));
  const { time, zone } = timed(row.get('creation_date'));
  if (asin === undefined && title === undefined)
    return skip('page view without a product', 'Seitenaufruf ohne Produkt');
  // Shown unasked, as a thing to buy once more, and not opened by the person.
  const again = row.has('list_price_amount', 'list_price_currency_code');
  const town = [
    said(row.get('customer_city')),
    said(row.get('customer_postal_code')),
    said(row.get('customer_country_code')),
  ];
  const agent = said(row.get('user_agent'));
  const type = said(row.get('device_type'));
  return {
    kind: 'shop.click',
    ...time,
    title,
    url: pageOf(said(row.get('root_uri')), asin),
    place: town.filter((part) => part !== undefined).join(', ') || undefined,
    device: type ?? agent,
    direction: again ? 'done-to' : 'own',
    detail: details({
      asin,
      list: again ? 'buy again' : undefined,
      referrer: hostAndPath(said(row.get('http_referer'))),
      userAgent: type === undefined ? undefined : agent,
      ...price(row),
      district: said(row.get('customer_district')),
      state: said(row.get('customer_state')),
      marketplace: said(row.get('marketplace_id')),
      prime: yesNo(row.get('is_prime_customer')),
      business: yesNo(row.get('is_business_customer')) || undefined,
      ...zone,
    }),
  };
}

/** What the offer cost; else what the list says. */
function price(row: CsvRow): { readonly price?: string | undefined; readonly currency?: string | undefined } {
  for (const [amount, currency] of [
    ['merchant_asin_price', 'merchant_asin_price_currency_code'],
    ['website_list_price', 'website_list_price_currency_code'],
    ['list_price_amount', 'list_price_currency_code'],
  ] as const) {
    const shown = decimal(row.get(amount));
    if (shown !== undefined) return { price: shown, currency: said(row.get(currency)) };
  }
  return {};
}

/** `root_uri` is the server or the whole page. */
function pageOf(root: string | undefined, asin: string | undefined): string | undefined {
  const address = webAddress(root);
  if (address === undefined) return undefined;
  const bare = /^https?:\/\/[^/?#]+\/?$/i.test(address);
  return bare && asin !== undefined ? `${address.replace(/\/$/, '')}/dp/${asin}` : address;
}
