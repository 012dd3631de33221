import type { Detail } from '../record/record.js';

/** Names of fields and settings whose values open doors. Words of several languages, as forms of all of them are filled in. */
const SECRET_NAME =
  /pass(?:wor[dt]|wd|phrase|code)|(?:^|[^a-z])(?:pass|pwd|pin|tan|otp|puk|cvc|cvv|csc)(?:$|[^a-z])|kenn?wort|contrase|mot.?de.?passe|wachtwoord|senha|parola|passwd|secret|token|cookie|credential|(?:api|private|access|session|encryption).?key|(?:recovery|backup|verification|lock|access|entry|door|alarm).?code|2.?step|two.?step|security.?(?:code|question|answer)/i;

/** Also of names in camelCase: `doorPin`. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));

/** Tokens of the known kinds: signed ones in three parts, Google's own, long runs of digits and letters of both cases. */
const SECRET_VALUE =
  /^(?:eyJ[\w-]{8,}\.[\w-]+\.[\w-]*|ya29\.\S+|1\/\/\S{20,}|AIza[\w-]{30,}|(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w+/=-]{32,})$/;

/** 13 to 19 digits whose last one checks the others. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{13,19}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** An account number with check digits: two letters, two digits, up to 30 others. */
function isIban(text: string): boolean {
  const plain = text.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain)) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  return BigInt(turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n === 1n;
}

const LONGEST = 200;

/**
 * A value with the name it stands under, as a record may hold it: no secrets at all, of numbers of cards and accounts the last digits.
 * @param label `value`, or what the value is called in the record
 */
export function shownValue(name: string, value: string, label = 'value'): Detail {
  if (value === '') return {};
  const text = value.trim();
  if (isCardNumber(text) || isIban(text)) return { [`${label}LastDigits`]: text.replace(/[ -]/g, '').slice(-4) };
  if (isSecretName(name) || SECRET_VALUE.test(text)) return { [`${label}Withheld`]: true };
  return { [label]: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
}

/** An address without the values of parameters that open doors: `?session-token=…`. */
export const withoutSecretParameters = (address: string): string =>
  address.replace(/([?&;#])([^?&;#=\s]+)=[^&;#\s]+/g, (whole, before: string, name: string) =>
    isSecretName(name) ? `${before}${name}=` : whole,
  );
