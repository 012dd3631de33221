import { expect, test } from 'vitest';
import { mailHead } from '../../../src/decode/mail-head.js';
import mails from '../../../src/sources/amazon/mails.js';
import messages from '../../../src/sources/amazon/messages.js';
import notifications from '../../../src/sources/amazon/notifications.js';
import paymentMethods from '../../../src/sources/amazon/payment-methods.js';
import profile from '../../../src/sources/amazon/profile.js';
import signIns from '../../../src/sources/amazon/sign-ins.js';
import type { Source } from '../../../src/sources/source.js';
import { recordsOf } from '../../kit/records.js';
import { different, drive, filesOf, read, readTogether } from './drive.js';

const FIXTURES = new URL('../../../fixtures/sources/', import.meta.url).pathname;
const idsOf = async (id: string, name: string): Promise<Set<string>> =>
  new Set((await recordsOf(`${FIXTURES}${id}/${name}`)).lines.map((line) => line.id));

/** All records of a case as text. */
async function everything(source: Source, name: string): Promise<string> {
  const files = (await filesOf(source, name)).filter((file) => !file.includes('notificationMetadata'));
  return JSON.stringify(await Promise.all(files.map((file) => read(source, name, file))));
}

test.each([
  ['amazon.sign-ins', 'export-2021', 'export-2026', 3],
  ['amazon.payment-methods', 'export-2021', 'export-2026', 3],
  ['amazon.mails', 'export-2022', 'export-2026', 2],
  ['amazon.messages', 'export-2022', 'export-2026', 5],
  ['amazon.notifications', 'export-2022', 'export-2026', 7],
  ['amazon.profile', 'export-2022', 'export-2026', 9],
  ['amazon.device-registration', 'export-2021', 'export-2026', 1],
  ['amazon.device-registration', 'export-2020-no-serial', 'export-2026', 1],
  ['amazon.device-registration', 'export-2020-no-serial', 'export-2021', 2],
])('%s: the same facts in both layouts have the same ids', async (id, old, curated, shared) => {
  const after = await idsOf(id, curated);
  expect([...(await idsOf(id, old))].filter((each) => after.has(each))).toHaveLength(shared);
});

test('tokens, card numbers, subjects and texts never become records', async () => {
  for (const name of ['export-2021', 'export-2026']) expect(await everything(signIns, name)).not.toMatch(/Atza|token/i);
  for (const name of ['export-2021', 'export-2026'])
    expect(await everything(paymentMethods, name)).not.toMatch(/4111|\d{5}[^"]*last4/);
  expect(await everything(mails, 'export-2022')).not.toMatch(/smoker|crash pads|not@read|mara\.lindqvist/i);
  expect(await everything(messages, 'export-2022')).not.toMatch(/hive tool|straps|Jonas/i);
  const metadata = await read(
    notifications,
    'export-2022',
    'Retail.OutboundNotifications/Retail.OutboundNotifications.notificationMetadata_1.csv',
  );
  expect(JSON.stringify(metadata)).not.toMatch(/smoker|shoes/i);
});

test('the block behind the table of mails is no data', async () => {
  const { records, skipped, damaged } = await read(
    notifications,
    'export-2022',
    'Retail.OutboundNotifications/Retail.OutboundNotifications.notificationMetadata_1.csv',
  );
  expect([records.length, skipped, damaged]).toEqual([2, [], 0]);
  // Written in the zone of the server, which is not the person's.
  expect(records[1]).toMatchObject({ at: Date.parse('2021-12-03T09:02:03Z'), detail: { zone: 'abbreviation' } });
  expect(records[1]).not.toHaveProperty('offset');
});

test('months come first, on European accounts too', async () => {
  const table = 'Timestamp,MessageSubject\n04/05/2021 09:15,x\n';
  const driven = await drive(messages, '/BuyerSellerMessaging.csv', Buffer.from(table));
  expect(driven!.records[0]!.at).toBe(Date.parse('2021-04-05T09:15:00Z'));
});

test.each([
  ['CUSTOMER', 'own'],
  ['Buyer', 'own'],
  ['AGENT', 'done-to'],
  ['Customer Service', 'done-to'],
  ['Jonas', undefined],
  ['Not Available', undefined],
])('written by %s: %s', async (writer, direction) => {
  const table = `Timestamp,Participant,Message\n01/05/2020 07:08,${writer},x\n`;
  const driven = await drive(messages, '/Retail.ChatTranscripts.MessageTranscriptsCampfire.csv', Buffer.from(table));
  expect(driven!.records[0]!.direction).toBe(direction);
});

test.each([
  ['opens', 'opened', 'own'],
  ['Email Open', 'opened', 'own'],
  ['CLICK', 'clicked', 'own'],
  ['Complaint', 'complaint', 'done-to'],
])('a reaction %s is %s', async (type, event, direction) => {
  const table = `Event Type,Recorded Time\n${type},01/05/2020 07:08\n`;
  const driven = await drive(notifications, '/OutboundNotifications.Events.csv', Buffer.from(table));
  expect(driven!.records[0]).toMatchObject({ kind: 'shop.mail', direction, detail: { event } });
});

test('a name in the profile is a value, never the name of a field', async () => {
  const table = 'Name,lastModified\nInes Aubert,01/05/2020 07:08:09 UTC\n';
  const driven = await drive(profile, '/Retail.CustomerProfile.ProfileAttributes.csv', Buffer.from(table));
  expect(driven!.records).toMatchObject([{ title: 'Name', detail: { value: 'Ines Aubert' } }]);
});

test('settings of which only the time is known', async () => {
  const table = 'lastModified\n2020-01-05T07:08:09Z\n';
  const driven = await drive(profile, '/Retail.CustomerProfile.PrivacySettings.csv', Buffer.from(table));
  expect(driven!.records).toMatchObject([{ kind: 'consent.record', at: Date.parse('2020-01-05T07:08:09Z') }]);
});

async function headOf(bytes: AsyncIterable<Buffer>, size: number) {
  const items = [];
  for await (const batch of mailHead(['from', 'date'])(bytes, { path: '/1.eml', size })) items.push(...batch);
  return items;
}

test('of a mail with a long body only the beginning is asked for', async () => {
  let asked = 0;
  async function* bytes(): AsyncIterable<Buffer> {
    yield Buffer.from('From: a@b.exam');
    yield Buffer.from('ple\r\nDate: x\r\n\r');
    yield Buffer.from('\nFrom: c@d.example\r\n');
    for (;;) {
      asked++;
      yield Buffer.alloc(1024, 'x');
    }
  }
  const batch = await headOf(bytes(), 5_000_000);
  expect(batch).toEqual([
    {
      headers: new Map([
        ['from', 'a@b.example'],
        ['date', 'x'],
      ]),
      separator: '',
      bytes: 5_000_000,
    },
  ]);
  expect(asked).toBe(0);
});

test('a header block without an end is read up to 64 KiB', async () => {
  const head = `From: a@b.example\nX-Long: ${'y'.repeat(90_000)}\nDate: never\n`;
  async function* bytes(): AsyncIterable<Buffer> {
    yield Buffer.from(head);
  }
  const batch = await headOf(bytes(), head.length);
  expect(batch[0]).toMatchObject({ headers: new Map([['from', 'a@b.example']]) });
});

const sessions = (...records: readonly object[]): string => JSON.stringify({ authenticationSessionRecords: records });

test.each([
  ['in one archive', 1],
  ['in an archive each', 2],
])('a session that two lists have is one, with what either says about it: %s', async (_, archives) => {
  const [plain, tokens] = [
    { 'Retail.Authentication.json': sessions({ creationTime: '2024-05-06T07:08:09.123Z', userAgent: 'Firefox' }) },
    {
      'Retail.AuthenticationTokens.json': sessions({
        creationTime: '2024-05-06T07:08:09Z',
        ipAddress: '198.51.100.7',
        deviceName: 'Laptop',
      }),
    },
  ];
  const lines = archives === 1 ? await readTogether({ ...plain, ...tokens }) : await readTogether(plain, tokens);
  expect(different(lines)).toBe(1);
  for (const line of lines) expect(line).toMatchObject({ ip: '198.51.100.7', device: 'Laptop', app: 'Firefox' });
});

test('two addresses of one second are two sessions', async () => {
  const at = '2024-05-06T07:08:09Z';
  const lines = await readTogether({
    'Retail.Authentication.json': sessions({ creationTime: at, ipAddress: '203.0.113.9' }),
    'Retail.AuthenticationTokens.json': sessions({ creationTime: at, ipAddress: '198.51.100.7' }),
  });
  expect(different(lines)).toBe(2);
});

test('of two mails of one second one lies there as a file: the other is told by the list', async () => {
  const lines = await readTogether({
    'Retail.OutboundNotifications/media/1.eml':
      'From: Amazon <a@amazon.de>\r\nDate: Thu, 03 Jun 2021 10:11:12 +0000\r\nMessage-ID: <1@amazon.de>\r\n\r\nx\r\n',
    'Retail.OutboundNotifications/Retail.OutboundNotifications.notificationMetadata.csv':
      'Sent Time,Status\nThu Jun 03 10:11:12 UTC 2021,a\nThu Jun 03 10:11:12 UTC 2021,b\nThu Jun 03 10:11:12 GMT+09:00 2021,c\n',
  });
  expect(lines.map(({ source, at }) => [source, at])).toEqual([
    ['amazon.notifications', '2021-06-03T10:11:12.000Z'],
    ['amazon.notifications', '2021-06-03T01:11:12.000Z'],
    ['amazon.mails', '2021-06-03T10:11:12.000Z'],
  ]);
});

test('messages of two programs in one minute are two', async () => {
  const by = (program: string): Readonly<Record<string, string>> => ({
    'OutboundNotifications.SentNotifications.csv': `Message Sent Time,Application\n01/05/2020 07:08,${program}\n`,
  });
  expect(different(await readTogether(by('Shopping'), by('Alexa')))).toBe(2);
});
