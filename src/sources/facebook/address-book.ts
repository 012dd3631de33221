import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { blocksIn, isFrame, type Line, textIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const FIRST = /^(?:first name|given name|vorname|prénom)$/i;
const LAST = /^(?:last name|family name|surname|nachname|nom de famille)$/i;
const MAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^\+?[\dX][\dX\s()/.-]{4,}$/;
const CREATED = /^(?:created|updated) timestamp$/i;

/** Contacts of one line: itself, or the members of its lists. */
const contacts =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const found = isFrame(line) ? [] : people(line).flatMap((one) => contact(one, list, here) ?? []);
    return found.length === 0 ? skip('no contact', 'kein Kontakt') : found;
  };

/** The early file nests contact points, and a phone's record may, too: those are no contacts. */
function people(line: Line): readonly Line[] {
  const isPerson = textIn({ labels: line.labels.filter((one) => one.value !== undefined) }, NAME) !== undefined;
  return isPerson || line.labels.some((one) => FIRST.test(one.label)) ? [line] : blocksIn(line);
}

/**
 * Somebody in an address book that a phone or another app handed over. What the numbers and addresses are is the other
 * person's business: only how many Facebook holds.
 */
function contact(line: Line, list: string, here: Here): RecordFields | undefined {
  const values = line.labels.flatMap((one) => [...texts(one)]).concat(line.texts);
  const mails = new Set(values.filter((value) => MAIL.test(value))).size;
  const phones = new Set(values.filter((value) => PHONE.test(value))).size;
  const isPoint = (text: string) => MAIL.test(text) || PHONE.test(text);
  const parts = [textIn(line, FIRST), textIn(line, LAST)].filter((part) => part !== undefined).join(' ');
  const said = textIn({ labels: line.labels }, NAME) ?? (parts === '' ? undefined : parts);
  const first = valuesIn(line).find((text) => !isPoint(text) && !/^\d+$/.test(text)) ?? line.title;
  // People save numbers without a name, and then the number stands for it.
  const party = [said, first].find((text) => text !== undefined && !isPoint(text));
  if (party === undefined && mails + phones === 0) return undefined;
  const { detail, ...time } = timeOf(line, here);
  const nth = party === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'social.addressbook',
    party,
    direction: 'done-to',
    detail: { ...detail, list, mails, phones, ...filled({ nth }) },
  };
}

function* texts({ label, value, list = [], dict = [] }: Label): Iterable<string> {
  if (value !== undefined && !CREATED.test(label.replaceAll('_', ' '))) yield value;
  for (const one of [...list, ...dict]) yield* texts(one);
}

const HOMES = '(?:about_you|other_personal_information|profile_information|connections|friends|contacts)/';

export default defineSource({
  id: 'facebook.address-book',
  platform: 'facebook',
  product: 'Uploaded contacts',
  section: '6.7',
  kinds: ['social.addressbook', 'consent.record'],
  tells: {
    en: 'whom your phone’s address book told Facebook about, and whether it goes on doing so',
    de: 'von wem das Adressbuch Ihres Telefons Facebook erzählt hat, und ob es das weiter tut',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `${HOMES}your_address_books`, roots: ['address_book'], whole: true, read: contacts('phone') },
    { at: `${HOMES}contacts_uploaded_from_your_phone`, read: contacts('phone') },
    { at: `${HOMES}contacts_uploaded_before_2021`, read: contacts('phone') },
    { at: `${HOMES}your_imported_contacts`, read: contacts('imported') },
    { at: `${HOMES}synced_contacts_from_instagram`, read: contacts('instagram') },
    { at: `${HOMES}contacts_sync_settings`, read: readSettings },
  ),
  // The three files of the phone hold one address book, so whom two of them name is the same.
  identity: (r) =>
    r.kind === 'consent.record'
      ? settingIdentity(r)
      : [r.detail?.list as string, folded(r.party), r.detail?.nth as number | undefined],
});
