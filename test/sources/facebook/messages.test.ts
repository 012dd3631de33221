import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordFields } from '../../../src/record/record.js';
import messages from '../../../src/sources/facebook/messages.js';
import { isReaction } from '../../../src/sources/meta/thread.js';
import type { Here } from '../../../src/sources/source.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, hereAt, sample, shapeFor } from './drive.js';

const OWNER = { owner: new Set(['käthe möller']), zone: BERLIN };
const EXPORT = 'en/facebook-mara.lindqvist-2026-03-02-Ab3dEf9Z/your_facebook_activity';
const PAIR = '/messages/inbox/teobrandl_10160194571536431/message_1.json';
const GROUP = '/messages/inbox/rudernamfreitag_nb5fd6gg50h/message_1.json';
const fixture = (name: string, path: string, more: Partial<Here> = OWNER) =>
  drive(messages, join(FIXTURES, 'facebook.messages', name), path, more);

describe('facebook.messages', () => {
  test('a group: own messages go to the group, others come from their sender', async () => {
    const { records } = await fixture(`2019${GROUP}`, GROUP);
    const thread = { thread: 'nb5fd6gg50h', group: true };
    expect(records.slice(0, 3)).toEqual([
      {
        kind: 'social.message',
        at: 1570000003333,
        precision: 'ms',
        party: 'Rudern am Freitag',
        ip: '198.51.100.23',
        direction: 'own',
        detail: { ...thread, characters: 7 },
      },
      {
        kind: 'social.message',
        at: 1570000002222,
        precision: 'ms',
        party: 'Ole Brand',
        ip: undefined,
        direction: 'done-to',
        detail: { ...thread, photos: 2, gifs: 1 },
      },
      {
        kind: 'social.message',
        at: 1570000001111,
        precision: 'ms',
        party: 'Ida Fünf',
        ip: undefined,
        direction: 'done-to',
        detail: { ...thread, kind: 'joined' },
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Grüße|betreten/);
  });

  test('without a named owner, a pair bears the other one’s name; a group tells nothing', async () => {
    const pair = await fixture(`${EXPORT}${PAIR}`, PAIR, {});
    expect(pair.records.slice(0, 2).map((r) => [r.direction, r.party])).toEqual([
      ['own', 'Teo Brandl'],
      ['done-to', 'Teo Brandl'],
    ]);
    const group = await fixture(`2019${GROUP}`, GROUP, {});
    expect(group.records[0]).toMatchObject({ direction: undefined, party: 'Käthe Möller', ip: undefined });
  });

  test('one second of one sender over the border of two files', async () => {
    const at = (seconds: number) => ({ sender_name: 'Ole', timestamp_ms: 1570000000000 + seconds * 1000 });
    const file = (...seconds: number[]) => JSON.stringify({ messages: seconds.map(at) });
    const older = '/messages/inbox/ole_12345/message_2.json';
    const shape = shapeFor(messages, older, file(1))!;
    const gathered: string[] = [];
    async function* bytes() {
      yield Buffer.from(file(1.2, 1.1, 0));
    }
    for await (const batch of shape.decode(bytes(), { path: older, size: 1 }))
      for (const item of batch) {
        const found = shape.gather?.(item, hereAt(older));
        if (found?.[0] === older) gathered.push(found[1]);
      }
    const here = { gathered: (key: string) => (key === older ? gathered : []) };
    const newer = await driveText(messages, file(3, 1.8, 1.5), older.replace('_2', '_1'), here);
    const rest = await driveText(messages, file(1.2, 1.1, 0), older, here);
    const later = await driveText(messages, file(3, 1.8, 1.5, 1.2, 1.1, 0), older.replace('_2', '_1'));
    const ordinals = (records: readonly RecordFields[]) => records.map((r) => r.detail?.ordinal ?? 0);
    expect(ordinals(newer.records)).toEqual([0, 3, 2]);
    expect(ordinals(rest.records)).toEqual([1, 0, 0]);
    expect(ordinals(later.records)).toEqual([0, 3, 2, 1, 0, 0]);
  });

  test.each([
    'Reacted ❤ to your message ',
    'Hat mit 😆 auf deine Nachricht reagiert',
    'Teo hat auf deine Nachricht mit „❤“ reagiert',
    'A réagi avec ❤ à votre message',
  ])('a reaction that stands as a message: %s', (text) => expect(isReaction(text)).toBe(true));

  test('what only ends like a reaction was written', () => {
    expect(isReaction('Sorry, I have only now seen your message')).toBe(false);
    expect(isReaction('Niemand hat reagiert')).toBe(false);
  });

  test('group chats and the download of encrypted chats', async () => {
    const chats = '/groups/your_group_messages/2233445566.json';
    const chat = await fixture(`${EXPORT}${chats}`, chats);
    expect(chat.records).toMatchObject([{ party: 'Ines Aubert', detail: { thread: '2233445566', group: true } }]);
    const encrypted = await fixture('encrypted/messages/Ole_7.json', '/messages/Ole_7.json');
    expect(encrypted.records).toMatchObject([
      { at: 1735000000123, direction: 'own', party: 'Ole Brand', detail: { thread: 'ole_7', characters: 10 } },
      { at: 1735000001123, direction: 'done-to', party: 'Ole Brand', detail: { media: 1 } },
    ]);
  });

  test('messages before a cut are kept', async () => {
    const text =
      '{"participants":[{"name":"A"},{"name":"B"}],"messages":[{"sender_name":"A","timestamp_ms":1570000000001},{"sen';
    const { records, fault } = await driveText(messages, text, PAIR);
    expect(records).toHaveLength(1);
    expect(fault).toMatchObject({ code: 'JSON_CUT' });
  });

  test.each(['inbox', 'archived_threads', 'filtered_threads', 'message_requests', 'legacy_threads', 'e2ee_cutover'])(
    'folder %s',
    (folder) => {
      const head = '{"participants":[]';
      expect(shapeFor(messages, `/your_facebook_activity/messages/${folder}/x_1/message_12.json`, head)).toBeDefined();
    },
  );

  test('autofill and Instagram’s messages are none of ours', () => {
    expect(shapeFor(messages, '/messages/autofill_information.json', '{"autofill_information_v2":{}}')).toBeUndefined();
    const head =
      '{"participants":[],"messages":[{"photos":[{"uri":"your_instagram_activity/messages/inbox/x/photos/1.jpg"}]}';
    expect(shapeFor(messages, '/messages/inbox/x_1/message_1.json', head)).toBeUndefined();
  });
});

describe.skipIf(!haveSamples)('samples: messages', () => {
  test('synthetic: 4 messages over 2 files, 1 only a photo, 1 missed call', async () => {
    const folder = 'your_facebook_activity/messages/inbox/maxmuster_1234567890';
    const all = [];
    for (const file of ['message_1.json', 'message_2.json']) {
      const path = `synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/${folder}/${file}`;
      all.push(
        ...(await drive(messages, sample(path), `/${folder}/${file}`, { owner: new Set(['erika beispiel']) })).records,
      );
    }
    expect(all.map((r) => [r.direction, r.party, r.detail])).toEqual([
      ['own', 'Max Muster', { thread: '1234567890', photos: 1 }],
      ['done-to', 'Max Muster', { thread: '1234567890', characters: 21, reactions: 1 }],
      ['done-to', 'Max Muster', { thread: '1234567890', characters: 24 }],
      ['own', 'Max Muster', { thread: '1234567890', kind: 'call', callSeconds: 0, missed: true }],
    ]);
  });

  test('a thread in two files, a file with a mark at its start', async () => {
    const folder = 'messages/inbox/tokehal_sdf7fs9d876';
    const ids = new Set<string>();
    let n = 0;
    for (const file of ['message_1.json', 'message_2.json']) {
      const path = `facebook-data-miner-2020/${folder}/${file}`;
      const { records } = await drive(messages, sample(path), `/${folder}/${file}`, { owner: new Set(['jenő rejtő']) });
      n += records.length;
      for (const r of records) {
        ids.add([...messages.identity(r), messages.moment!(r)].join());
        expect(r.party).toBe('Tőke Hal');
      }
    }
    expect(n).toBe(7);
    expect(ids.size).toBe(7);
    const path = '/messages/inbox/alice_aaaaaaaaaa/message_1.json';
    const bom = await drive(messages, sample('chat-analytics/message_2A_7M.json'), path, { owner: new Set(['bob']) });
    expect(bom.records).toHaveLength(7);
    expect(bom.records.filter((r) => r.ip === '1.1.1.1')).toHaveLength(2);
  });

  test('a page of 2013: 3 threads, the owner over them', async () => {
    const path = '/html/messages.htm';
    const { records, failed, skipped } = await drive(messages, sample('html-pre2018/messages_simulated.htm'), path);
    expect([records.length, failed, skipped.length]).toEqual([20, 0, 0]);
    expect(new Set(records.map((r) => r.detail?.thread)).size).toBe(3);
    expect(records.filter((r) => r.direction === 'own').map((r) => r.party)).toContain('Third User 三');
  });
});

describe('who wrote what', () => {
  const thread = (participants: readonly string[], title: string, messages: readonly object[]) =>
    JSON.stringify({
      participants: participants.map((name) => ({ name })),
      messages,
      title,
      thread_path: 'inbox/x_12345',
    });
  const line = (name: string, at: number) => ({ sender_name: name, timestamp_ms: at, content: 'x' });
  const page = (title: string, names: readonly string[]) =>
    `<html><head><title>${title}</title></head><body><main class="_a706">${names
      .map(
        (name, i) =>
          `<section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">${name}</h2><div class="_2ph_ _a6-p"><div>x</div></div><footer class="_3-94 _a6-o"><div class="_a72d">Mar 1, 2026 9:0${i}:00 pm</div></footer></section>`,
      )
      .join('')}</main></body></html>`;

  test('somebody who was renamed or has left wrote the same messages', async () => {
    const read = async (name: string) =>
      (
        await driveText(
          messages,
          thread([name, 'Mara'], name, [line(name, 1_772_394_000_000), line('Mara', 1_772_394_001_000)]),
          PAIR,
        )
      ).records;
    const [before, after] = [await read('Ole Brand'), await read('Facebook user')];
    expect(after.map(messages.identity)).toEqual(before.map(messages.identity));
    expect(after.map(({ direction }) => direction)).toEqual(['done-to', 'own']);
  });

  test('in a conversation of two the other one’s name tells, also on pages and where the owner has another name', async () => {
    for (const owner of [new Set<string>(), new Set(['mara@lindqvist.example'])]) {
      const { records } = await driveText(
        messages,
        page('Ole Brand', ['Ole Brand', 'Mara']),
        PAIR.replace('json', 'html'),
        { owner },
      );
      expect(records.map(({ direction, party }) => [direction, party])).toEqual([
        ['done-to', 'Ole Brand'],
        ['own', 'Ole Brand'],
      ]);
      const json = await driveText(messages, thread(['Ole Brand', 'Mara'], 'Ole Brand', [line('Mara', 1)]), PAIR, {
        owner,
      });
      expect(json.records[0]!.direction).toBe('own');
    }
  });
});
