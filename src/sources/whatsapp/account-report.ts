import type { Damaged, Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { type LabelledItem, labelledPage } from '../../decode/labelled-page.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { accountFacts, isAboutContacts } from './account-facts.js';

/** One part of the report, or the number of people in a list of contacts. */
type Part =
  | { readonly section: string; readonly value: unknown; readonly people?: undefined }
  | { readonly people: number };

const jsonParts: Decoder<Part> = jsonEach(() => {
  let people = 0;
  return {
    element(section, value): readonly Part[] {
      if (!isAboutContacts(section)) return [{ section, value }];
      people += Array.isArray(value) ? value.length : 1;
      return [];
    },
    end: (): readonly Part[] => (people > 0 ? [{ people }] : []),
  };
});

/** A row each, a label with its value, every number in a line. */
function peopleIn(item: LabelledItem): number {
  if (item.kind === 'fields') return item.fields.size;
  return item.kind === 'row' ? 1 : (item.text.match(/\+?\d[\d ()/-]{5,18}\d/g)?.length ?? 0);
}

/** A table's rows under its header, and the labels of the page as one part. */
const htmlParts: Decoder<Part> = async function* (bytes, file) {
  const section = (file.path.split('/').at(-1) ?? '').replace(/\.html?$/i, '');
  const isContacts = isAboutContacts(section);
  let people = 0;
  for await (const batch of labelledPage(bytes, file)) {
    const parts: (Part | Damaged)[] = [];
    for (const item of batch) {
      if (!('kind' in item)) parts.push(item);
      else if (isContacts) people += peopleIn(item);
      else if (item.kind === 'row')
        parts.push({
          section,
          value: Object.fromEntries(item.cells.map((cell, i) => [item.header[i] ?? section, cell])),
        });
      else if (item.kind === 'fields')
        parts.push({ section, value: Object.fromEntries([...item.fields].map(([label, [first]]) => [label, first])) });
    }
    if (parts.length > 0) yield parts;
  }
  if (people > 0) yield [{ people }];
};

function read(part: Part, { segments }: Here): Reading {
  if (part.people !== undefined)
    // Numbers of other people: how many, and nothing else.
    return { kind: 'social.addressbook', quantity: part.people, detail: { section: 'contacts', experimental: true } };
  const facts = accountFacts(part.section, part.value, segments.includes('whatsapp_settings'));
  return facts.length > 0
    ? facts
    : skip('nothing filled in, or only numbers of others', 'nichts ausgefüllt oder nur Nummern anderer');
}

const FOLDER = '\\/whatsapp_(?:account_information|connections|settings|activity)\\/(?:[^/]+\\/)*[^/]+';
const IS_REPORT = /^\s*\{\s*"wa_[a-z_]+"\s*:/;

export default defineSource({
  id: 'whatsapp.account-report',
  platform: 'whatsapp',
  product: 'Account information',
  section: 'C',
  kinds: [
    'account.change',
    'profile.field',
    'login.ip',
    'device.registered',
    'social.group',
    'social.addressbook',
    'consent.record',
  ],
  tells: {
    en: 'when you registered and were last seen, with which device and address, your groups and settings (an experiment: little is known of its layout)',
    de: 'wann Sie sich registriert haben und zuletzt da waren, mit welchem Gerät und welcher Adresse, Ihre Gruppen und Einstellungen (ein Versuch: Über den Aufbau ist wenig bekannt)',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: new RegExp(`${FOLDER}\\.json$`, 'i'),
      sniff: (head) => /^\s*[[{]/.test(head),
      format: 'json',
      decode: jsonParts,
      read,
    }),
    // Older reports have no folders.
    fileShape({ sniff: (head) => IS_REPORT.test(head), format: 'json', decode: jsonParts, read }),
    fileShape({
      path: new RegExp(`${FOLDER}\\.html?$`, 'i'),
      sniff: (head) => /<(?:html|body|table|div)\b/i.test(head),
      format: 'html',
      decode: htmlParts,
      read,
    }),
  ],
  identity: (r) => [
    r.detail?.section as string | undefined,
    r.title,
    r.ip,
    r.device,
    r.kind === 'account.change' || r.kind === 'social.group' ? r.at : undefined,
  ],
});
