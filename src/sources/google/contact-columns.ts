import type { CsvRow } from '../../decode/csv-rows.js';
import type { ContactCard } from './contact.js';

/** Between several values in one cell. */
const SEPARATOR = ' ::: ';

/** What each column holds: `Given Name` until 2024, `First Name` since, or the words of another language. */
const ROLES = {
  name: /^name$/i,
  part: /^(?:(?:given|first|middle|additional|family|last) name|name (?:prefix|suffix)|vorname|zweiter vorname|weitere[rn]? vornamen?|nachname|namens(?:präfix|suffix|zusatz)|titel|nom|nombre|nome|prénom|(?:deuxième|second) prénom|nom de famille|segundo nombre|apellidos?|voornaam|tweede naam|achternaam|secondo nome|cognome)$/i,
  nickname: /^(?:nickname|spitzname|surnom|pseudo|apodo|alias|bijnaam|soprannome)$/i,
  organisation:
    /^(?:organi[sz]ation(?: 1 -)? name|(?:name der organisation|organisation(?: 1 -)? name|firma|unternehmen)|nom de l.(?:organisation|entreprise)|nombre de (?:la )?(?:organización|empresa)|(?:organisatie|bedrijfs)naam|nome organizzazione)$/i,
  mail: /^e-?mail(?:-adresse)? \d+ [-–] (?:value|wert|valeur|valor|waarde|valore)$/i,
  phone: /^(?:phone|telefon|téléphone|teléfono|telefoon|telefono) \d+ [-–] (?:value|wert|valeur|valor|waarde|valore)$/i,
  address:
    /^(?:address|adresse|dirección|adres|indirizzo) \d+ [-–] (?:formatted|formatiert|format(?:t)?ée?|con formato|opgemaakt|formattato)$/i,
  groups: /^(?:group membership|labels?|gruppenmitgliedschaft|libellés?|etiquetas?|etichette|groepslidmaatschap)$/i,
  birthday: /^(?:birthday|geburtstag|anniversaire|date de naissance|cumpleaños|verjaardag|geboortedatum|compleanno)$/i,
  photo: /^(?:photo|foto)$/i,
  note: /^(?:notes?|notiz(?:en)?|notas?|notities|opmerkingen)$/i,
} as const;

type Role = keyof typeof ROLES;

const known = new WeakMap<readonly string[], Readonly<Record<Role, readonly number[]>>>();

function columnsOf(names: readonly string[]): Readonly<Record<Role, readonly number[]>> {
  let found = known.get(names);
  if (!found) {
    const at = (role: Role): readonly number[] =>
      names.flatMap((name, index) => (ROLES[role].test(name.normalize('NFC').trim()) ? [index] : []));
    found = Object.fromEntries(Object.keys(ROLES).map((role) => [role, at(role as Role)])) as Record<Role, number[]>;
    known.set(names, found);
  }
  return found;
}

/** Whether a header is that of Google's address book: numbered mail or phone columns beside a name. */
export function isContactHeader(names: readonly string[]): boolean {
  const columns = columnsOf(names);
  return columns.name.length + columns.part.length > 0 && columns.mail.length + columns.phone.length > 0;
}

export function cardOfRow(row: CsvRow): ContactCard {
  const columns = columnsOf(row.columns);
  const all = (role: Role): readonly string[] =>
    columns[role].flatMap((at) => row.at(at).split(SEPARATOR)).flatMap((text) => text.trim() || []);
  const parts = all('part');
  return {
    name: all('name')[0] ?? fullName(row, columns.part),
    nameParts: parts,
    nickname: all('nickname')[0] ?? '',
    organisation: all('organisation')[0] ?? '',
    mails: all('mail'),
    phones: all('phone'),
    addresses: all('address').length,
    // `* myContacts`: a group of Google's own.
    groups: all('groups').map((group) => group.replace(/^\* /, '')),
    hasBirthday: all('birthday').length > 0,
    hasPhoto: all('photo').length > 0,
    hasNote: all('note').length > 0,
  };
}

/** The newer table has only the parts; a prefix stands behind the names there. */
function fullName(row: CsvRow, parts: readonly number[]): string {
  const isPrefix = (at: number): boolean => /prefix|präfix|titel/i.test(row.columns[at]!);
  return [...parts.filter(isPrefix), ...parts.filter((at) => !isPrefix(at))]
    .flatMap((at) => row.at(at) || [])
    .join(' ');
}
