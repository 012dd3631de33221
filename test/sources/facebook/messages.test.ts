import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordFields } from '../../../src/record/record.js';
import messages from '../../../src/sources/facebook/messages.js';
import type { Here } from '../../../src/sources/source.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, sample, shapeFor } from './drive.js';

const OWNER = { owner: new Set(['käthe möller']), zone: BERLIN };
const PAIR = '/messages/inbox/olebrand_10160194571536431/message_1.json';
const fixture = (name: string, path: string, more: Partial<Here> = OWNER) =>
  drive(messages, join(FIXTURES, 'facebook.messages', name), path, more);

describe('facebook.messages', () => {
  test('a group: own messages go to the group, others come from their sender', async () => {
    const path = '/messages/inbox/rudernamfreitag_nb5fd6gg50h/message_1.json';
    const { records } = await fixture('2019-group/message_1.json', path);
    const thread = { thread: 'nb5fd6gg50h', group: true };
    expect(records).toEqual([
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

  test('a pair: calls, unsent, stickers, files', async () => {
    const { records } = await fixture('2024-pair/message_1.json', PAIR);
    expect(records.map((r) => [r.direction, r.party])).toEqual([
      ['own', 'Ole Brand'],
      ...Array.from({ length: 4 }, () => ['done-to', 'Ole Brand']),
    ]);
    const thread = '10160194571536431';
    expect(records.map((r) => r.detail)).toEqual([
      { thread, characters: 5, links: 1 },
      { thread, kind: 'call', callSeconds: 95 },
      { thread, kind: 'unsent' },
      { thread, stickers: 1, reactions: 1 },
      { thread, audio: 1, videos: 1, files: 1 },
    ]);
  });

  test('without a named owner, a pair bears the other one’s name; a group tells nothing', async () => {
    const pair = await fixture('2024-pair/message_1.json', PAIR, {});
    expect(pair.records.slice(0, 2).map((r) => [r.direction, r.party])).toEqual([
      ['own', 'Ole Brand'],
      ['done-to', 'Ole Brand'],
    ]);
    const group = await fixture('2019-group/message_1.json', '/messages/inbox/x_nb5fd6gg50h/message_1.json', {});
    expect(group.records[0]).toMatchObject({ direction: undefined, party: 'Käthe Möller', ip: undefined });
  });

  test('group chats and the download of encrypted chats', async () => {
    const chat = await fixture('group-chat/2233445566.json', '/groups/your_group_messages/2233445566.json');
    expect(chat.records).toMatchObject([{ party: 'Ida Fünf', detail: { thread: '2233445566', group: true } }]);
    const encrypted = await fixture('encrypted/Ole_7.json', '/messages/Ole_7.json');
    expect(encrypted.records).toMatchObject([
      { at: 1735000000123, direction: 'own', party: 'Ole Brand', detail: { thread: 'ole_7', characters: 10 } },
      { at: 1735000001123, direction: 'done-to', party: 'Ole Brand', detail: { media: 1 } },
    ]);
  });

  test('JSON and page have the same identity', async () => {
    const json = await fixture('2026-twins/message_1.json', PAIR);
    const html = await fixture('2026-twins/message_1.html', PAIR.replace('.json', '.html'));
    expect(html.skipped).toEqual(['list of members']);
    expect(html.records.map((r) => [r.direction, r.party, r.detail?.characters])).toEqual(
      json.records.map((r) => [r.direction, r.party, r.detail?.characters]),
    );
    const id = (r: RecordFields) => [...messages.identity(r), messages.moment!(r)];
    expect(html.records.map(id)).toEqual(json.records.map(id));
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
});
