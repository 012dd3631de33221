import { jsonElements } from '../../decode/json-each.js';
import { defineSource, fileShape } from '../source.js';
import { inProduct } from './folders.js';
import { plainField } from './plain-fields.js';

const PRODUCT = 'Google Business Profile';

/** The account of a shop's or firm's page on Maps. The layout is not described: its single values are read. */
export default defineSource({
  id: 'google.business-profile',
  platform: 'google',
  product: PRODUCT,
  section: '19',
  kinds: ['profile.field'],
  tells: {
    en: 'The account behind a business page that one keeps on Maps: its name, kind and role',
    de: 'Das Konto hinter einer Unternehmensseite, die man auf Maps pflegt: Name, Art und Rolle',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Google Business Profile', 'account-[^/]+/data\\.json'),
      sniff: (head) => /^\s*\{/.test(head),
      decode: jsonElements,
      read: (element) => plainField(PRODUCT, element),
      format: 'json',
    }),
  ],
  identity: ({ title, detail = {} }) => [PRODUCT, title, String(detail.value)],
});
