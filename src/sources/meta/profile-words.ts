import { isoText } from '../../record/time.js';
import { printedDate } from './printed-date.js';

/** What the user name is called, of which a profile's owner is known in messages: in as many languages as are known. */
export const USERNAME =
  /^(?:(?:registration )?user ?name|benutzername|nutzername|nom d.utilisateur|nombre de usuario|nome utente|nome d[eo] (?:usuário|utilizador)|gebruikersnaam|användarnamn|brugernavn|brukernavn|käyttäjänimi|nazwa użytkownika|uživatelské jméno|felhasználónév|nume de utilizator|kullanıcı adı|όνομα χρήστη|имя пользователя|ім.я користувача|nama pengguna|tên người dùng|ユーザーネーム|ユーザー名|사용자 이름|用户名|用戶名稱|使用者名稱|اسم المستخدم|שם משתמש)$/i;

/** Labels of profiles, en de fr. The more special ones first. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:previous|former|frühere|anciens?|anciennes?) (?:emails?|email addresses|e-mail|adresses e-mail)/i,
    'previousEmail',
  ],
  [/^(?:pending|ausstehende) /i, 'pendingEmail'],
  [/^(?:e-?mails?|email addresses|e-mail-adressen?|adresses? e-mail)$/i, 'email'],
  [/^(?:previous names?|former names?|frühere namen?|anciens? noms?|noms? précédents?)$/i, 'previousName'],
  [/^(?:other names?|nicknames?|weitere namen?|andere namen?|spitznamen?|autres? noms?)$/i, 'otherName'],
  [/^(?:name|full name|vollständiger name|nom|nom complet)$/i, 'name'],
  [/^(?:birthday|date of birth|geburtstag|geburtsdatum|date de naissance|anniversaire)$/i, 'birthday'],
  [/^(?:gender|geschlecht|genre|sexe)$/i, 'gender'],
  [/^(?:pronouns?|pronomen|pronoms?)$/i, 'pronoun'],
  [/^(?:phone(?: numbers?)?|mobile|telefon(?:nummern?)?|handynummer|numéros? de téléphone|téléphone)$/i, 'phone'],
  [/^(?:current city|(?:aktueller |derzeitiger )?wohnort|ville actuelle)$/i, 'currentCity'],
  [/^(?:hometown|heimatstadt|heimatort|ville d.origine)$/i, 'hometown'],
  [/^(?:places lived|places you.ve lived|wohnorte|lieux de résidence)$/i, 'placeLived'],
  [/^(?:relationship(?: status)?|beziehung(?:sstatus)?|situation amoureuse)$/i, 'relationship'],
  [/^(?:family(?: members)?|familie(?:nmitglieder)?|famille)$/i, 'familyMember'],
  [/^(?:education|ausbildung|bildung|études|formation)$/i, 'education'],
  [/^(?:work|arbeit|beruf|emploi|travail)$/i, 'work'],
  [/^(?:languages?|sprachen?|langues?)$/i, 'language'],
  [/^(?:interested in|interessiert an|intéressée?(?:\(e\))? par)$/i, 'interestedIn'],
  [/^(?:religious views?|religion|religiöse ansichten|opinions religieuses)$/i, 'religiousView'],
  [/^(?:political views?|politische (?:ansichten|einstellung)|opinions politiques)$/i, 'politicalView'],
  [/^(?:websites?|webseiten?|sites? web)$/i, 'website'],
  [/^(?:blood donor(?: status)?|blutspender?(?:status)?|don de sang)$/i, 'bloodDonor'],
  [USERNAME, 'username'],
  [/^(?:registration date|date of registration|registrierungsdatum|date d.inscription)$/i, 'registered'],
  [/^(?:profile(?: url| link)?|profil(?:-url|-link)?|vanity|lien du profil)$/i, 'profileUri'],
  [/^(?:bio|intro|about you|about me|info|über mich|à propos de (?:moi|vous))$/i, 'bio'],
  [/^(?:favou?rite quotes|lieblingszitate|citations préférées)$/i, 'favoriteQuotes'],
  [/^(?:groups?|gruppen?|groupes?)$/i, 'group'],
];

/** The field that a label means, under the name that records have for it. */
export const fieldNamed = (label: string): string | undefined =>
  LABELS.find(([words]) => words.test(label.trim()))?.[1];

/** A day however it is written, as `1990-03-12`; other text stays. */
export function isoDay(text: string): string {
  const date = printedDate(text);
  return date ? isoText(date.local, 'day').slice(0, 10) : text;
}
