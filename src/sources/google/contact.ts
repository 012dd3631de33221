import { createHash } from 'node:crypto';
import { type RecordFields, type Skip, skip } from '../../record/record.js';
import { detailOf } from './fields.js';

/** Words of a name in any order, as formats and languages put them differently. */
export const nameKey = (name: string | undefined): string => wordsOf(name ?? '').join(' ');

/** What a vCard and a CSV row both say of somebody. */
export interface ContactCard {
  /** As the account's owner wrote it. */
  readonly name: string;
  /** First, middle and last name, prefix and suffix, in any order. */
  readonly nameParts: readonly string[];
  readonly nickname: string;
  readonly organisation: string;
  readonly mails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: number;
  readonly groups: readonly string[];
  readonly hasBirthday: boolean;
  readonly hasPhoto: boolean;
  readonly hasNote: boolean;
}

/**
 * A person in the address book. Of what others did not give away themselves only counts are kept: a mail address stands
 * in for a name only where there is none.
 */
export function contactRecord(card: ContactCard): RecordFields | Skip {
  const mails = distinct(card.mails.map((mail) => mail.trim().toLowerCase()));
  const phones = distinct(card.phones.map((phone) => phone.replace(/[^\d+]/g, '')));
  const name = card.name || card.nickname || card.organisation || mails[0];
  if (name === undefined && phones.length === 0)
    return skip('contact without name, mail and phone number', 'Kontakt ohne Namen, Mailadresse und Telefonnummer');
  return {
    kind: 'social.contact',
    party: name,
    direction: 'own',
    detail: detailOf({
      mails: mails.length,
      phones: phones.length,
      addresses: card.addresses,
      hasAddress: card.addresses > 0 || undefined,
      hasBirthday: card.hasBirthday || undefined,
      hasPhoto: card.hasPhoto || undefined,
      hasNote: card.hasNote || undefined,
      groups: distinct(card.groups.map((group) => group.trim())).join(', ') || undefined,
      key: keyOf(card, mails, phones),
    }),
  };
}

/**
 * The same for a person in every group, export and format. Short, so that trying out all numbers finds too many that
 * fit; it only tells people of one name apart.
 */
function keyOf(
  { name, nameParts, organisation }: ContactCard,
  mails: readonly string[],
  phones: readonly string[],
): string {
  const words = wordsOf(nameParts.join(' '));
  const named = words.length > 0 ? words : wordsOf(name);
  const who = named.length > 0 ? named : wordsOf(organisation);
  return createHash('sha256')
    .update(JSON.stringify([who, mails, phones]))
    .digest('hex')
    .slice(0, 6);
}

const wordsOf = (text: string): readonly string[] =>
  distinct(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u),
  );

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== ''))].sort();
