import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodedHeader, mailboxes } from '../../src/decode/mail-header.js';
import { type Mail, mboxMails } from '../../src/decode/mbox.js';
import { EntryFault } from '../../src/ledger/problem.js';
import { chunks, decode, file } from './feed.js';

const decoder = mboxMails(['from', 'subject', 'x-gmail-labels']);
const plain = (mails: readonly Mail[]) =>
  mails.map(({ headers, separator, bytes }) => ({ headers: Object.fromEntries(headers), separator, bytes }));

/** The same rules over the whole text at once, line by line. */
function reference(text: string): unknown[] {
  const lines = text.split(/(?<=\n)/);
  const mails: { separator: string; lines: string[] }[] = [];
  const blank = (line: string | undefined) => line === undefined || line === '\n' || line === '\r\n';
  for (const [i, line] of lines.entries()) {
    if (
      line.startsWith('From ') &&
      line.endsWith('\n') &&
      blank(lines[i - 1]) &&
      /^[!-9;-~]+:/.test(lines[i + 1] ?? '')
    )
      mails.push({ separator: line.slice(5).trim(), lines: [] });
    else mails.at(-1)?.lines.push(line);
  }
  return mails.map(({ separator, lines }) => {
    const end = lines.findIndex(blank);
    const unfolded = lines
      .slice(0, end < 0 ? lines.length : end)
      .join('')
      .replace(/\r?\n(?=[ \t])/g, '');
    const headers: Record<string, string> = {};
    for (const [, name, value] of unfolded.matchAll(/^([!-9;-~]+)[ \t]*:([^\n]*)/gm)) {
      const key = name!.toLowerCase();
      if (/^(?:from|subject|x-gmail-labels)$/.test(key)) headers[key] ??= value!.trim();
    }
    return { headers, separator, bytes: Buffer.byteLength(lines.join('')) };
  });
}

describe('mails of an mbox file', () => {
  const piece = fc.constantFrom(
    'From 17@xxx Tue Feb 03 04:05:06 +0000 2026',
    'From ',
    'From the hives, with love',
    '>From quoted',
    'Fro',
    'm ',
    '\r',
    '',
    '',
    'From: Ines <ines@hives.example>',
    'Subject: Schwärme',
    ' und Waben',
    '\tfolded',
    'X-Gmail-Labels: Posteingang,\t',
    'X-Other: a: b',
    'no header',
    'ünlike: any',
    ': empty name',
    '=?utf-8?',
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 40 })
    .map((lines) => lines.map(([line, end]) => line + end).join(''));

  it('are the same whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (body, sizes) => {
        const whole = `From 1@xxx Tue\nX: 1\n\n${body}`;
        const got = await decode(decoder, whole, ...sizes);
        expect(plain(got.items)).toEqual(reference(whole));
        expect(got.damaged).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('account for every byte that is not a separator', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (body, size) => {
        const whole = `\n\nFrom 1@xxx Tue\r\nX: 1\r\n\r\n${body}`;
        const { items } = await decode(decoder, whole, size);
        expect(plain(items)).toEqual(reference(whole));
      }),
    );
  });

  test.each([1, 7, 100_000])('headers of 100 KiB cost what stands behind 64 KiB (chunks of %i)', async (size) => {
    const long = `X-Filler: ${'y'.repeat(60)}\n`.repeat(1500);
    const whole = `\uFEFFFrom a@xxx\nFrom: first\n${long}Subject: too late\n\nFrom here on text\n\nFrom b@xxx\nFrom: second\n\n`;
    const { items, damaged } = await decode(decoder, whole, size === 1 ? 4096 : size);
    expect(items.map(({ headers }) => Object.fromEntries(headers))).toEqual([{ from: 'first' }, { from: 'second' }]);
    expect(damaged).toEqual([]);
  });

  test.each([5, 100_000])('a separator is no longer than 1 KiB (chunks of %i)', async (size) => {
    const whole = `From a@xxx\nFrom: x\n\nFrom ${'here on '.repeat(200)}\nFrom: y\n\nFrom b@xxx\nFrom: z\n\n`;
    const { items } = await decode(decoder, whole, size);
    expect(items.map(({ headers }) => headers.get('from'))).toEqual(['x', 'z']);
  });

  it('what stands before the first is one broken item', async () => {
    const { items, damaged } = await decode(decoder, 'rubbish\n\nFrom a@xxx\nFrom: x\n\nbody', 3);
    expect(plain(items)).toEqual([{ headers: { from: 'x' }, separator: 'a@xxx', bytes: 13 }]);
    expect(damaged).toHaveLength(1);
    expect((await decode(decoder, '', 1)).damaged).toEqual([]);
    expect((await decode(decoder, '\r\n \n', 1)).damaged).toEqual([]);
    expect((await decode(decoder, 'no mail at all', 1)).damaged).toHaveLength(1);
  });

  it('are kept when the archive breaks off in the last', async () => {
    const broken = async function* () {
      yield* chunks('From a\nFrom: x\n\nbody\n\nFrom b\nFrom: y\nSubject: cut of', 5);
      throw new EntryFault('ZIP_TRUNCATED');
    };
    const found: unknown[] = [];
    await expect(async () => {
      for await (const batch of decoder(broken(), file)) found.push(...batch);
    }).rejects.toThrow('ZIP_TRUNCATED');
    expect(plain(found as Mail[]).map(({ headers }) => headers)).toEqual([
      { from: 'x' },
      { from: 'y', subject: 'cut of' },
    ]);
  });

  it('may hold bytes beyond ASCII in headers', async () => {
    const latin = Buffer.from('From a\nFrom: M\xfcller\nSubject: ', 'latin1');
    const { items } = await decode(decoder, Buffer.concat([latin, Buffer.from('Höhe\n\n')]), 2);
    expect(plain(items)[0]).toMatchObject({ headers: { from: 'Müller', subject: 'Höhe' } });
  });
});

describe('headers', () => {
  it('of hostile length are read in no time', () => {
    const started = performance.now();
    for (const filler of [' ', '(', '"', '<', '@', 'a@', '=?', ',', ';', ':', '"a" ']) {
      mailboxes(filler.repeat(60_000 / filler.length));
      decodedHeader(filler.repeat(60_000 / filler.length));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('are decoded by words', () => {
    expect(decodedHeader('=?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?=\t=?utf-8?B?LEfDpHJ0ZW4=?=')).toBe(
      'Posteingang,Geöffnet,Gärten',
    );
    expect(decodedHeader('=?ISO-8859-1?Q?Gr=FC=DFe?= an =?broken?=')).toBe('Grüße an =?broken?=');
  });

  it.each([
    ['', []],
    ['ines@hives.example', [['', 'ines@hives.example']]],
    ['"Aubert, Ines" <ines@hives.example>', [['Aubert, Ines', 'ines@hives.example']]],
    ['=?utf-8?q?In=C3=A8s?= <ines@hives.example>', [['Inès', 'ines@hives.example']]],
    ['ines@hives.example (Ines)', [['Ines', 'ines@hives.example']]],
    ['<ines@hives.example>', [['', 'ines@hives.example']]],
    [
      'Beekeepers: Ines <i@hives.example>, t@hives.example;, =?utf-8?b?TcOkcmE=?= <m@x.example>',
      [
        ['Ines', 'i@hives.example'],
        ['', 't@hives.example'],
        ['Mära', 'm@x.example'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['Night desk', [['Night desk', '']]],
  ])('%s names its mailboxes', (raw, expected) => {
    expect(mailboxes(raw).map(({ name, address }) => [name, address])).toEqual(expected);
  });
});
