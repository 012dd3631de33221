import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { extension } from './chrome-extension.js';
import { beginsWithSection, CHROME_JSON, encryptedSection, holdsSection, otherSection } from './chrome-sections.js';

const SECTIONS = ['Extensions', 'Extension Settings'];

function read(element: JsonElement): Reading {
  const none = encryptedSection(element);
  if (none) return none;
  if (element.key === 'Extensions') return extension(element.value, 'extension');
  if (element.key === 'Extension Settings')
    return skip('data that an extension keeps, of any kind', 'Daten, die eine Erweiterung ablegt, beliebiger Art');
  return otherSection();
}

export default defineSource({
  id: 'google.chrome-extensions',
  platform: 'google',
  product: 'Chrome extensions',
  section: '11',
  kinds: ['app.connection'],
  tells: {
    en: 'Extensions installed in Chrome, whether they are on, and whether they may see private windows',
    de: 'In Chrome installierte Erweiterungen, ob sie an sind, und ob sie private Fenster sehen dürfen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: CHROME_JSON, sniff: holdsSection(...SECTIONS), decode: jsonElements, read, format: 'json' }),
    fileShape({ sniff: beginsWithSection(...SECTIONS), decode: jsonElements, read, format: 'json' }),
  ],
  identity: ({ title, detail }) => ['chrome', String(detail?.extensionId ?? title)],
});
