import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { decimal } from '../../record/money.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { amazonInstant, count, details, said, sameText, timed } from './cells.js';
import { currencyIn } from './currency.js';
import { listed, listedIdentity } from './listed.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvLike, csvNamed, csvTable } from './tables.js';

const WHOLE_FOODS = 'Whole Foods Market';

const BUTTON_TITLE = ['ProductTitle', 'ProductName', 'ButtonTitle', 'ButtonName', 'Title'] as const;
const BUTTON_DATE = ['CreationDate', 'CreationTime', 'Created', 'CreatedDate', 'AddedDate'] as const;
const BUTTON_COLUMNS = [...BUTTON_TITLE, ...BUTTON_DATE, 'ASIN'] as const;

/** Shops on the street, and small shop services that came and went. */
export default defineSource({
  id: 'amazon.stores',
  platform: 'amazon',
  product: 'Whole Foods, rentals, Dash buttons and AmazonSmile',
  section: '5',
  kinds: ['shop.order', 'payment.method', 'profile.field', 'shop.list'],
  tells: {
    en: 'Groceries bought in shops on the street, codes to pay there, rented goods, Dash buttons, and the charity that purchases supported, which may tell beliefs.',
    de: 'Lebensmittel aus Ladengeschäften, Codes zum Bezahlen dort, Gemietetes, Dash-Buttons und die mit Einkäufen unterstützte Organisation, die Überzeugungen verraten kann.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('WholeFoodsMarket.Orders'),
      sniff: (head) => hasOneOf(head, 'order_datetime', 'product_name_purchased'),
      read: groceries,
    }),
    csvTable({
      path: csvNamed('PhysicalStores.WholeFoods.KeyRegistration'),
      sniff: (head) => hasOneOf(head, 'Created'),
      read: code,
    }),
    csvTable({ path: /\/AmazonSmile\.[^/]*\.csv$/i, sniff: (head) => hasOneOf(head, 'CharityName'), read: charity }),
    csvTable({
      path: csvLike('[^/]*rental_contracts'),
      sniff: (head) => hasOneOf(head, 'rental_id', 'creation_date'),
      read: rental,
    }),
    csvTable({
      path: csvNamed('Retail.Reorder.DigitalDashButton'),
      sniff: (head) => hasOneOf(head, ...BUTTON_COLUMNS),
      read: button,
    }),
    // The same tables under any other name.
    csvTable({ sniff: (head) => hasColumns(head, 'order_datetime', 'product_name_purchased'), read: groceries }),
    csvTable({ sniff: (head) => hasColumns(head, 'SelectionTimeInUTC', 'CharityName'), read: charity }),
    csvTable({ sniff: (head) => hasColumns(head, 'rental_id', 'initial_rental_price_amount'), read: rental }),
  ],
  identity: (record) => {
    const { kind, at, title, detail } = record;
    if (kind === 'shop.list') return listedIdentity(record);
    if (kind === 'profile.field') return ['charity', sameText(String(detail?.value)), minute(at)];
    return [kind, minute(at), sameText(title)];
  },
});

/** The old tables state no seconds. */
const minute = (at: number | undefined): number | undefined => at && Math.floor(at / 60_000);

/** One row an item; whether it has a price is not documented, and a total of the whole purchase would count too often. */
function groceries(row: CsvRow): Reading {
  const title = said(row.get('product_name_purchased'));
  const { time, zone } = timed(row.get('order_datetime'));
  if (title === undefined && time.at === undefined)
    return skip('row without product and time', 'Zeile ohne Produkt und Zeit');
  return {
    kind: 'shop.order',
    ...time,
    title,
    party: WHOLE_FOODS,
    amount: decimal(firstSaid(row, 'item_total', 'line_total', 'product_total') ?? ''),
    currency: currencyIn(row),
    quantity: count(firstSaid(row, 'quantity', 'item_quantity') ?? ''),
    place: firstSaid(row, 'store_name', 'store'),
    direction: 'own',
    detail: details({ ...zone }),
  };
}

/** The code that is shown at the till, with a card behind it: only that there is one. */
function code(row: CsvRow): Reading {
  const { time, zone } = timed(row.get('Created'));
  if (time.at === undefined) return skip('row without a date', 'Zeile ohne Datum');
  return {
    kind: 'payment.method',
    ...time,
    title: WHOLE_FOODS,
    detail: details({ type: 'in-store code', ...zone }),
  };
}

function charity(row: CsvRow): Reading {
  const name = said(row.get('CharityName'));
  if (name === undefined) return skip('row without a charity', 'Zeile ohne Organisation');
  const { time, zone } = timed(row.get('SelectionTimeInUTC'));
  return {
    kind: 'profile.field',
    ...time,
    title: 'charity',
    direction: 'own',
    detail: details({ value: name, ...zone }),
  } satisfies RecordFields;
}

/** What the goods cost is what was at stake, not what was paid. */
function rental(row: CsvRow): Reading {
  return listed(row, {
    type: 'rental',
    title: ['product_name', 'item_name', 'asin'],
    since: ['creation_date', 'rental_start_date'],
    until: ['rental_end_date', 'end_date'],
    id: ['rental_id'],
    texts: { status: ['status', 'rental_status'] },
    amounts: { initialPrice: ['initial_rental_price_amount'], value: ['rental_full_value'] },
  });
}

/** The row below the header explains the columns; titles stand in quotes within the quotes. */
function button(row: CsvRow): Reading {
  if (row.line === 2 && isExplanation(row)) return skip('explains the columns', 'erklärt die Spalten');
  const reading = listed(row, {
    type: 'dash button',
    title: BUTTON_TITLE,
    since: BUTTON_DATE,
    texts: { asin: ['ASIN'] },
  });
  const title = 'title' in reading ? reading.title : undefined;
  return title === undefined ? reading : { ...reading, title: title.replace(/^"(.*)"$/s, '$1') };
}

/** Prose where an item would have a date or its number. */
const isExplanation = (row: CsvRow): boolean =>
  row.columns.every((_, i) => amazonInstant(row.at(i)) === undefined && !/^[A-Z0-9]{10}$/.test(row.at(i)));
