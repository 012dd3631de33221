import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { zoneNamed } from '../../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import myActivity from '../../../src/sources/google/my-activity.js';
import payTransactions from '../../../src/sources/google/pay-transactions.js';
import payTransfers from '../../../src/sources/google/pay-transfers.js';
import playGames from '../../../src/sources/google/play-games.js';
import installs from '../../../src/sources/google/play-installs.js';
import orders from '../../../src/sources/google/play-orders.js';
import playPurchases from '../../../src/sources/google/play-purchases.js';
import reviews from '../../../src/sources/google/play-reviews.js';
import subscriptions from '../../../src/sources/google/play-subscriptions.js';
import purchases from '../../../src/sources/google/purchases.js';
import type { Source } from '../../../src/sources/source.js';
import { drive, driveFixture, fixtureFiles, shapeFor, utc } from './drive.js';

describe('the Play Store', () => {
  it('has times with microseconds, and none at the beginning of 1970', async () => {
    const json = (time: string) => JSON.stringify([{ install: { doc: { title: 'A' }, firstInstallationTime: time } }]);
    const at = async (time: string) =>
      (await drive(installs, '/Google Play Store/Installs.json', json(time))).records[0]!.at;
    expect(await at('2024-03-02T11:12:13.141516Z')).toBe(utc('2024-03-02T11:12:13.141Z'));
    expect(await at('1970-01-01T00:00:00Z')).toBeUndefined();
  });

  it('counts what was spent once, though each purchase is in two lists', async () => {
    const files = fixtureFiles('google.play-orders/with-purchases');
    const read = (source: Source, name: string) => {
      const [path, bytes] = files.find(([file]) => file.endsWith(name))!;
      return drive(source, path, bytes);
    };
    const ordered = (await read(orders, 'Order History.json')).records;
    const bought = (await read(playPurchases, 'Purchase History.json')).records;
    expect(ordered.map(({ kind }) => kind)).toEqual(['payment.made', 'payment.made']);
    expect(bought.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['shop.order', '4.99'],
      ['shop.order', '1013.99'],
      ['shop.order', '0.00'],
    ]);
  });

  it('keeps street, name, telephone and card number of a bill where they are', async () => {
    const { records } = await driveFixture(orders, 'google.play-orders/en');
    const told = JSON.stringify(records);
    expect(records[1]).toMatchObject({ place: 'Ulm, DE', ip: '198.51.100.23' });
    for (const secret of ['Lindqvist', 'Beispielgasse', '89073', '23125', '5555']) expect(told).not.toContain(secret);
  });

  it('never tells what a review says', async () => {
    const { records } = await driveFixture(reviews, 'google.play-reviews/en');
    expect(records[0]).toMatchObject({ title: 'Bienenstand', detail: { stars: 4, length: 35 } });
    expect(JSON.stringify(records)).not.toMatch(/stings|Nearly/);
  });

  it('dates a subscription only by a renewal that has happened', async () => {
    const known = { exportedAt: utc('2025-10-01T00:00:00Z') };
    const { records } = await driveFixture(subscriptions, 'google.play-subscriptions/en', known);
    expect(records.map(({ title, at, detail }) => [title, at, detail?.renews])).toEqual([
      ['Chalkboard Premium', undefined, '2027-03-02T11:12:13.141Z'],
      ['Imkerzeitung', utc('2022-07-01T00:00:00Z'), undefined],
    ]);
    const undated = (await driveFixture(subscriptions, 'google.play-subscriptions/en')).records;
    expect(undated.map(subscriptions.identity)).toEqual(records.map(subscriptions.identity));
  });

  it('leaves the reviews of other products alone', () => {
    const maps = Buffer.from('{"type":"FeatureCollection","features":[]}');
    const contributions = Buffer.from('[{"Published":"2024-01-02T03:04:05Z","Review Comment":"x"}]');
    for (const content of [maps, contributions])
      for (const path of ['/Google Play Store/Reviews.json', '/Maps (your places)/Reviews.json', '/Reviews.json'])
        expect(shapeFor(reviews, path, content)).toBeUndefined();
    const ours = Buffer.from('[{"review":{"document":{"title":"A"},"starRating":5}}]');
    expect(shapeFor(reviews, '/Reviews(1).json', ours)).toBeDefined();
  });
});

describe('Google Pay', () => {
  it('reads its clock in the zone of the account, and is the same in any', async () => {
    const read = (zone: string) =>
      driveFixture(payTransactions, 'google.pay-transactions/older', { zone: zoneNamed(zone)! });
    const berlin = (await read('Europe/Berlin')).records;
    const tokyo = (await read('Asia/Tokyo')).records;
    expect([berlin, tokyo].map((records) => records.find(({ at }) => at !== undefined)!.at)).toEqual([
      utc('2019-03-04T16:06:00Z'),
      utc('2019-03-04T08:06:00Z'),
    ]);
    expect(tokyo.map(payTransactions.identity)).toEqual(berlin.map(payTransactions.identity));
  });

  it('tells no memo of money sent', async () => {
    const { records } = await driveFixture(payTransfers, 'google.pay-transfers/en');
    expect(records.map(({ party, amount, direction }) => [party, amount, direction])).toEqual([
      ['Teo Brandl', '35.00', 'own'],
      ['Ines Aubert', '12.50', 'done-to'],
    ]);
    expect(JSON.stringify(records)).not.toContain('smoker');
  });

  it('is activity in India', async () => {
    const { records } = await driveFixture(myActivity, 'google.my-activity/google-pay-india');
    expect(records.map(({ kind, party, amount, currency }) => [kind, party, amount, currency])).toEqual([
      ['web.visit', undefined, undefined, undefined],
      ['payment.made', undefined, '15.00', 'INR'],
      ['payment.made', 'TEO BRANDL', '80.00', 'INR'],
      ['payment.made', 'Madhuban Honey Co', '120045.50', 'INR'],
    ]);
  });
});

describe('orders from mails', () => {
  it('never multiply a price, and leave what the Play Store lists to it', async () => {
    const { records } = await driveFixture(purchases, 'google.purchases/en');
    expect(records.map(({ kind, amount, quantity }) => [kind, amount, quantity])).toEqual([
      ['shop.order', '35.50', 1],
      ['shop.order', undefined, 3],
    ]);
    const receipt = fixtureFiles('google.purchases/play-receipt').find(([path]) => path.endsWith('order_9.json'))!;
    const receipts = (await drive(purchases, ...receipt)).records;
    expect(receipts.map(({ kind }) => kind)).toEqual(['payment.made']);
  });
});

describe('Play Games', () => {
  it('is the same whatever the page is called and the level is', async () => {
    const ids = async (page: string, line: string) =>
      (await drive(playGames, `/Takeout/Google Play Games Services/${page}.html`, `<p>${line}</p>`)).records.map(
        playGames.identity,
      );
    const played = 'Last played: 2025-02-04T18:22:41Z';
    expect(await ids('Games/Swarm/Activity', played)).toEqual(await ids('Games/Swarm/Aktivität', played));
    expect(await ids('Global/Player', 'Level: 12')).toEqual(await ids('Global/Player', 'Level: 13'));
  });

  it('withholds secrets of the player', async () => {
    const { records } = await drive(
      playGames,
      '/Takeout/Google Play Games Services/Global/Player.html',
      '<ul><li>Parental PIN: 4711</li><li>Link: ya29.a0AfH6</li><li>Level: 12</li></ul>',
    );
    const product = 'Google Play Games';
    expect(records.map(({ detail }) => detail)).toEqual([
      { product, valueWithheld: true },
      { product, valueWithheld: true },
      { product, value: '12' },
    ]);
  });
});

describe('what is undocumented', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);

  it.each([
    '/Takeout/Google Shopping/Orders/Orders.txt',
    '/Takeout/Google Play Bücher/Der lange Schwarm/Der lange Schwarm.html',
    '/Takeout/Google Play Store/Play Points.json',
    '/Takeout/Google Play Movies _ TV/Reviews.json',
    '/Takeout/Google Pay/Gift cards/cards.csv',
  ])('%s is left unread', (path) =>
    expect(recogniser.byPath(path)).toMatchObject({ as: 'unread', why: { en: expect.stringMatching(/undocumented/) } }),
  );

  it('leaves the activity of the same products to My Activity', () => {
    for (const product of ['Google Play Store', 'Google Store', 'Google Play Games', 'Google Pay']) {
      const found = recogniser.byPath(`/Takeout/My Activity/${product}/MyActivity.json`);
      expect(found.as).toBe('candidates');
      const first = recogniser.byHead(found, '[{"header":"x","title":"y","time":"z","products":["x"]}]');
      expect(first?.source.id).toBe('google.my-activity');
    }
  });
});
