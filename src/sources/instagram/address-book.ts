import { skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import { type Line, textIn, textsOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Reading } from '../source.js';
import { SLOTS } from './user.js';

const FIRST = /^(?:first name|vorname|prénom|nombre|nome|voornaam)$/i;
const LAST = /^(?:last name|surname|nachname|nom(?: de famille)?|apellidos?|cognome|achternaam)$/i;
const REACHED = /^(?:contact information|kontaktinformationen|kontaktinfos?|coordonnées|informations? de contact)$/i;
const IS_CONTACT = /@|\d.*\d.*\d.*\d.*\d/;

/** Other people's numbers and addresses are counted, not told. */
function read(line: Line): Reading {
  const texts = textsOf(line);
  const rest = texts.filter((text) => !IS_CONTACT.test(text));
  const first = textIn(line, FIRST);
  const last = textIn(line, LAST);
  const name = first === undefined && last === undefined ? rest : [first, last];
  const party = name
    .filter((part) => part !== undefined)
    .join(' ')
    .trim();
  const points = textIn(line, REACHED) ?? texts.find((text) => IS_CONTACT.test(text));
  const contactPoints = points?.split(/[,;\n]/).filter((one) => one.trim() !== '').length ?? 0;
  if (party === '' && contactPoints === 0) return skip('empty contact', 'leerer Kontakt');
  return {
    kind: 'social.addressbook',
    ...(party !== '' && { party }),
    direction: 'own',
    detail: { list: 'synced-contacts', contactPoints, ...(party === '' && { nth: line.nth }) },
  };
}

export default defineSource({
  id: 'instagram.address-book',
  platform: 'instagram',
  product: 'Synced contacts',
  section: 'A',
  kinds: ['social.addressbook'],
  tells: {
    en: 'whom Instagram knows from the address book of your phone',
    de: 'wen Instagram aus dem Adressbuch Ihres Telefons kennt',
  },
  evidence: 'seen in parser code',
  files: lineFiles({ at: 'contacts/synced_contacts', roots: ['contacts_contact_info', ...SLOTS], read }),
  identity: (r) => [r.detail?.list as string, folded(r.party), r.detail?.nth as number | undefined],
});
