import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ContentBlock, contentBlocks } from '../../src/decode/content-blocks.js';
import { ITEM_LIMIT } from '../../src/decode/decoder.js';
import { mboxMails } from '../../src/decode/mbox.js';
import { bytesOf, corpus, decode } from './feed.js';

const decoder = contentBlocks(['fn', 'email', 'note', 'summary', 'dtstart', 'rrule', 'organizer', 'uid']);
const plain = (blocks: readonly ContentBlock[]) =>
  blocks.map(({ component, properties }) => [component, ...properties.map(({ name, values }) => [name, ...values])]);

describe('blocks of a vCard or calendar file', () => {
  it('are unfolded before they are text, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ä', 'ß', '🐝', 'x', ' ', '\\,', '\\n'), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        async (letters, width, newline, sizes) => {
          const note = `NOTE:.${letters.join('')}.`;
          const bytes = Buffer.from(note);
          const pieces: Buffer[] = [];
          for (let at = 0; at < bytes.length; at += width) {
            if (at > 0) pieces.push(Buffer.from(`${newline} `));
            pieces.push(bytes.subarray(at, at + width));
          }
          const whole = Buffer.concat([
            Buffer.from(`BEGIN:VCARD${newline}`),
            ...pieces,
            Buffer.from(`${newline}END:VCARD${newline}`),
          ]);
          const { items, damaged } = await decode(decoder, whole, ...sizes);
          const text = `.${letters.join('').replaceAll('\\n', '\n')}.`;
          // The library takes a list of notes apart at commas that are not escaped; there are none here.
          expect(plain(items)).toEqual([['VCARD', ['note', text.replaceAll('\\,', ',')]]]);
          expect(damaged).toEqual([]);
        },
      ),
    );
  });

  it('that are broken cost themselves alone', async () => {
    const text = [
      'END:VCARD',
      'FN:outside',
      'BEGIN:VCARD',
      'FN:one',
      'BEGIN:VCARD',
      'item1.FN:two',
      'no colon here',
      'EMAIL;TYPE="open:two@hives.example',
      'END:VCARD',
      'BEGIN:VEVENT',
      'SUMMARY:three',
      'BEGIN:VALARM',
      'SUMMARY:not this',
      'END:VEVENT',
      'BEGIN:VCARD',
      'FN:four',
    ].join('\r\n');
    for (const size of [1, 3, 1000]) {
      const { items, damaged } = await decode(decoder, text, size);
      expect(plain(items)).toEqual([
        ['VCARD', ['fn', 'two'], ['email']],
        ['VEVENT', ['summary', 'three']],
      ]);
      expect(damaged.map(({ at }) => at.offset)).toEqual([
        text.indexOf('BEGIN:VCARD'),
        text.lastIndexOf('BEGIN:VCARD'),
      ]);
    }
  });

  it('may hold a picture and endless lines without keeping them', async () => {
    const picture = `PHOTO;ENCODING=b:${'QUJD'.repeat(2 ** 20)}\r\n`;
    const folded = ` ${'x'.repeat(74)}\r\n`.repeat(2000);
    const whole = `BEGIN:VCARD\r\n${picture}NOTE:n\r\n${folded}FN:Zoë\r\nEND:VCARD\r\n`;
    const { items } = await decode(decoder, whole, 65_536);
    expect(items[0]!.properties.map(({ name, values }) => [name, values[0]!.length <= 70_000])).toEqual([
      ['note', true],
      ['fn', true],
    ]);
  });

  it('are refused beyond the limit', async () => {
    const line = `NOTE:${'n'.repeat(60_000)}\n`;
    const whole = `BEGIN:VCARD\n${line.repeat(Math.ceil(ITEM_LIMIT / 60_000) + 1)}END:VCARD\nBEGIN:VCARD\nFN:x\nEND:VCARD\n`;
    const { items, damaged } = await decode(decoder, whole, 65_536);
    expect(plain(items)).toEqual([['VCARD', ['fn', 'x']]]);
    expect(damaged).toEqual([expect.objectContaining({ code: 'ITEM_TOO_LARGE', at: { offset: 0 } })]);
  });

  it('know the zones of their own calendar only', async () => {
    const zone = (to: string) =>
      `BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Shed\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:${to}\nTZOFFSETTO:${to}\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:u\nEND:VEVENT\nEND:VCALENDAR\n`;
    const { items } = await decode(
      decoder,
      `${zone('+0130')}${zone('-0400')}BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR`,
      10,
    );
    expect(items.map(({ zones }) => zones.get('Shed')?.(Date.UTC(2025, 6, 1)))).toEqual([90, -240, undefined]);
  });
});

const ics = corpus('ics', 'collective-icalendar');
describe.skipIf(ics === undefined)('calendars that others collected', () => {
  const names = ics === undefined ? [] : readdirSync(ics).filter((name) => name.endsWith('.ics'));
  test.each(names)('%s is read alike in any chunks', async (name) => {
    const bytes = bytesOf(join(ics!, name));
    const whole = await decode(decoder, bytes);
    const small = await decode(decoder, bytes, 7);
    expect(plain(small.items)).toEqual(plain(whole.items));
    expect(small.damaged).toEqual(whole.damaged);
    for (const { zones } of whole.items)
      for (const offsetAt of zones.values()) {
        const offset = offsetAt(Date.UTC(2025, 6, 1));
        expect(offset === undefined || Math.abs(offset) <= 15 * 60).toBe(true);
      }
  });
});

const mails = corpus('mbox', 'mikel-mail');
describe.skipIf(mails === undefined)('mails that others collected', () => {
  const names = mails === undefined ? [] : readdirSync(mails).filter((name) => name.endsWith('.eml'));
  it('make one mbox file without losing one', async () => {
    const parts = names.map((name) => bytesOf(join(mails!, name)));
    const usable = parts.filter((bytes) => /^(?:From .*\r?\n)?[!-9;-~]+:/.test(bytes.toString('latin1', 0, 300)));
    const whole = Buffer.concat(
      usable.flatMap((bytes) => [
        Buffer.from(bytes.toString('latin1', 0, 5) === 'From ' ? '' : 'From 1@xxx Tue Feb 03 04:05:06 +0000 2026\n'),
        bytes,
        Buffer.from('\n\n'),
      ]),
    );
    const { items, damaged } = await decode(mboxMails(['date', 'from']), whole, 37);
    expect(items).toHaveLength(usable.length);
    expect(usable.length).toBeGreaterThan(30);
    expect(damaged).toEqual([]);
  });
});
