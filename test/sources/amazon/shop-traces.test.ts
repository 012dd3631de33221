import { expect, test } from 'vitest';
import cart from '../../../src/sources/amazon/cart.js';
import pageViews from '../../../src/sources/amazon/page-views.js';
import reviews from '../../../src/sources/amazon/reviews.js';
import rufus from '../../../src/sources/amazon/rufus.js';
import searchClicks from '../../../src/sources/amazon/search-clicks.js';
import shoppingProfile from '../../../src/sources/amazon/shopping-profile.js';
import wishLists from '../../../src/sources/amazon/wish-lists.js';
import type { Source } from '../../../src/sources/source.js';
import { type Driven, drive, read, readTogether } from './drive.js';

const ids = (source: Source, { records }: Driven): readonly string[] =>
  records.map((record) => JSON.stringify([record.kind, ...source.identity(record)]));

const WISHES_2021 = 'Amazon.Lists.Wishlist.2.1/Amazon.Lists.Wishlist.json';
const WISHES_2026 = 'Additional Data/Amazon.Lists.Wishlist.1.1/Amazon.Lists.Wishlist.json';

test('what lies in the cart is the same in both layouts', async () => {
  const old = await read(cart, 'export-2021', 'Retail.CartItems.1/Retail.CartItems.1.csv');
  const curated = await read(cart, 'export-2026', 'Your Amazon Orders/Cart History.csv');
  expect(ids(cart, curated)).toEqual(ids(cart, old));
  expect(old.records.map(({ title }) => title)).toEqual([undefined, undefined, undefined]);
  expect(curated.records.map(({ title, quantity, detail }) => [title, quantity, detail?.state])).toEqual([
    ['Beute, zwei Zargen\n(Fichte)', 3, 'active'],
    ['Chalk ball', 1, 'saved'],
    ['Seil 9,8 mm', undefined, 'saved'],
  ]);
});

test('wishes are the same as a list of labelled parts and as an object of lists', async () => {
  const old = await read(wishLists, 'export-2021', WISHES_2021);
  const loader = await read(wishLists, 'loader-2026', WISHES_2026);
  const wishes = ids(wishLists, old).filter((id) => !id.includes('social.contact'));
  expect([...ids(wishLists, loader)].sort()).toEqual([...wishes].sort());
  expect({ failed: old.failed, damaged: old.damaged }).toEqual({ failed: 0, damaged: 0 });
});

test('what everyone can see is marked, “never” is no date, and no address of a member is kept', async () => {
  const { records } = await read(wishLists, 'export-2021', WISHES_2021);
  expect(records.filter(({ detail }) => detail?.public).map(({ detail }) => detail?.what)).toEqual(['list', 'item']);
  expect(records.map(({ detail }) => detail?.revealed)).toEqual([
    undefined,
    undefined,
    '2025-01-01T00:00:00.000Z',
    ...Array(4).fill(undefined),
  ]);
  expect(records[2]?.detail).toMatchObject({ deleted: true, privacy: 'PRIVATE' });
  expect(
    records.filter(({ kind }) => kind === 'social.contact').map(({ party, detail }) => [party, detail?.role]),
  ).toEqual([
    ['Ines Aubert', 'Giftee'],
    [undefined, 'Owner'],
  ]);
  expect(JSON.stringify(records)).not.toContain('@');
});

test('a product is clicked once a row, whatever was done with it afterwards', async () => {
  const { records, skipped, damaged } = await read(
    searchClicks,
    'export-2026',
    'Your Shopping Search/Search Product Clicks.csv',
  );
  expect(records.map(({ detail }) => [detail?.asin, detail?.action])).toEqual([
    ['B0BEEHIVE1', 'clicked'],
    ['B0CHALK002', 'added'],
    ['B0ROPE0004', 'clicked'],
    ['349999123X', 'clicked'],
  ]);
  expect({ skipped, damaged }).toEqual({ skipped: ['row without a product'], damaged: 1 });
  expect(records.some((record) => 'at' in record)).toBe(false);
});

test('a page view has a town, a price and the page before without what was asked there', async () => {
  const folder = 'Request All Your Data.Detail Page Glance View Impressions';
  const { records, damaged } = await read(pageViews, 'export-2026', `Additional Data/${folder}/${folder}.csv`);
  expect(damaged).toBe(1);
  expect(records[0]).toMatchObject({
    at: Date.parse('2026-03-04T05:06:07.890Z'),
    title: 'Beute "Rähmchen", Fichte',
    url: 'https://www.amazon.de/dp/B0BEEHIVE1',
    place: 'Marburg, 35037, DE',
    device: 'DESKTOP',
    detail: { referrer: 'imkerforum.example/beuten/test', price: '119.90', currency: 'EUR' },
  });
  expect(records[0]).not.toHaveProperty('amount');
  expect(records[1]).toMatchObject({
    url: 'https://www.amazon.de/gp/product/B0CHALK002',
    detail: { price: '1049.00' },
  });
  expect(records[2]).not.toHaveProperty('url');
});

test('goods shown to be bought again were not opened by the person', async () => {
  const folder = 'Request All Your Data.Buy Again Customer Shopping Impressions';
  const { records } = await read(pageViews, 'export-2026', `Additional Data/${folder}/${folder}.csv`);
  expect(records).toMatchObject([{ direction: 'done-to', detail: { list: 'buy again', price: '7.5' } }]);
});

test('questions to the assistant, typed or picked', async () => {
  const { records, skipped } = await read(
    rufus,
    'export-2026',
    'Additional Data/SearchHistory.RufusConversations/Rufus.Conversation.Queries.csv',
  );
  expect(records.map(({ title, detail }) => [title, detail?.autocompleted])).toEqual([
    ['Does this smoker fit into a rucksack?\nIt is 38 litres.', undefined],
    ['what do customers say about the grip', true],
    ['night train ear plugs', undefined],
  ]);
  expect(skipped).toEqual(['question without words']);
});

test('texts of reviews and feedback are measured, never kept', async () => {
  const all = await Promise.all(
    [
      'Retail.CustomerReviews/Retail.CustomerReviews.ReviewsVersions1.csv',
      'Retail.Seller-Feedback/Retail.Seller-Feedback.csv',
      'Retail.CustomerQuestionsAndAnswers/Retail.CustomerQuestionsAndAnswers.Questions.csv',
      'Retail.CustomerQuestionsAndAnswers/Retail.CustomerQuestionsAndAnswers.Answers.csv',
    ].map((file) => read(reviews, 'export-2021', file)),
  );
  const records = all.flatMap((driven) => driven.records);
  expect(records.map(({ detail }) => [detail?.type, detail?.stars, detail?.length])).toEqual([
    ['review', 4, 34],
    ['review', 2, 7],
    ['review', undefined, undefined],
    ['seller feedback', 4, 20],
    ['seller feedback', 5, undefined],
    ['question', undefined, 25],
    ['answer', undefined, 3],
  ]);
  const text = JSON.stringify(records);
  for (const word of ['Raucht', 'Kaputt', 'heil', 'imprägniert', 'Ja.']) expect(text).not.toContain(word);
});

test('seller feedback: month first, and a header that ends with a comma', async () => {
  const { records, damaged } = await read(reviews, 'export-2021', 'Retail.Seller-Feedback/Retail.Seller-Feedback.csv');
  expect(damaged).toBe(0);
  expect(records[0]).toMatchObject({ at: Date.parse('2021-03-04T05:06:00Z'), precision: 'minute', party: 'Amazon.de' });
});

test('votes on reviews of others, in both layouts', async () => {
  const file = 'Retail.LightWeightInteractions/datasets/LightWeightInteractions/LightWeightInteractions.csv';
  const old = await read(reviews, 'export-2021', file);
  const later = await read(reviews, 'export-2026', `Additional Data/${file}`);
  expect(old.records.map(({ at, url }) => [at, url])).toEqual([
    [Date.parse('2021-03-04T05:06:08Z'), 'https://www.amazon.de/review/R1BEE0001'],
    [Date.parse('2021-03-05T05:06:07Z'), 'https://www.amazon.de/review/R2BEE0002'],
    [undefined, undefined],
  ]);
  expect(ids(reviews, old)).toContain(ids(reviews, later)[0]);
});

test('traits: a column each or a row each; never ids, names and addresses', async () => {
  const old = await read(shoppingProfile, 'export-2021', 'Retail.ShoppingProfile.1/Retail.ShoppingProfile.1.csv');
  const later = await read(
    shoppingProfile,
    'export-2026',
    'Additional Data/Retail.ShoppingProfile.1/Retail.ShoppingProfile.1.csv',
  );
  expect(old.records.map(({ title }) => title)).toEqual([
    'Favourite category: Beekeeping',
    'Shops for children: No',
    'Price level: mid',
  ]);
  expect([...ids(shoppingProfile, later)].sort()).toEqual([...ids(shoppingProfile, old)].sort());
  const table = Buffer.from('customerId,Attribute Name,Attribute Value,First Name\nA1,Night owl,yes,Mara\n');
  const driven = await drive(shoppingProfile, '/Digital.CustomerAttributes.csv', table);
  expect(driven?.records.map(({ title }) => title)).toEqual(['Night owl: yes']);
});

test('where the first column says nothing, the next one does', async () => {
  const table =
    'ASIN,ProductName,StarRating,Rating,SubmissionDate,LastModifiedDate,Body,ReviewText\nB0,x,N/A,4,Not Available,2024-05-06,,Good\n';
  const driven = await drive(reviews, '/Retail.CustomerReviews.1.csv', Buffer.from(table));
  expect(driven!.records).toMatchObject([{ at: Date.parse('2024-05-06'), detail: { stars: 4, length: 4 } }]);
});

test('a row without the name of its photo hides no photo that no row names', async () => {
  const media = 'Media/YourOrders.PhotoOnDelivery/media';
  const lines = await readTogether({
    'Delivery Photos.csv':
      'Order ID,Delivery Date,File Name,Latitude,Longitude\n303-1,2025-04-05,a.jpeg,48.1234567,\n303-2,2025-04-06,,48.1,11.5\n',
    [`${media}/a.jpeg`]: 'x',
    [`${media}/b.jpeg`]: 'x',
  });
  expect(lines.map(({ detail, latE7, lonE7 }) => [(detail as { file?: string }).file, latE7, lonE7])).toEqual([
    ['a.jpeg', undefined, undefined],
    [undefined, 481_000_000, 115_000_000],
    ['b.jpeg', undefined, undefined],
  ]);
});
