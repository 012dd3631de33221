import { expect, test } from 'vitest';
import advertising from '../../../src/sources/amazon/advertising.js';
import { drive, filesOf, fixture, hasSamples, read, sample } from './drive.js';

const list = (realm: number, name: string): string => `Advertising.${realm}/Advertising.${name}.csv`;

test('audiences by Amazon and by third parties', async () => {
  const { records, failed } = await read(advertising, 'export-2021', list(2, 'AmazonAudiences'));
  expect(failed).toBe(0);
  expect(records).toEqual([
    {
      kind: 'ad.audience',
      title: 'In-Market:Garden & Outdoor',
      direction: 'done-to',
      detail: { provenance: 'amazon', group: 'In-Market', realm: 2 },
    },
    {
      kind: 'ad.audience',
      title: 'In-Market:Books & Magazines:Textbooks & Study Guides',
      direction: 'done-to',
      detail: { provenance: 'amazon', group: 'In-Market', realm: 2 },
    },
  ]);
  const bare = (await read(advertising, 'export-2021', list(1, 'AmazonAudiences'))).records[2];
  expect(bare).toMatchObject({ title: 'Apps', detail: { provenance: 'amazon', realm: 1 } });
  expect(bare?.detail).not.toHaveProperty('group');
  const third = await read(advertising, 'export-2021', list(2, '3PAudiences'));
  expect(third.records[0]?.detail).toEqual({ provenance: 'third-party', group: 'Demographics', realm: 2 });
});

test('one identity over realms, two for two provenances', async () => {
  const [one, two, third] = await Promise.all([
    read(advertising, 'export-2021', list(1, 'AmazonAudiences')),
    read(advertising, 'export-2021', list(2, 'AmazonAudiences')),
    read(advertising, 'export-2021', list(2, '3PAudiences')),
  ]);
  expect(advertising.identity(one.records[0]!)).toEqual(advertising.identity(two.records[0]!));
  expect(advertising.identity(one.records[0]!)).not.toEqual(advertising.identity(third.records[1]!));
});

test('advertisers, clicks, opt-out', async () => {
  const advertisers = await read(advertising, 'export-2021', list(2, 'AdvertiserAudiences'));
  expect(advertisers.records).toEqual([
    {
      kind: 'ad.advertiser',
      party: 'Bramble & Co., Ltd.',
      direction: 'done-to',
      detail: { list: true, via: 'audience', realm: 2 },
    },
    {
      kind: 'ad.advertiser',
      party: 'Zauberküche "Drei" GmbH',
      direction: 'done-to',
      detail: { list: true, via: 'audience', realm: 2 },
    },
  ]);
  const clicks = await read(advertising, 'export-2021', list(1, 'AdvertiserClicks'));
  expect(clicks.records).toEqual([{ kind: 'ad.click', party: 'Kelp Studio', direction: 'own', detail: { realm: 1 } }]);
  const settings = [
    ...(await read(advertising, 'export-2021', list(1, 'OptOut'))).records,
    ...(await read(advertising, 'export-2021', list(2, 'OptOut'))).records,
  ];
  expect(settings.map((r) => [r.kind, r.title, r.detail?.state, r.detail?.optedOut])).toEqual([
    ['consent.record', 'US', 'Not OptedOut', false],
    ['consent.record', 'CA', 'OptedOut', true],
    ['consent.record', 'UK', 'Not OptedOut', false],
    ['consent.record', 'DE', 'opted-in', false],
    ['consent.record', 'FR', 'Pending', undefined],
  ]);
  expect(settings[0]?.detail?.setting).toBe('interest-based ads');
});

test('nothing is dated', async () => {
  for (const file of await filesOf(advertising, 'export-2021'))
    for (const record of (await read(advertising, 'export-2021', file)).records)
      expect(record).not.toHaveProperty('at');
});

test('the title decides: renamed lists are known, tables of the right name are not', async () => {
  expect((await read(advertising, 'renamed', 'werbung.csv')).records).toEqual([
    {
      kind: 'ad.audience',
      title: 'Lifestyle:Sailing',
      direction: 'done-to',
      detail: { provenance: 'amazon', group: 'Lifestyle' },
    },
  ]);
  expect(await fixture(advertising, 'not-a-list', 'Advertising.AmazonAudiences.csv')).toBeUndefined();
});

test('published empty lists are read and empty, and the opt-out has four marketplaces', async () => {
  for (const name of ['3PAudiences', 'AdvertiserClicks', 'AmazonAudiences'])
    expect(await read(advertising, 'hudi-2021', list(1, name))).toEqual({
      records: [],
      skipped: [],
      failed: 0,
      damaged: 0,
    });
  const { records } = await read(advertising, 'hudi-2021', list(1, 'OptOut'));
  expect(records.map((r) => r.title)).toEqual(['US', 'MX', 'BR', 'CA']);
});

test('a realm folder inside a nested zip', async () => {
  const bytes = Buffer.from('\uFEFFAdvertisers whose ads you clicked\n\n"Kelp Studio"');
  const driven = await drive(
    advertising,
    '/All Data Categories.2.zip/Advertising.3.zip/Advertising.AdvertiserClicks.csv',
    bytes,
  );
  expect(driven?.records[0]?.detail).toEqual({ realm: 3 });
});

test.skipIf(!hasSamples)('real labels of 42 robot accounts', async () => {
  const accounts = JSON.parse((await sample('audiences/AmazonAudiences.json')).toString('utf8')) as Record<
    string,
    string[]
  >;
  const labels = Object.values(accounts).flat();
  const text = `\uFEFFAmazon Audiences in which you are included\n\n${labels.map((label) => `"${label}"`).join('\n')}`;
  const driven = await drive(advertising, '/Advertising.1/Advertising.AmazonAudiences.csv', Buffer.from(text));
  expect(driven?.records.map((r) => r.title)).toEqual(labels);
  expect(labels).toHaveLength(115);
  expect(new Set(driven?.records.map((r) => advertising.identity(r).join())).size).toBe(8);
});
