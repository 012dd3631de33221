import { type ContentBlock, contentBlocks } from '../../decode/content-blocks.js';
import { type CsvRow, csvHeader, csvRows } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { contactRecord, nameKey } from './contact.js';
import { cardOfRow, isContactHeader } from './contact-columns.js';
import { inProduct } from './folders.js';

const PROPERTIES = ['fn', 'n', 'nickname', 'org', 'email', 'tel', 'adr', 'categories', 'bday', 'photo', 'note'];

function readCard({ component, properties }: ContentBlock): Reading {
  if (component !== 'VCARD') return skip('calendar entry in an address book', 'Kalendereintrag in einem Adressbuch');
  const all = (name: string): readonly string[] =>
    properties
      .filter((property) => property.name === name)
      .flatMap(({ values }) => values.map((value) => value.trim()))
      .filter((value) => value !== '');
  const has = (name: string): boolean => properties.some((property) => property.name === name);
  // Last, first, middle, prefix, suffix.
  const parts = properties.find(({ name }) => name === 'n')?.values ?? [];
  return contactRecord({
    name: all('fn')[0] ?? [3, 1, 2, 0, 4].flatMap((at) => parts[at]?.trim() || []).join(' '),
    nameParts: parts,
    nickname: all('nickname')[0] ?? '',
    organisation: all('org')[0] ?? '',
    mails: all('email').map((mail) => mail.replace(/^mailto:/i, '')),
    phones: all('tel').map((phone) => phone.replace(/^tel:/i, '')),
    // `ADR:;;;;;;` is an address without anything in it.
    addresses: properties.filter(({ name, values }) => name === 'adr' && values.some((value) => value.trim() !== ''))
      .length,
    groups: all('categories'),
    hasBirthday: has('bday'),
    hasPhoto: has('photo'),
    hasNote: all('note').length > 0,
  });
}

const readRow = (row: CsvRow): Reading => contactRecord(cardOfRow(row));

const isCard = (head: string): boolean => /^\s*BEGIN:VCARD\s/i.test(head);
const isTable = (head: string): boolean => isContactHeader(csvHeader(head.slice(0, 16_384)));

/**
 * The address book, as vCard or as a table. Groups overlap: who is in two of them stands in two files.
 */
export default defineSource({
  id: 'google.contacts',
  platform: 'google',
  product: 'Contacts',
  section: '17',
  kinds: ['social.contact'],
  tells: {
    en: 'Everybody in the address book, with how many addresses and numbers are known of them; not the addresses themselves',
    de: 'Alle im Adressbuch, und wie viele Adressen und Nummern von ihnen bekannt sind; nicht die Adressen selbst',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Contacts', '.+\\.vcf'),
      sniff: isCard,
      decode: contentBlocks(PROPERTIES),
      read: readCard,
      format: 'text',
    }),
    fileShape({
      path: inProduct('Contacts', '.+\\.csv'),
      sniff: isTable,
      decode: csvRows(),
      read: readRow,
      format: 'csv',
    }),
    fileShape({ sniff: isCard, decode: contentBlocks(PROPERTIES), read: readCard, format: 'text' }),
    fileShape({
      sniff: (head) => /^\uFEFF?[^\n]*E-mail 1 - Value/i.test(head) && isTable(head),
      decode: csvRows(),
      read: readRow,
      format: 'csv',
    }),
  ],
  identity: ({ party, detail = {} }) => [nameKey(party), String(detail.key)],
});
