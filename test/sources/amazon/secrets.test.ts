import { expect, test } from 'vitest';
import { withoutSecretParameters } from '../../../src/sources/secrets.js';
import { readTogether } from './drive.js';

test('of traits in rows of name and value, no token and no address', async () => {
  const table = [
    'Date,AttributeName,AttributeValue',
    '2024-05-06,sessionToken,abc4711',
    '2024-05-06,contact,ines@example.org',
    '2024-05-06,favouriteGoods,Garden',
  ].join('\n');
  const lines = await readTogether({ 'Retail.ShoppingProfile.1.csv': table });
  expect(lines.map(({ title }) => title)).toEqual(['favouriteGoods: Garden']);
  expect(JSON.stringify(lines)).not.toMatch(/4711|ines@/);
});

test('settings of Amazon Music: keys stay out, what only sounds like a number does not', async () => {
  const lines = await readTogether({
    'Amazon-Music/accountPreferences.csv':
      'accessKey,sessionKey,customerId,deviceid,autoplayValid,streamingQuality\nk1,k2,A1,G0,true,HD\n',
  });
  expect(lines.map(({ title, detail }) => [title, (detail as { value: string }).value])).toEqual([
    ['autoplayValid', 'true'],
    ['streamingQuality', 'HD'],
  ]);
});

test('that the code of a lock was changed, never the code', async () => {
  const lines = await readTogether({
    'Smart Home/Device History.csv': [
      'Timestamp,Device Name,Event Type,Property Name,Property Value',
      '2024-05-06T07:08:09Z,Front door,PropertyChange,accessCode,4711',
      '2024-05-06T07:08:10Z,Front door,PropertyChange,lockState,LOCKED',
    ].join('\n'),
  });
  expect(lines.map(({ detail }) => detail)).toMatchObject([{ valueWithheld: true }, { value: 'LOCKED' }]);
  expect(JSON.stringify(lines)).not.toContain('4711');
});

test.each([
  ['/gp/cart?ref=x&session-token=abc%2B1&password=hunter2', '/gp/cart?ref=x&session-token=&password='],
  ['https://shop.example/s?k=token+ring#access_token=abc', 'https://shop.example/s?k=token+ring#access_token='],
])('an address without what opens doors: %s', (address, plain) => {
  expect(withoutSecretParameters(address)).toBe(plain);
});

test('a page that is no whole address, without what opens doors', async () => {
  const lines = await readTogether({
    'Retail.LightWeightInteractions.csv':
      'CreationTime,InteractableType,InteractableURL,InteractionTime,InteractionType,InteractionValue,Marketplace\n2024-05-06T07:08:09Z,Review,/review/R1?session-token=abc,2024-05-06T07:08:09Z,Vote,Helpful,DE\n',
  });
  expect(lines).toMatchObject([{ detail: { page: '/review/R1?session-token=' } }]);
});
