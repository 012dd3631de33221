import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { inProduct } from './folders.js';
import { switchesOf, switchIdentity } from './settings.js';

function read({ key, value }: JsonElement): Reading {
  const switches = switchesOf(value, 'Google Play Store', key);
  return switches.length > 0
    ? switches
    : skip('setting that is neither on nor off', 'Einstellung, die weder an noch aus ist');
}

/** Which mail and notifications were allowed; the keys of both files are not documented. */
export default defineSource({
  id: 'google.play-settings',
  platform: 'google',
  product: 'Play Store settings',
  section: '12',
  kinds: ['consent.record'],
  tells: {
    en: 'What the Play Store may send and do: notifications, offers and other switches',
    de: 'Was der Play Store senden und tun darf: Benachrichtigungen, Angebote und andere Schalter',
  },
  evidence: 'documented',
  files: [
    fileShape({
      path: inProduct('Google Play Store', '(?:Play Settings|Promotion History)\\.json'),
      sniff: (head) => /^\s*(?:[[{]|$)/.test(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
  ],
  identity: switchIdentity,
});
