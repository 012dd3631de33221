import { columnKey } from '../../decode/csv-cells.js';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { details, said, sameText } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

/** The address book of a phone, as it was uploaded for calls through Alexa. */
export default defineSource({
  id: 'amazon.alexa-contacts',
  platform: 'amazon',
  product: 'Alexa contacts',
  section: '10',
  kinds: ['social.addressbook'],
  tells: {
    en: 'The uploaded address book: everybody in it, and how many addresses and numbers are known of them; not the addresses themselves.',
    de: 'Das hochgeladene Adressbuch: alle darin, und wie viele Adressen und Nummern von ihnen bekannt sind; nicht die Adressen selbst.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: /\/Alexa[^/]*\/(?:.*\/)?contacts[^/]*\.csv$/i,
      sniff: (head) => hasOneOf(head, ...NAMES),
      read: contact,
    }),
    // Address books of other programs are called like that, too.
    csvTable({
      path: /\/contacts-\d+(?:-\d+)?\.csv$/i,
      sniff: (head) => hasColumns(head, 'First Name', 'Last Name', 'Email Address'),
      read: contact,
    }),
  ],
  identity: ({ party }) => [sameText(party)],
});

const NAMES = ['First Name', 'Last Name', 'Contact Name', 'Full Name'];
/** Not `Phone Type`. */
const MAIL = /^email(?!.*(?:type|label))/;
const PHONE = /^(?!.*(?:type|label)).*phone|^(?:home|work|mobile|cell|fax)(?:number)?$/;

function contact(row: CsvRow): Reading {
  const name =
    [said(row.get('First Name')), said(row.get('Last Name'))].filter((part) => part !== undefined).join(' ') ||
    firstSaid(row, 'Contact Name', 'Full Name', 'Nickname', 'Company');
  const mails = filled(row, MAIL);
  const phones = filled(row, PHONE);
  if (name === undefined && mails + phones === 0)
    return skip('contact without name, mail and phone number', 'Kontakt ohne Namen, Mailadresse und Telefonnummer');
  return { kind: 'social.addressbook', party: name, direction: 'own', detail: details({ mails, phones }) };
}

/** How many values the columns of that name hold; a cell may list several. */
function filled(row: CsvRow, columns: RegExp): number {
  let values = 0;
  for (const [index, name] of row.columns.entries())
    if (columns.test(columnKey(name)))
      values += row
        .at(index)
        .split(/[;,|\n]/)
        .filter((value) => said(value)).length;
  return values;
}
