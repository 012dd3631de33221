import type { Contact } from '../person.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const WORDS = {
  de: { folder: 'Google Kontakte', all: 'Alle Kontakte', mine: 'Meine Kontakte' },
  en: { folder: 'Contacts', all: 'All Contacts', mine: 'My Contacts' },
};

/** The address book as vCard, once with everybody and once with a group of it. */
export const addContacts: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const chance = random(`${person.slug}/google/contacts`);
  const cards = person.contacts.map((contact, at) => card(contact, at, chance.digits(4)));
  const file = (name: string) => `${words.folder}/${name}/${name}.vcf`;
  takeout.add(part, file(words.all), cards.join(''), cards.length);
  takeout.add(part, file(words.mine), cards.slice(0, 2).join(''), 2);
  tally.count('google', 'social.contact', cards.length);
  return [['CONTACTS', words.folder]];
};

function card({ name }: Contact, at: number, digits: string): string {
  const [first, ...rest] = name.split(' ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    `N:${rest.join(' ')};${first};;;`,
    `item1.EMAIL;TYPE=INTERNET:contact${at}@mail.example`,
    'item1.X-ABLabel:',
    `TEL;TYPE=CELL:+49 30 23125 ${digits}`,
    ...(at === 0 ? ['BDAY:1990-02-03', 'NOTE:Ring twice\\, the bell is broken'] : []),
    `CATEGORIES:${at < 2 ? 'myContacts,starred' : 'myContacts'}`,
    'END:VCARD',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
