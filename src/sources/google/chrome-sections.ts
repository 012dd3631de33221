import type { JsonElement } from '../../decode/json-each.js';
import { type Skip, skip } from '../../record/record.js';
import { inOwnFolder } from './folders.js';

/**
 * Files in Chrome's own folder. My Activity has one of the same name for what it knows about Chrome.
 * @param file pattern of the file's name
 */
export const inChrome = (file: string): RegExp => inOwnFolder('Chrome', file);

/** Any of Chrome's JSON files: their names are in the account's language, the sections in them are English. */
export const CHROME_JSON = inChrome('[^/]+\\.json');

/** Whether one of these sections is in the beginning of a file of Chrome. */
export function holdsSection(...sections: string[]): (head: string) => boolean {
  const pattern = new RegExp(`[{,]\\s*"(?:${sections.join('|')})"\\s*:`);
  return (head) => pattern.test(head);
}

/** Whether a file of any name begins with one of these sections. */
export function beginsWithSection(...sections: string[]): (head: string) => boolean {
  const pattern = new RegExp(`^\\s*\\{\\s*"(?:${sections.join('|')})"\\s*:`);
  return (head) => pattern.test(head);
}

/**
 * What stands for a section that is not exported. With a passphrase for syncing, Google has only what it cannot read:
 * the section is the sentence `Your data is encrypted and cannot be exported`.
 */
export const encryptedSection = ({ value }: JsonElement): Skip | undefined =>
  typeof value === 'string'
    ? skip('encrypted by a passphrase, not exported', 'mit einer Passphrase verschlüsselt, nicht exportiert')
    : undefined;

export const otherSection = (): Skip =>
  skip('section of Chrome that is not known in this file', 'Bereich von Chrome, der in dieser Datei nicht bekannt ist');
