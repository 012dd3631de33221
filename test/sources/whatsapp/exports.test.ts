import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { auditOf, unbalanced } from '../../kit/audit.js';
import { zipOf } from '../../kit/zip.js';
import { lines } from './drive.js';

const root = mkdtempSync(join(tmpdir(), 'footprint-whatsapp-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function exported(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(mkdtempSync(join(root, 'x-')), name);
  writeFileSync(path, await zipOf(files));
  return path;
}

async function audited(...inputs: readonly string[]) {
  const answered = await auditOf(inputs, { tz: 'Europe/Berlin' });
  expect(unbalanced(answered.report)).toEqual([]);
  expect(answered.report.problems).toEqual([]);
  return answered;
}

const MINUTE = ['a', 'bb', 'ccc'].map((text) => `14/03/25, 20:01 - Teo Brandl: ${text}`);
const LATER = ['14/03/25, 20:02 - Mara Lindqvist: yes', '15/03/25, 07:00 - Teo Brandl: morning'];
const NAME = 'WhatsApp Chat with Teo Brandl.txt';

it('keeps what one person wrote in one minute', async () => {
  const { rows } = await audited(await exported('chat.zip', { [NAME]: lines(...MINUTE) }));
  expect(rows.map(({ detail }) => detail!['characters'])).toEqual([1, 2, 3]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
});

it('is one chat in overlapping exports, whatever the language of their dates', async () => {
  const german = LATER.map((line) => line.replace(/^(\d+)\/(\d+)\/(\d+)/, '$1.$2.$3'));
  const { rows, report } = await audited(
    await exported('one.zip', { [NAME]: lines(...MINUTE, LATER[0]!) }),
    await exported('two.zip', {
      'WhatsApp Chat mit Teo Brandl.txt': lines(...MINUTE.map((l) => l.replace('14/03/25', '14.03.25')), ...german),
    }),
  );
  expect(rows).toHaveLength(5);
  expect(report.coverage.items).toMatchObject({ kept: 5, duplicate: 4 });
});

it('knows a chat by the name of its archive, and keeps two apart', async () => {
  const chat = lines('[14/03/25, 20:01:00] Teo Brandl: a', '[14/03/25, 20:01:01] Mara Lindqvist: b');
  const { rows } = await audited(
    await exported('WhatsApp Chat - Teo Brandl.zip', { '_chat.txt': chat }),
    await exported('WhatsApp Chat - Ines Aubert.zip', { '_chat.txt': chat.replace('Teo Brandl', 'Ines Aubert') }),
  );
  expect(rows.map(({ direction, party }) => [direction, party]).sort()).toEqual([
    ['done-to', 'Ines Aubert'],
    ['done-to', 'Teo Brandl'],
    ['own', 'Ines Aubert'],
    ['own', 'Teo Brandl'],
  ]);
});

it('leaves what was sent in a chat unread', async () => {
  const { rows, report } = await audited(
    await exported('WhatsApp Chat with Teo Brandl.zip', {
      [NAME]: lines(...MINUTE),
      'Ines Aubert.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Ines Aubert\nTEL:+33 1 99 00 12 34\nEND:VCARD\n',
      'IMG-20250314-WA0001.jpg': 'x',
    }),
  );
  expect(rows.map(({ platform }) => platform)).toEqual(['whatsapp', 'whatsapp', 'whatsapp']);
  expect(report.coverage.entries).toMatchObject({ read: 1, leftUnread: 2, unknown: 0 });
});

it('says that a backup is encrypted', async () => {
  const { report } = await audited(await exported('phone.zip', { 'Databases/msgstore-2025-03-14.1.db.crypt15': 'x' }));
  expect(report.coverage.unread.map(({ why }) => why)).toEqual([expect.stringContaining('encrypted backup')]);
});
