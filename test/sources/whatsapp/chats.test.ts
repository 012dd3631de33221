import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChatLine, chatLines } from '../../../src/decode/chat-lines.js';
import type { Damaged } from '../../../src/decode/decoder.js';
import chats from '../../../src/sources/whatsapp/chats.js';
import { iso, shapeFor } from '../facebook/drive.js';
import { driveChat, lines } from './drive.js';

const LRM = '\u200e';
const ZIP = '/WhatsApp Chat - Teo Brandl.zip/_chat.txt';

const times = async (text: string) => (await driveChat(text)).records.map((record) => iso(record)?.slice(0, 16));
const detailsOf = async (text: string, path?: string) =>
  (await driveChat(text, path)).records.map(({ detail }) => {
    const { zone: _, written: __, thread: ___, sender: ____, ...rest } = detail!;
    return rest;
  });

describe('the order of day and month', () => {
  const chat = (...dates: readonly string[]) => lines(...dates.map((date) => `${date}, 10:15 - Teo Brandl: hello`));

  it('is told by a number above twelve anywhere in the file', async () => {
    expect(await times(chat('03/04/24', '13/04/24'))).toEqual(['2024-04-03T10:15', '2024-04-13T10:15']);
    expect(await times(chat('3/4/24', '4/13/24'))).toEqual(['2024-03-04T10:15', '2024-04-13T10:15']);
  });

  it('is that of the many when a pasted line contradicts', async () => {
    expect(await times(chat('3/14/24', '3/15/24', '16/3/24'))).toEqual([
      '2024-03-14T10:15',
      '2024-03-15T10:15',
      undefined,
    ]);
  });

  it('is the one in which time does not go back', async () => {
    expect(await times(chat('1/9/24', '2/3/24', '3/1/24'))).toEqual([
      '2024-01-09T10:15',
      '2024-02-03T10:15',
      '2024-03-01T10:15',
    ]);
    expect(await times(chat('9/1/24', '3/2/24', '1/3/24'))).toEqual([
      '2024-01-09T10:15',
      '2024-02-03T10:15',
      '2024-03-01T10:15',
    ]);
  });

  it('is day first with dots, and otherwise a guess that is marked', async () => {
    expect(await detailsOf(chat('04.05.24'))).toEqual([{ characters: 5 }]);
    expect(await times(chat('04.05.24'))).toEqual(['2024-05-04T10:15']);
    expect(await detailsOf(chat('04/05/24'))).toEqual([{ characters: 5, dayAndMonth: 'assumed' }]);
    expect(await times('4/5/24, 10:15 PM - Teo Brandl: x')).toEqual(['2024-04-05T22:15']);
    expect(await times(chat('2024-05-04', '2024/05/04', '2024.05.04'))).toEqual(Array(3).fill('2024-05-04T10:15'));
  });

  it('holds for any chat in order that has a day above twelve', async () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => Date.UTC(2016, 0, 1) + n * 86_400_000);
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 30 }), fc.boolean(), async (days, isDayFirst) => {
        const sorted = [...days, Date.UTC(2024, 10, 27)].sort((a, b) => a - b).map((at) => new Date(at));
        const text = sorted.map((at) => {
          const [d, m, y] = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear() % 100];
          return `${isDayFirst ? `${d}/${m}` : `${m}/${d}`}/${y}, 10:15 - Teo Brandl: x`;
        });
        expect(await times(lines(...text))).toEqual(sorted.map((at) => `${at.toISOString().slice(0, 10)}T10:15`));
      }),
      { numRuns: 50 },
    );
  });
});

describe('clocks', () => {
  it.each([
    ['12:05 AM', '00:05'],
    ['12:05 PM', '12:05'],
    ['1:05\u202fp.m.', '13:05'],
    ['1:05\u00a0a. m.', '01:05'],
    ['21.07', '21:07'],
    ['9:07:30', '09:07'],
  ])('%s', async (clock, told) => {
    expect(await times(`27/02/24, ${clock} - Teo Brandl: x`)).toEqual([`2024-02-27T${told}`]);
  });

  it('that do not exist open undated messages where the file is known to be a chat', async () => {
    const text = lines(
      '27.02.24, 10:15 - Teo Brandl: x',
      '31.02.24, 10:00 - Mara: secret',
      'and more',
      '27.02.24, 25:61 - Mara: y',
      '27.02.24, 10:16 - Teo Brandl: z',
    );
    expect(await times(text)).toEqual(['2024-02-27T10:15', undefined, undefined, '2024-02-27T10:16']);
    expect(await detailsOf(text)).toEqual([1, 15, 1, 1].map((characters) => ({ characters })));
    expect((await driveChat(text)).records.map(({ detail }) => detail?.written)).toContain('31.02.24, 10:00');
  });

  it('that do not exist tell nothing above the first message', async () => {
    const { items, skipped } = await driveChat(lines('31.02.24, 10:00 - Mara: x', '27.02.24, 10:15 - Teo Brandl: x'));
    expect([items, skipped.length]).toEqual([2, 1]);
  });
});

describe('messages', () => {
  it('go on over lines, blank ones too, with either line end', async () => {
    const text = ['27/02/24, 10:15 - Teo Brandl: one', '', 'three: 3', '', ''];
    expect(await detailsOf(text.join('\n'))).toEqual([{ characters: 13 }]);
    expect(await detailsOf(text.join('\r\n'))).toEqual([{ characters: 13 }]);
  });

  it('take a line of another phone’s chat for text', async () => {
    const text = lines('27/02/24, 10:15 - Teo Brandl: she wrote', '[27/02/24, 09:00:00] Ines Aubert: hi');
    expect(await detailsOf(text)).toEqual([{ characters: 9 + 1 + 36 }]);
  });

  it('count what marks and emojis really are', async () => {
    expect(await detailsOf(`${LRM}[27/02/2024, 10:15:00] Teo Brandl: ${'\u2068'}🐝${'\u2069'}é`, ZIP)).toEqual([
      { characters: 2 },
    ]);
  });

  it.each([
    ['<Media omitted>', { media: 1 }],
    ['<Medien weggelassen>', { media: 1 }],
    ['<Multimedia omitido>', { media: 1 }],
    ['VID-20240227-WA0001.mp4 (file attached)', { videos: 1 }],
    ['STK-20240227-WA0002.webp (Datei angehängt)', { stickers: 1 }],
    [`${LRM}PTT-20240227-WA0003.opus (file attached)`, { audio: 1 }],
    ['<pièce jointe : 00000012-PHOTO-2024-02-27-10-15-00.jpg>', { photos: 1 }],
    [`${LRM}<adjunto: 00000012-GIF-2024-02-27-10-15-00.mp4>`, { gifs: 1 }],
    [`${LRM}sticker omitted`, { stickers: 1 }],
    [`${LRM}Kontaktkarte weggelassen`, { contacts: 1 }],
    [`${LRM}immagine omessa`, { photos: 1 }],
    ['She omitted', { characters: 11 }],
    ['see <note: plan.txt>', { characters: 20 }],
    ['Missed voice call', { kind: 'call', missed: true }],
    ['Video call, 1 hr 5 min', { kind: 'call', callSeconds: 3900 }],
    ['voice call', { characters: 10 }],
    [`${LRM}Sprachanruf, 40 Sek.`, { kind: 'call', callSeconds: 40 }],
    ['This message was deleted', { deleted: true }],
    ['Ok <This message was edited>', { characters: 2, edited: true }],
    ['Standort: https://maps.google.com/?q=46.4364,-14.05', { location: true }],
    [`${LRM}live location shared`, { location: true, live: true }],
    ['see https://a.example and http://b.example', { characters: 42, links: 2 }],
    ['POLL: who?', { characters: 10 }],
    [`${LRM}Your security code with Teo Brandl changed.`, undefined],
    ['Messages and calls are end-to-end encrypted. No one else can read them.', undefined],
  ])('%s', async (body, detail) => {
    const { records, skipped } = await driveChat(`[27/02/2024, 10:15:00] Teo Brandl: ${body}`, ZIP);
    expect(records).toHaveLength(detail === undefined ? 0 : 1);
    expect(skipped).toHaveLength(detail === undefined ? 1 : 0);
    if (detail) expect(records[0]!.detail).toMatchObject(detail);
    if (detail && !('characters' in detail)) expect(records[0]!.detail).not.toHaveProperty('characters');
  });

  it('never hold what was said', async () => {
    const { records } = await driveChat(lines('27/02/24, 10:15 - Teo Brandl: secret bees', 'and https://hive.example'));
    expect(JSON.stringify(records)).not.toMatch(/bees|hive/);
    expect(records[0]).not.toHaveProperty('latE7');
  });

  it('say nothing of where a sent place lies', async () => {
    const { records } = await driveChat('27/02/24, 10:15 - Teo Brandl: Location: https://maps.google.com/?q=47.1,8.2');
    expect(JSON.stringify(records)).not.toMatch(/47|8\.2/);
  });

  it('have text above them, which is none', async () => {
    const { skipped, records } = await driveChat(lines('Exported for Mara', '27/02/24, 10:15 - Teo Brandl: x'));
    expect([records.length, skipped]).toEqual([1, ['text above the first message']]);
  });

  it('cost little however they are made', async () => {
    const start = performance.now();
    const many = (text: string) => text.repeat(200_000);
    const head = '27/02/24, 10:15 - Teo Brandl: ';
    await driveChat(
      lines(
        head,
        `a${many(' ')}b`,
        many(`${LRM}image omitted `),
        many('<attached: '),
        `1/1/21,${many('\ufeff')}x`,
        `${head}${many('•1 ')}<attached: a.pdf>`,
        `27/02/24, 10:15 - ${many('a.b ')}: x`,
        `${head}POLL:${many('(1 ')}`,
      ),
    );
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('are the same wherever chunks end', async () => {
    const text = lines(
      `${LRM}[27/02/2024, 9:15:41\u202fpm] Teo Brandl: ${LRM}<attached: 00000004-PHOTO-2024-02-27-21-16-02.jpg>\r`,
      '[28/02/2024, 9:15:41\u202fpm] Mara Lindqvist: über 🐝\r',
      'and more\r',
    );
    const bytes = Buffer.from(text);
    const said = async (sizes: readonly number[]) => {
      const all: unknown[] = [];
      const decode = chatLines(() => (rest) => {
        const kept = [rest];
        return { kept, line: (more: string) => void kept.push(more) };
      });
      for await (const batch of decode(cut(bytes, sizes), { path: '/x', size: bytes.length })) {
        const each = batch as readonly (ChatLine<{ kept: string[] }> | Damaged)[];
        all.push(...each.map((line) => ('said' in line ? [line.local, line.said?.kept] : line)));
      }
      return all;
    };
    const whole = await said([bytes.length]);
    expect(whole).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
        expect(await said(sizes)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('the owner', () => {
  const chat = lines('27/02/24, 10:15 - Teo Brandl: a', '27/02/24, 10:16 - Mara Lindqvist: b');
  const told = async (text: string, path: string, more = {}) =>
    (await driveChat(text, path, more)).records.map(({ direction, party }) => [direction, party]);

  it('is who is not named by the file, its folder or its archive', async () => {
    const both = [
      ['done-to', 'Teo Brandl'],
      ['own', 'Teo Brandl'],
    ];
    expect(await told(chat, '/WhatsApp Chat with Teo Brandl.txt')).toEqual(both);
    expect(await told(chat, '/WhatsApp Chat mit Teo Brandl (2).txt')).toEqual(both);
    expect(await told(chat, '/WhatsApp_Chat_with_Teo_Brandl.txt')).toEqual(both);
    expect(await told(chat, '/Chat de WhatsApp con Teo Brandl.txt')).toEqual(both);
    expect(await told(chat, '/WhatsApp Chat - Teo Brandl/_chat.txt')).toEqual(both);
    expect(await told(chat, '/_chat.txt', { archive: 'WhatsApp Chat - Teo Brandl (1).zip' })).toEqual(both);
  });

  it('is who deleted a message as “you”, in a group too', async () => {
    const more = lines(
      chat.trim(),
      '27/02/24, 10:17 - Ines Aubert: c',
      '27/02/24, 10:18 - Mara Lindqvist: You deleted this message',
    );
    expect(await told(more, '/WhatsApp Chat with Kilter.txt')).toEqual([
      ['done-to', 'Teo Brandl'],
      ['own', 'Kilter'],
      ['done-to', 'Ines Aubert'],
      ['own', 'Kilter'],
    ]);
  });

  it('is who other files name', async () => {
    expect(await told(chat, '/_chat.txt', { owner: new Set(['mara lindqvist']) })).toEqual([
      ['done-to', 'Teo Brandl'],
      ['own', 'Teo Brandl'],
    ]);
  });

  it('stays open otherwise', async () => {
    const open = [
      [undefined, 'Teo Brandl'],
      [undefined, 'Mara Lindqvist'],
    ];
    expect(await told(chat, '/_chat.txt')).toEqual(open);
    expect(await told(chat, '/_chat.txt', { owner: new Set(['ines aubert']) })).toEqual(open);
    expect(await told(chat, '/WhatsApp Chat with Kilter.txt')).toEqual(open);
    const group = lines('27/02/24, 10:14 - Teo Brandl added you', chat.trim());
    expect(await told(group, '/WhatsApp Chat with Teo Brandl.txt')).toEqual(open);
  });
});

describe('recognising a renamed chat', () => {
  const accepts = (text: string) => shapeFor(chats, '/notes.txt', text) !== undefined;

  it('takes chats', () => {
    const android = lines(...['Teo', 'Mara', 'Teo'].map((name, i) => `27/02/24, 10:1${i} - ${name} B: x`));
    expect(accepts(android)).toBe(true);
    expect(
      accepts(lines(...['Teo', 'Mara', 'Teo'].map((n, i) => `[27/02/24, 10:15:0${i}] ${n}: ${LRM}image omitted`))),
    ).toBe(true);
  });

  it.each([
    ['a log with brackets', '[27/02/2024, 10:15:00] worker-1: started'],
    ['a log with levels', '2024-02-27, 10:15 - ERROR: no bees'],
    ['a log with seconds', '2024-02-27, 10:15:01 - hive: swarm'],
    ['a table', '27/02/2024, 10:15, Teo'],
    ['JSON', '{"participants": [], "messages": []}'],
  ])('leaves %s', (_, line) => {
    expect(accepts(lines(...Array(30).fill(line)))).toBe(false);
  });
});
