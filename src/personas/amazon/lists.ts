import { DAY, isoUtc, monthFirstUtc } from '../clock.js';
import type { Json } from '../json.js';
import type { Person, Product } from '../person.js';
import { type Random, random } from '../random.js';
import { BOM, csv } from './csv.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

const CART_2021 =
  'DateAddedToCart|Source|ASIN|CartDomain|CartList|Quantity|OneClickBuyable|ToBeGiftWrapped|PrimeSubscription|Pantry|AddOn'.split(
    '|',
  );
const CART_2026 = (
  'ASIN|Add-on Item|Cart Domain|Cart List|Cart Source|Date Added to Cart|Gift Wrapped|One-Click Enabled|Order Quantity|Pantry Item|' +
  'Prime Subscription|Product Name'
).split('|');

/** What waits to be bought: the cart, and a list that everyone can see. */
export const addLists: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/lists`);
  addCart(parcel, person, layout, chance.fork('cart'));
  addWishes(parcel, person, layout, chance.fork('wishes'));
};

function addCart(parcel: Parcel, person: Person, layout: 'dotted' | 'curated', chance: Random): void {
  const exported = Date.parse(person.exported.amazon);
  const entries = person.goods.slice(0, 6).map((product, at) => {
    const added = exported - (3 + at * 17) * DAY - chance.int(0, 80_000) * 1000;
    return {
      product,
      added: added - (added % 1000),
      list: at < 2 ? 'active' : 'saved',
      quantity: String(chance.int(1, 3)),
    };
  });
  const none = 'Not Applicable';
  if (layout === 'dotted') {
    const rows = entries.map(({ product, added, list, quantity }) => ({
      DateAddedToCart: monthFirstUtc(added),
      Source: 'Retail',
      ASIN: product.asin,
      CartDomain: none,
      CartList: list,
      Quantity: quantity,
      OneClickBuyable: 'Yes',
      ToBeGiftWrapped: 'No',
    }));
    parcel.add('Retail.CartItems.1/Retail.CartItems.1.csv', BOM + csv(CART_2021, rows, 'all'), rows.length);
  } else {
    const rows = entries.map(({ product, added, list, quantity }) => ({
      ASIN: product.asin,
      'Cart Domain': none,
      'Cart List': list,
      'Cart Source': 'Retail',
      'Date Added to Cart': isoUtc(added).replace('.000Z', 'Z'),
      'Gift Wrapped': 'No',
      'Order Quantity': quantity,
      'Product Name': product.title,
    }));
    parcel.add('Your Amazon Orders/Cart History.csv', csv(CART_2026, rows, 'special'), rows.length);
  }
  parcel.tally.count('amazon', 'shop.list', entries.length);
}

/** The largest whole number of 64 bits stands for "never". */
const NEVER = '"@never"';

function addWishes(parcel: Parcel, person: Person, layout: 'dotted' | 'curated', chance: Random): void {
  const list = layout === 'dotted' ? 'Shopping List' : 'Wunschliste';
  const items = person.goods.slice(2, 7).map((product) => wish(list, product, chance));
  const friend = person.contacts[0]!;
  const parts: Json[] = [
    { [`${list} [List]`]: [{ privacy: 'PUBLIC' }, { nodeFlags: [] }, { listName: list }, { view: 'GRID_VIEW' }] },
    ...items,
    {
      [`${list} [User]`]: [
        { roleName: 'Giftee' },
        { userName: friend.name },
        { emailAddress: 'friend@footprint-synthetic-person.example' },
      ],
    },
  ];
  const text = JSON.stringify(parts).replaceAll(NEVER, '9223372036854775807');
  const folder = layout === 'dotted' ? 'Amazon.Lists.Wishlist.1.1' : 'Additional Data/Amazon.Lists.Wishlist.2.1';
  parcel.add(`${folder}/Amazon.Lists.Wishlist.json`, text, parts.length);
  parcel.tally.count('amazon', 'shop.list', 1 + items.length);
  parcel.tally.count('amazon', 'social.contact');
}

const wish = (list: string, { asin, cents }: Product, chance: Random): Json => ({
  [`${list} [Item 1]`]: [
    { asin },
    { revealDate: '@never' },
    { quantity: chance.int(1, 2) },
    { privacy: 'PUBLIC' },
    { amount: { value: cents / 100, currencyUnit: list === 'Wunschliste' ? 'EUR' : 'GBP' } },
    { deleted: String(chance.chance(0.3)) },
  ],
});
