import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import type { RecordFields } from '../../../src/record/record.js';
import { zoneNamed } from '../../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import calendar from '../../../src/sources/google/calendar.js';
import contacts from '../../../src/sources/google/contacts.js';
import mail from '../../../src/sources/google/mail.js';
import settings from '../../../src/sources/google/mail-settings.js';
import type { Here, Source } from '../../../src/sources/source.js';
import { drive, fixtureFiles, shapeFor, utc } from './drive.js';

const mbox = (...headers: string[]): string =>
  `From 1@xxx Tue Feb 03 04:05:06 +0000 2026\n${headers.join('\n')}\n\nsecret body\n\n`;
const one = async (...headers: string[]) =>
  (await drive(mail, '/Takeout/Mail/x.mbox', mbox(...headers), { owner: new Set(['mara@gmail.example', 'mara']) }))
    .records[0]!;

/** The records of those files of a fixture that the source takes; others stand beside them to name the owner. */
async function recordsOf(source: Source, folder: string, known: Partial<Here> = {}): Promise<readonly RecordFields[]> {
  const files = fixtureFiles(folder).filter(([path, bytes]) => shapeFor(source, path, bytes));
  const all = await Promise.all(files.map(([path, bytes]) => drive(source, path, bytes, known)));
  return all.flatMap(({ records }) => records);
}

describe('google.mail', () => {
  it('knows who wrote by the label in any language, else by the address', async () => {
    for (const label of [
      'Sent',
      '=?UTF-8?Q?Ge=C3=B6ffnet,Gesendet?=',
      '=?utf-8?B?RW52b3nDqXM=?=',
      'Opened,Enviados',
      'Posta inviata',
    ])
      expect(
        await one(`X-Gmail-Labels: ${label}`, 'From: old@address.example', 'To: Teo <teo@x.example>, b@y.example'),
      ).toMatchObject({
        direction: 'own',
        party: 'Teo',
        detail: { recipients: 2 },
      });
    expect(await one('From: Mara <Mara@Gmail.example>', 'To: teo@x.example')).toMatchObject({
      direction: 'own',
      party: 'teo@x.example',
    });
    const spam = await one('X-Gmail-Labels: Spam', 'From: Mara <mara@gmail.example>');
    expect(spam).toMatchObject({ direction: 'done-to', party: 'Mara', host: 'gmail.example' });
  });

  it('takes the time of the header, else of the separator, and offsets of own mail only', async () => {
    expect(await one('From: a@b.example', 'Date: Wed, 4 Feb 2026 10:00:00 +0530')).toMatchObject({
      at: utc('2026-02-04T04:30:00Z'),
    });
    expect(await one('From: a@b.example', 'Date: Wed, 4 Feb 2026 10:00:00 +0530')).not.toHaveProperty('offset');
    expect(await one('From: mara@gmail.example', 'Date: Wed, 4 Feb 2026 10:00:00 +0530')).toHaveProperty('offset', 330);
    expect(await one('From: a@b.example', 'Date: some day')).toMatchObject({ at: utc('2026-02-03T04:05:06Z') });
  });

  it('is the same mail in every file, by its id or else by time, sender and thread', async () => {
    const id = async (...headers: string[]) => mail.identity(await one(...headers));
    expect(await id('Message-ID: <a@b>', 'X-Gmail-Labels: Inbox', 'From: x@y.example')).toEqual(
      await id('Message-Id:  <a@b>', 'X-Gmail-Labels: Posteingang,Bienen', 'From: x@y.example'),
    );
    expect(await id('X-GM-THRID: 17', 'From: x@y.example')).not.toEqual(
      await id('X-GM-THRID: 18', 'From: x@y.example'),
    );
  });

  it('never tells what a mail says', async () => {
    const records = await recordsOf(mail, 'google.mail/de');
    expect(records).toHaveLength(5);
    expect(JSON.stringify(records)).not.toMatch(/Reservierung|Samstag|Wagen|Nur heute|silent|Waben-Brief/);
    expect(JSON.stringify(await one('Subject: secret', 'From: a@b.example'))).not.toMatch(/secret/);
  });

  it('takes mbox files only', () => {
    expect(shapeFor(mail, '/x.mbox', Buffer.from('From the start\nthis is a text\n'))).toBeUndefined();
    expect(shapeFor(mail, '/notes.txt', Buffer.from('From a\nTo: b\n\n'))).toBeUndefined();
    expect(shapeFor(mail, '/saved', Buffer.from('From a\nTo: b\nX-GM-THRID: 1\n\n'))).toBeDefined();
  });
});

describe('google.mail-settings', () => {
  it('keeps texts and secrets out', async () => {
    const file =
      '{"signature":"Mara, beekeeper","imapPassword":"hunter2","long":"' +
      'x'.repeat(300) +
      '","language":"de","nested":{"message":"away","days":3}}';
    const { records } = await drive(settings, '/Takeout/Gmail/Nutzereinstellungen/Einstellungen.json', file);
    expect(records.map(({ title, detail }) => [title, detail])).toEqual([
      ['nested', { nestedDays: 3 }],
      ['Einstellungen', { language: 'de' }],
    ]);
  });
});

describe('settings of the mailbox', () => {
  const path = '/Takeout/Mail/User settings/Other.json';
  const detailOf = async (file: unknown) => (await drive(settings, path, JSON.stringify(file))).records[0]?.detail;

  it('tell choices and addresses, but neither codes nor notes', async () => {
    expect(
      await detailOf({
        pin: 4711,
        verificationCode: '123-456',
        mapsKey: `AIza${'Sy1'.repeat(12)}`,
        vacationReply: 'I am in hospital until May',
        disposition: 'LEAVE_IN_INBOX',
        forwardTo: 'mara@posteo.example',
      }),
    ).toEqual({ disposition: 'LEAVE_IN_INBOX', forwardTo: 'mara@posteo.example' });
  });

  it('count a long list in no time', async () => {
    const began = performance.now();
    expect(await detailOf({ labels: Array.from({ length: 60_000 }, (_, i) => `label${i}`) })).toEqual({
      labelsCount: 60_000,
    });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('are the same in another state, filters by what they look for', async () => {
    const id = async (file: unknown) =>
      settings.identity((await drive(settings, path, JSON.stringify(file))).records[0]!);
    expect(await id({ enabled: true, imap: 'on' })).toEqual(await id({ enabled: false, imap: 'off' }));
    const filter = (from: string, star: boolean) => id([{ criteria: { from }, action: { star } }]);
    expect(await filter('a@b.example', true)).toEqual(await filter('a@b.example', false));
    expect(await filter('a@b.example', true)).not.toEqual(await filter('c@b.example', true));
  });
});

describe('google.contacts', () => {
  const ids = async (fixture: string) =>
    new Set((await recordsOf(contacts, fixture)).map((record) => JSON.stringify(contacts.identity(record))));

  it('are the same people as cards and in both tables', async () => {
    const cards = await ids('google.contacts/en');
    expect(await ids('google.contacts/en-csv')).toEqual(cards);
    for (const id of await ids('google.contacts/old-csv')) expect(cards).toContain(id);
  });

  it('hold no address, number or birthday', async () => {
    for (const name of ['en', 'de-csv', 'old-csv']) {
      const records = await recordsOf(contacts, `google.contacts/${name}`);
      expect(records.length).toBeGreaterThan(0);
      expect(JSON.stringify(records)).not.toMatch(/teo@|Hallenweg|0000|11-02|traverses|photos\.example/i);
    }
  });

  it('take no other table', () => {
    expect(shapeFor(contacts, '/Contacts/x.csv', Buffer.from('Title,Note,URL\n'))).toBeUndefined();
    expect(shapeFor(contacts, '/x.csv', Buffer.from('Name,Phone 1 - Value\n'))).toBeUndefined();
  });
});

describe('google.calendar', () => {
  const event = (...lines: string[]): string =>
    `BEGIN:VCALENDAR\nX-WR-CALNAME:Teo\nBEGIN:VEVENT\n${lines.join('\n')}\nEND:VEVENT\nEND:VCALENDAR\n`;
  const owner = new Set(['mara@gmail.example', 'mara lindqvist']);
  const read = async (file: string, lines: string[], known = {}) =>
    (await drive(calendar, `/Takeout/Calendar/${file}.ics`, event(...lines), { owner, ...known })).records[0]!;

  it("tells others' calendars from one's own", async () => {
    const lines = ['UID:1', 'DTSTART:20250101T100000Z', 'ORGANIZER:mailto:teo@x.example'];
    expect(await read('teo@x.example', lines)).toMatchObject({
      direction: 'done-to',
      party: 'teo@x.example',
      detail: { shared: true },
    });
    expect(await read('Teo', ['UID:1'])).toMatchObject({ direction: 'own', detail: { calendar: 'Teo' } });
    // Without an account page nobody knows whose address it is: most often the owner's.
    const unknown = await read('teo@x.example', lines, { owner: new Set() });
    expect(unknown.direction).toBe('own');
    expect(unknown).not.toHaveProperty('party');
    expect(
      await read('abc@group.calendar.google.com', ['UID:1', 'ORGANIZER:mailto:abc@group.calendar.google.com']),
    ).toMatchObject({ direction: 'own' });
  });

  it('reads wall-clock times in the zone that is known, and keeps the id whatever it is', async () => {
    const lines = ['UID:1', 'DTSTART:20250710T120000'];
    const berlin = await read('x', lines);
    const tokyo = await read('x', lines, { zone: zoneNamed('Asia/Tokyo') });
    expect([berlin.at, tokyo.at]).toEqual([utc('2025-07-10T10:00:00Z'), utc('2025-07-10T03:00:00Z')]);
    expect(berlin.detail).toMatchObject({ zone: 'assumed', written: '2025-07-10T12:00:00' });
    expect(calendar.identity(berlin)).toEqual(calendar.identity(tokyo));
  });

  it('has the last day of several, and none where it ends before it begins', async () => {
    const end = async (...lines: string[]) => (await read('x', ['UID:1', ...lines])).until;
    expect(await end('DTSTART;VALUE=DATE:20250808', 'DTEND;VALUE=DATE:20250811')).toBe(utc('2025-08-10'));
    expect(await end('DTSTART;VALUE=DATE:20250808', 'DTEND;VALUE=DATE:20250809')).toBeUndefined();
    expect(await end('DTSTART:20250808T100000Z', 'DTEND:20250808T090000Z')).toBeUndefined();
    expect(await end('DTSTART:20250808T100000Z', 'DURATION:P1DT30M')).toBe(utc('2025-08-09T10:30:00Z'));
  });

  it('never has a description', async () => {
    const records = await recordsOf(calendar, 'google.calendar/en', { owner });
    expect(records.map(({ title }) => title)).toContain('Zahnarzt');
    expect(JSON.stringify(records)).not.toMatch(/second rope|reminder/);
  });
});

it('files of other products stay theirs', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  const read = (path: string, head: string) => recogniser.byHead(recogniser.byPath(path), head)?.source.id;
  expect(read('/Takeout/Kalender/x.ics', 'BEGIN:VCALENDAR\r\n')).toBe('google.calendar');
  expect(read('/x.ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Other//\r\n')).toBeUndefined();
  expect(read('/Takeout/Gmail/Nutzereinstellungen/Filter.json', '[{"a":1}]')).toBe('google.mail-settings');
  expect(recogniser.byPath('/Takeout/Voice/Phones.vcf').as).not.toBe('sniff');
  expect(recogniser.byPath('/Takeout/Google Kontakte/Alle Kontakte/Teo.jpg').as).toBe('unread');
});
