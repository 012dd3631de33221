import { describe, expect, it } from 'vitest';
import chat from '../../../src/sources/google/chat.js';
import groups from '../../../src/sources/google/groups.js';
import hangouts from '../../../src/sources/google/hangouts.js';
import keep from '../../../src/sources/google/keep.js';
import reminders from '../../../src/sources/google/reminders.js';
import tasks from '../../../src/sources/google/tasks.js';
import voice from '../../../src/sources/google/voice.js';
import type { Here, Source } from '../../../src/sources/source.js';
import { drive, fixtureFiles, shapeFor, utc } from './drive.js';

/** What a source makes of its files in a fixture; pictures and the like lie beside them. */
async function driveFixture(source: Source, folder: string, known: Partial<Here> = {}) {
  const own = fixtureFiles(folder).filter(([path, bytes]) => shapeFor(source, path, bytes));
  const all = await Promise.all(own.map(([path, bytes]) => drive(source, path, bytes, known)));
  return {
    records: all.flatMap(({ records }) => records),
    skips: all.flatMap(({ skips }) => skips),
    claims: all.flatMap(({ claims }) => claims),
    items: all.reduce((sum, { items }) => sum + items, 0),
  };
}

/** Words that stand only in the bodies of the fixtures. */
const SAID: readonly (readonly [Source, string, readonly string[]])[] = [
  [tasks, 'google.tasks/en', ['Schieber']],
  [keep, 'google.keep/en', ['20:14', 'Kreide', 'Fingertape', 'fahrplan', 'teo.brandl']],
  [keep, 'google.keep/until-2021', ['Königin', 'Zargen']],
  [chat, 'google.chat/en', ['Halle', 'halb acht', 'wabe', '@']],
  [hangouts, 'google.hangouts/en', ['Seil', 'Top!', 'Liegewagen', '117171717171717171717']],
  [voice, 'google.voice/en', ['sichert', 'Leiter', 'Zug', '+12025550163']],
  [groups, 'google.groups/en', ['Schwarm', 'Wagen']],
];

it.each(SAID.map(([source, ...rest]) => [source.id, source, ...rest] as const))(
  '%s never tells what was said',
  async (_, source, folder, words) => {
    const { records } = await driveFixture(source, folder);
    expect(records.length).toBeGreaterThan(1);
    for (const word of words) expect(JSON.stringify(records)).not.toContain(word);
  },
);

describe('google.chat', () => {
  it('knows the owner by the address of the account, whatever its letter case', async () => {
    const owner = new Set(['mara@lindqvist.example']);
    const { records } = await driveFixture(chat, 'google.chat/de', { owner });
    expect(records.map(({ direction, party }) => [direction, party]).filter(([side]) => side === 'own')).toContainEqual(
      ['own', undefined],
    );
    expect(records.filter(({ direction }) => direction === 'done-to').map(({ party }) => party)).toEqual([
      'Teo Brandl',
      'Teo Brandl',
      'Ines Aubert',
    ]);
  });

  it('leaves the direction out when nobody says whose export it is', async () => {
    const { records } = await driveFixture(chat, 'google.chat/no-owner');
    expect(records.map(({ direction, party }) => [direction, party]).sort()).toEqual([
      [undefined, 'Ines Aubert'],
      [undefined, 'Teo Brandl'],
    ]);
  });

  it('claims the names of its own user', async () => {
    const { claims } = await driveFixture(chat, 'google.chat/fr');
    expect(claims).toEqual([{ names: ['mara lindqvist', 'mara@lindqvist.example'] }]);
  });
});

describe('google.hangouts', () => {
  it('knows names and owner per conversation', async () => {
    const { records, items } = await driveFixture(hangouts, 'google.hangouts/en');
    expect(items).toBe(9);
    expect(records.find(({ detail }) => detail?.id === '7-A2')).toEqual({
      kind: 'social.message',
      at: 1456789100000,
      precision: 'ms',
      direction: 'own',
      detail: { thread: 'UgzDMteo', id: '7-A2', characters: 4, attachments: 1 },
    });
  });

  it('does not take names into the next conversation', async () => {
    const one = (name: string | undefined) => ({
      ...(name && { conversation: { participant_data: [{ id: { gaia_id: '7' }, fallback_name: name }] } }),
      events: [{ sender_id: { gaia_id: 7 }, timestamp: '1456789012345678', chat_message: {} }],
    });
    const text = JSON.stringify({ conversations: [one('Teo Brandl'), one(undefined), one('Ines Aubert')] });
    const { records } = await drive(hangouts, '/Hangouts/Hangouts.json', text, { owner: new Set(['ines aubert']) });
    expect(records.map(({ party, direction }) => [party, direction])).toEqual([
      ['Teo Brandl', 'done-to'],
      [undefined, undefined],
      [undefined, 'own'],
    ]);
  });
});

describe('google.voice', () => {
  const page = (inside: string): string => `<html><body>${inside}</body></html>`;
  const message = (when: string): string =>
    `<div class="hChatLog hfeed"><div class="message">${when}<cite class="sender vcard"><a class="tel" href="tel:+12025550163">` +
    '<span class="fn">Teo Brandl</span></a></cite>: <q>x</q></div></div>';

  it('reads printed times with zones in words, and what has none', async () => {
    const at = async (when: string) =>
      (await drive(voice, '/Voice/Calls/Teo Brandl - Text - 2026-02-03T21_05_06Z.html', page(message(when))))
        .records[0];
    expect(await at('<abbr class="dt" title="2026-02-03T16:05:06.123-05:00">x</abbr>')).toMatchObject({
      at: utc('2026-02-03T21:05:06.123Z'),
      offset: -300,
    });
    expect(await at('<abbr class="dt">Feb 3, 2026, 4:05:06&#8239;PM GMT-05:00</abbr>')).toMatchObject({
      at: utc('2026-02-03T21:05:06Z'),
      detail: { zone: 'offset' },
    });
    expect(await at('')).not.toHaveProperty('at');
  });

  it('takes the time of a call from its name when the page has none', async () => {
    const call = page('<div class="haudio"><a rel="tag" href="http://www.google.com/voice#missed">Verpasst</a></div>');
    const { records } = await drive(voice, '/Voice/Anrufe/ - Verpasst - 2026-02-03T21_05_06Z.html', call);
    expect(records).toEqual([
      {
        kind: 'social.message',
        at: utc('2026-02-03T21:05:06Z'),
        precision: 'second',
        direction: 'done-to',
        detail: { type: 'missed' },
      },
    ]);
  });

  it('tells messages before a cut and that the page is cut', async () => {
    const cut = `<html><body>${message('')}<div class="message"><q>y`;
    await expect(drive(voice, '/Voice/Calls/x - Text - 2026-02-03T21_05_06Z.html', cut)).rejects.toThrow();
  });

  it('takes no other page of a conversation', () => {
    expect(shapeFor(voice, '/messages.html', Buffer.from('<div class="message">'))).toBeUndefined();
  });
});

describe('google.tasks', () => {
  it('names the list of each task only', async () => {
    const text = JSON.stringify({
      items: [
        { title: 'Alps', items: [{ title: 'a', created: '2025-01-02T03:04:05Z' }] },
        { items: [{ title: 'b', id: '7' }] },
      ],
    });
    const { records } = await drive(tasks, '/Tasks/Tasks.json', text);
    expect(records.map(({ title, at, detail }) => [title, at, detail?.list])).toEqual([
      ['a', utc('2025-01-02T03:04:05Z'), 'Alps'],
      ['b', undefined, undefined],
    ]);
  });

  it('takes no other list of items without its folder', () => {
    expect(shapeFor(tasks, '/x.json', Buffer.from('{"items":[{"title":"a","status":"completed"}]}'))).toBeUndefined();
    expect(shapeFor(tasks, '/x.json', Buffer.from('{"items":[{"items":[{"task_type":"tasks#x"}]}]}'))).toBeDefined();
  });
});

describe('google.keep', () => {
  it('is dated by the last edit until 2021, and undated by zero', async () => {
    const read = async (fields: object) =>
      (await drive(keep, '/Keep/a.json', JSON.stringify({ title: 'a', ...fields }))).records[0];
    expect(await read({ userEditedTimestampUsec: 1560150123456000 })).toMatchObject({ at: 1560150123456 });
    expect(await read({ userEditedTimestampUsec: 0 })).not.toHaveProperty('at');
  });
});

describe('google.reminders', () => {
  it('takes no heading and no lonely date for a reminder', async () => {
    const { records, skips } = await driveFixture(reminders, 'google.reminders/de');
    expect(records.map(({ title }) => title).sort()).toEqual([
      'Honig schleudern',
      'Liegewagen zahlen',
      'Steigfelle wachsen',
    ]);
    expect(skips).toHaveLength(2);
  });
});
