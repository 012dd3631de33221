import { type IndexItem, indexItems } from '../../decode/google-index.js';
import { instantOfWritten, writtenDate } from '../../record/localised-date.js';
import { skip } from '../../record/record.js';
import { type Claim, defineSource, fileShape, type Here } from '../source.js';
import { englishFolder } from './folders.js';

const MAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:.]+/;

function claim(item: IndexItem, here: Here): Claim | undefined {
  if (item.kind === 'service') {
    const english = englishFolder(item.englishName);
    return english && { folders: new Map(spellings(item.folderName).map((folder) => [folder, english])) };
  }
  const mail = MAIL.exec(item.title ?? '')?.[0].toLowerCase();
  return { accountKey: mail, mails: mail === undefined ? [] : [mail], exportedAt: exportedAt(item.subtitle, here) };
}

/** As on the page, and as in paths: plain blanks, `_` for what file systems refuse. */
function spellings(folder: string): readonly string[] {
  const name = folder.normalize('NFC').replace(/\s/g, ' ').trim();
  return [...new Set([name, name.replace(/[\\/:*?"<>|&]/g, '_')])];
}

/** `Jan 9, 2025, 12:41:38 AM UTC−7 • 1.5 GB`: only where the zone leaves no doubt. */
function exportedAt(subtitle: string | undefined, here: Here): number | undefined {
  const date = writtenDate(subtitle?.split(/[•·|\n]| - /)[0]?.trim() ?? '');
  if (!date || date.zone === undefined) return undefined;
  const { at, evidence } = instantOfWritten(date, here);
  return evidence === 'assumed' ? undefined : at;
}

const isPage = (head: string): boolean => /^\s*<(?:!doctype html|html)/i.test(head);
const isIndex = (head: string): boolean =>
  /header_title|service-(?:tile|details)|data-english-name|extracted-folder-name/.test(head);

const shape = { decode: indexItems, read: () => skip('index page', 'Übersichtsseite'), claim, format: 'html' } as const;

/** The page that comes with every Takeout: whose archive it is and how its folders are called in English. */
export default defineSource({
  id: 'google.index-page',
  platform: 'google',
  product: 'Takeout index page',
  section: '1',
  kinds: [],
  tells: {
    en: 'Whose archive it is and what is in it; it holds no records',
    de: 'Wessen Archiv es ist und was darin liegt; sie enthält keine Einträge',
  },
  evidence: 'seen in data',
  files: [
    // Inlined pictures may fill the beginning of the page, so its own name is enough.
    fileShape({ path: /\/(?:archive_browser|Archiv_Übersicht)\.html$/, sniff: isPage, ...shape }),
    fileShape({ path: /\/Takeout\/[^/]+\.html$/, sniff: isIndex, ...shape }),
  ],
  identity: () => [],
});
