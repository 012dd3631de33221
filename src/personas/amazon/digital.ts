import { DAY, dateOf, dayOf, isoUtc } from '../clock.js';
import { decimal, MARKER } from '../key.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import { random } from '../random.js';
import {
  DIGITAL_2026,
  DIGITAL_ITEMS,
  DIGITAL_MONEY,
  DIGITAL_ORDERS,
  LOANS_2024,
  LOANS_2026,
  RETURNS_2026,
} from './columns.js';
import { BOM, csv } from './csv.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

interface Shelf {
  market: string;
  currency: string;
  country: string;
  seller: string;
  taxPercent: number;
  books: readonly string[];
  subscription: string;
  loans: readonly (readonly [title: string, author: string])[];
}

const SHELVES: Readonly<Record<string, Shelf>> = {
  lena: {
    market: 'Amazon.de',
    currency: 'EUR',
    country: 'DE',
    seller: 'Amazon Media EU S.à r.l.',
    taxPercent: 7,
    books: [
      'Sauerteig für Ungeduldige',
      'Der stille See: Band 2',
      'Griffkraft in 8 Wochen',
      'Lissabon zu Fuß: "Sieben Hügel"',
    ],
    subscription: 'Kindle Unlimited',
    loans: [
      ['Roggen, Dinkel, Emmer', 'Mara Lindqvist'],
      ['Hüttenwandern in Tirol', 'Teo Brandl'],
      ['Kaltes Ufer: Kriminalroman', 'Ines Aubert'],
    ],
  },
  sam: {
    market: 'Amazon.co.uk',
    currency: 'GBP',
    country: 'GB',
    seller: 'Amazon Media EU S.à r.l.',
    taxPercent: 0,
    books: [
      'The Allotment Year',
      'Gears and Grease: A Bicycle Manual',
      'Slow Trains, Long Nights',
      "The Goalkeeper's Other Life",
    ],
    subscription: 'Prime Video Channels, monthly',
    loans: [
      ['Compost!', 'Mara Lindqvist'],
      ['Cycling the Coast', 'Teo Brandl'],
    ],
  },
};

/** One item; the parts are what it cost, in cents, and add up to what was paid. */
interface Bought {
  item: string;
  order: string;
  asin: string;
  at: number;
  title: string;
  price: number;
  parts: readonly { cents: number; type: 'Price Amount' | 'Tax'; offer?: 'Promotion' }[];
  status: 'SUCCESS' | 'CANCELLED';
  gift: boolean;
  subscription: boolean;
}

const paidFor = ({ parts }: Bought): number => parts.reduce((sum, { cents }) => sum + cents, 0);

/** Books, one of them free, one cancelled, one a gift, and a subscription; some orders hold two items. */
function boughtBy(person: Person, shelf: Shelf, scale: number): Bought[] {
  const chance = random(`${person.slug}/amazon/digital`);
  const lastDay = dayOf(person.exported.amazon) - 3;
  let order = '';
  return Array.from({ length: 14 * scale }, (_, number): Bought => {
    const subscription = number % 3 === 2;
    const at = awakeInstant(person, lastDay - 30 * (number % 24) - chance.int(0, 20), chance);
    // The second of a pair belongs to the order of the first.
    if (number % 6 !== 1) order = `D01-${chance.digits(7)}-${chance.digits(7)}`;
    const price = subscription ? 999 : chance.int(2, 14) * 100 + 99;
    const net = Math.round((price * 100) / (100 + shelf.taxPercent));
    const full = [
      { cents: net, type: 'Price Amount' },
      { cents: price - net, type: 'Tax' },
    ] as const;
    const free = number % 7 === 3;
    return {
      item: `7${chance.digits(10)}`,
      order,
      asin: `B0FPSD${String(number).padStart(4, '0')}`,
      at: at - (at % 1000),
      title: subscription ? shelf.subscription : chance.pick(shelf.books),
      price,
      parts: free
        ? [...full, ...full.map(({ cents, type }) => ({ cents: -cents, type, offer: 'Promotion' as const }))]
        : full,
      status: number % 14 === 10 ? 'CANCELLED' : 'SUCCESS',
      gift: number % 14 === 4,
      subscription,
    };
  });
}

const NOT = 'Not Applicable';
const packetOf = ({ order }: Bought): string => `P${order.slice(4, 11)}`;

const itemCells = (one: Bought, shelf: Shelf, none: string) => ({
  asin: one.asin,
  gift: one.gift ? 'Yes' : 'No',
  message: one.gift ? 'Viel Spaß!\nEnjoy' : none,
  recipient: one.gift ? `friend@${MARKER}.example` : none,
  list: one.subscription ? '[{period=1 Month}]' : none,
  price: decimal(one.price),
  currency: shelf.currency,
});

/** One row a part of the price; the rows of an item lie apart. */
function contentOrders(bought: readonly Bought[], shelf: Shelf): Record<string, string>[] {
  const rows = bought.flatMap((one) =>
    one.parts.map(({ cents, type, offer }) => {
      const cells = itemCells(one, shelf, NOT);
      return {
        ...Object.fromEntries(DIGITAL_2026.map((name) => [name, NOT])),
        ASIN: cells.asin,
        'Affected Item Quantity': '1',
        'Base Currency': cells.currency,
        'Base Currency Code': cells.currency,
        'Component Type': type,
        'Country Code': shelf.country,
        'Declared Country Code': shelf.country,
        'Delivery Packet ID': packetOf(one),
        'Digital Order Item ID': one.item,
        'Gift Item': cells.gift,
        'Gift Message': cells.message,
        'Item Fulfilled': one.status === 'SUCCESS' ? 'Yes' : 'No',
        Marketplace: shelf.market,
        'Offer Type Code': offer ?? NOT,
        'Order Date': isoUtc(one.at).replace('.000Z', 'Z'),
        'Order ID': one.order,
        'Order Status': one.status,
        'Original Quantity': '1',
        'Paid By Other Customer': 'No',
        'Payment Information': 'Visa-0042',
        Price: cells.price,
        'Price Currency Code': cells.currency,
        'Price Tax': cells.price,
        'Product Name': one.title,
        'Quantity Ordered': '1',
        'Recipient Email': cells.recipient,
        'Seller Of Record': shelf.seller,
        'Subscription Order Info List': cells.list,
        'Transaction Amount': decimal(cents),
      };
    }),
  );
  return [...rows.filter((_, at) => at % 2 === 0), ...rows.filter((_, at) => at % 2 === 1)];
}

/** The older three tables: items without money, money without items, orders without either. */
function addOrdering(parcel: Parcel, bought: readonly Bought[], shelf: Shelf): void {
  const none = 'N/A';
  const items = bought.map((one) => {
    const cells = itemCells(one, shelf, none);
    return {
      ...Object.fromEntries(DIGITAL_ITEMS.map((name) => [name, none])),
      ASIN: cells.asin,
      Title: one.title,
      OrderId: one.order,
      DigitalOrderItemId: one.item,
      DeclaredCountryCode: shelf.country,
      BaseCurrencyCode: cells.currency,
      IsFulfilled: one.status === 'SUCCESS' ? 'Yes' : 'No',
      Marketplace: shelf.market,
      OrderDate: dateOf(Math.floor(one.at / DAY)),
      OriginalQuantity: '1',
      OurPrice: cells.price,
      OurPriceCurrencyCode: cells.currency,
      OurPriceTax: cells.price,
      SellerOfRecord: shelf.seller,
      GiftItem: cells.gift,
      GiftMessage: cells.message,
      RecipientEmail: cells.recipient,
      QuantityOrdered: '1',
      SubscriptionOrderInfoList: cells.list,
    };
  });
  const money = bought.flatMap((one) =>
    one.parts.map(({ cents, type, offer }) => ({
      DigitalOrderItemId: one.item,
      DeliveryPacketId: packetOf(one),
      AffectedItemQuantity: '1',
      TransactionAmount: decimal(cents),
      BaseCurrencyCode: shelf.currency,
      ClaimCode: none,
      FXTransactionAmount: none,
      FXCurrencyCode: none,
      MonetaryComponentTypeCode: type,
      OfferTypeCode: offer ?? none,
    })),
  );
  const orders = bought.map((one) => ({
    ...Object.fromEntries(DIGITAL_ORDERS.map((name) => [name, none])),
    OrderId: one.order,
    OrderStatus: one.status,
    Marketplace: shelf.market,
    OrderingLocationCountry: shelf.country,
    OrderDate: dateOf(Math.floor(one.at / DAY)),
    PaidByOtherCustomer: 'No',
    PaymentInformation: 'Visa-0042,MasterCard-0077',
    DeliveryPacketId: packetOf(one),
    SessionId: '000-0000000-0000000',
  }));
  const folder = 'Digital-Ordering.1';
  parcel.add(`${folder}/Digital Items.csv`, BOM + csv(DIGITAL_ITEMS, items, 'minimal'), items.length);
  parcel.add(`${folder}/Digital Orders Monetary.csv`, BOM + csv(DIGITAL_MONEY, money, 'minimal'), money.length);
  parcel.add(`${folder}/Digital Orders.csv`, BOM + csv(DIGITAL_ORDERS, orders, 'minimal'), orders.length);
}

/** The first that was paid for comes back, and a subscription whose credit is no money. */
function addReturns(parcel: Parcel, bought: readonly Bought[], shelf: Shelf, layout: 'dotted' | 'curated'): void {
  const done = 'Customer Return Complete';
  const paid = bought.find((one) => paidFor(one) > 0 && one.status === 'SUCCESS')!;
  const credit = bought.find((one) => paidFor(one) === 0)!;
  const both = [paid, credit];
  const returnedAt = (one: Bought) => isoUtc(one.at + DAY).replace('.000Z', 'Z');
  if (layout === 'curated') {
    const rows = both.flatMap((one) =>
      one.parts.map(({ cents, type }) => ({
        ASIN: one.asin,
        'Amount Refunded': decimal(paidFor(one)),
        'Base Currency': shelf.currency,
        'Digital Order Item ID': one.item,
        'Monetary Component Type': type,
        'Order ID': one.order,
        'Processing Successful': 'Yes',
        'Product Name': one.title,
        'Return Date': returnedAt(one),
        'Return Status': done,
        'Transaction Amount': decimal(cents),
      })),
    );
    parcel.add('Your Amazon Orders/Digital Returns.csv', csv(RETURNS_2026, rows, 'special'), rows.length);
  } else {
    const name = (file: string) => `Digital.Orders.Returns.1/Digital.Orders.Returns.${file}.1.csv`;
    const moves = both.map((one) => ({
      OrderId: one.order,
      DeliveryPacketId: packetOf(one),
      ReturnDate: returnedAt(one).slice(0, 10),
      ReturnStatus: done,
    }));
    const money = both.flatMap((one) =>
      one.parts.map(({ cents, type }) => ({
        DeliveryPacketId: packetOf(one),
        TransactionAmount: decimal(cents),
        BaseCurrencyCode: shelf.currency,
        MonetaryComponentType: type,
      })),
    );
    parcel.add(name('Transaction'), BOM + csv(Object.keys(moves[0]!), moves, 'minimal'), moves.length);
    parcel.add(name('Monetary'), BOM + csv(Object.keys(money[0]!), money, 'minimal'), money.length);
  }
  parcel.tally.refund(shelf.currency, paidFor(paid));
  parcel.tally.count('amazon', 'shop.return', both.length);
}

function addLoans(parcel: Parcel, person: Person, shelf: Shelf, layout: 'dotted' | 'curated'): void {
  const chance = random(`${person.slug}/amazon/loans`);
  const lastDay = dayOf(person.exported.amazon) - 40;
  const loans = shelf.loans.map(([title, author], number) => {
    const at = awakeInstant(person, lastDay - 25 * number, chance);
    const from = isoUtc(at - (at % 1000)).replace('.000Z', 'Z');
    return { title, author, asin: `B0FPSL${String(number).padStart(4, '0')}`, from, to: isoUtc(at + 21 * DAY) };
  });
  const curated = loans.map((loan) => ({
    ASIN: loan.asin,
    Author: loan.author,
    'End Date': loan.to,
    'Loan Acceptance Date': loan.from,
    'Loan Creation Date': loan.from,
    'Loan Program': 'Kindle Unlimited',
    'Loan Status': 'RETURNED',
    'Product Name': loan.title,
  }));
  const dotted = loans.map((loan) => ({
    ASIN: loan.asin,
    ProductName: loan.title,
    LoanCreationDate: loan.from,
    LoanAcceptanceDate: loan.from,
    LoanStatus: 'RETURNED',
    LoanProgram: 'Prime Reading',
    EndDate: loan.to,
    DeliveryDeviceName: `${person.first}'s Kindle`,
    ContentType: 'EBOOK',
    IsFirstContentLoan: 'No',
  }));
  if (layout === 'curated')
    parcel.add('Your Amazon Orders/Digital Borrowed Items.csv', csv(LOANS_2026, curated, 'special'), loans.length);
  else parcel.add('Digital.Borrows.1/Digital.Borrows.1.csv', BOM + csv(LOANS_2024, dotted, 'all'), loans.length);
  parcel.tally.count('amazon', 'media.read', loans.length);
}

export const addDigital: ProductWriter = (parcel, person, _events, layout, scale) => {
  const shelf = SHELVES[person.slug];
  if (!shelf) return;
  const bought = boughtBy(person, shelf, scale);
  if (layout === 'curated') {
    const rows = contentOrders(bought, shelf);
    const table = BOM + csv(DIGITAL_2026, rows, 'special');
    parcel.add('Your Amazon Orders/Digital Content Orders.csv', table, rows.length);
  } else addOrdering(parcel, bought, shelf);
  for (const one of bought) if (one.status === 'SUCCESS') parcel.tally.spend(shelf.currency, paidFor(one));
  parcel.tally.count('amazon', 'shop.order', bought.length);
  parcel.tally.order({
    orders: new Set(bought.map(({ order }) => order)).size,
    lines: bought.length,
    cancelled: bought.filter(({ status }) => status === 'CANCELLED').length,
    authorised: 0,
    gifts: new Set(bought.flatMap(({ gift, order }) => (gift ? [order] : []))).size,
  });
  addReturns(parcel, bought, shelf, layout);
  addLoans(parcel, person, shelf, layout);
};
