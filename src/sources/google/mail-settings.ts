import { type JsonElement, jsonEach } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { fieldsOf } from './fields.js';
import { inProduct } from './folders.js';

type Scalar = string | number | boolean;

/** `Blocked addresses.json` in the account's language, or the key inside. */
const BLOCKED = /block|blockier|gesperrt|bloqu|bloccat|blokeret|blockerade|zablokowan|engellen|заблокирован|ブロック/i;
const ADDRESS = /^[^\s<>"'(),;:]*@[^\s<>"'(),;:@]+$/;
/** What the person wrote into a setting (absence notes, signatures) and what opens doors. */
const NEVER = /body|message|content|signature|html|text|subject|password|secret|token|credential/i;
const NAMES_LIMIT = 16;

/** Settings of one file that are plain values are one item; filters, addresses and the like are one each. */
const settings = jsonEach<JsonElement>(() => {
  const plain: Record<string, unknown> = {};
  return {
    element(key, value) {
      if (key === '' || BLOCKED.test(key) || (typeof value === 'object' && value !== null)) return [{ key, value }];
      if (Object.keys(plain).length < 1000) plain[key] = key in plain ? [plain[key], value].flat() : value;
      return [];
    },
    end: () => (Object.keys(plain).length > 0 ? [{ key: '', value: plain }] : []),
  };
});

function read({ key, value }: JsonElement, here: Here): Reading {
  if (value === null || value === undefined) return skip('setting without a value', 'Einstellung ohne Wert');
  const file = (here.segments.at(-1) ?? '').replace(/\.json$/i, '').trim();
  const blocked = BLOCKED.test(key) || BLOCKED.test(file);
  if (blocked) {
    const addresses = addressesIn(value);
    if (addresses.length > 0) return addresses.map(blockedRecord);
  }
  const detail: Record<string, Scalar> = {};
  gather(value, key === '' ? 'value' : camelCase(key), detail);
  if (Object.keys(detail).length === 0)
    return skip('setting that holds only text or nothing', 'Einstellung, die nur Text oder nichts enthält');
  return { kind: 'consent.record', title: key || file, direction: 'own', detail };
}

const blockedRecord = (address: string): RecordFields => ({
  kind: 'social.contact',
  party: address,
  direction: 'own',
  detail: { type: 'blocked' },
});

/** All addresses anywhere in a value, since nobody has described how they stand there. */
function addressesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') {
    const address = (/<([^<>]+)>/.exec(value)?.[1] ?? value).trim().toLowerCase();
    return ADDRESS.test(address) ? [address] : [];
  }
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return [...new Set(Object.values(value).flatMap((each) => addressesIn(each, depth + 1)))];
}

/** The plain values below, named by their path. */
function gather(value: unknown, name: string, detail: Record<string, Scalar>, depth = 0): void {
  if (NEVER.test(name) || depth > 6 || Object.keys(detail).length >= NAMES_LIMIT) return;
  if (typeof value === 'number' || typeof value === 'boolean') detail[name] = value;
  else if (typeof value === 'string') {
    if (value.trim() !== '' && value.length <= 200) detail[name] = value.trim();
  } else if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string' && each.length <= 60)) {
      if (value.length > 0 && value.length <= 10) detail[name] = value.join(', ');
      else if (value.length > 0) detail[`${name}Count`] = value.length;
    } else {
      for (const [i, each] of value.entries()) gather(each, `${name}${i + 1}`, detail, depth + 1);
    }
  } else {
    for (const [key, each] of Object.entries(fieldsOf(value) ?? {}))
      gather(each, depth === 0 && name === 'value' ? camelCase(key) : camelCase(`${name} ${key}`), detail, depth + 1);
  }
}

/**
 * Settings of Gmail, one file each. Their fields are not documented anywhere: what is read is what has the shape of an
 * address or of a plain value.
 */
export default defineSource({
  id: 'google.mail-settings',
  platform: 'google',
  product: 'Gmail settings',
  section: '17',
  kinds: ['social.contact', 'consent.record'],
  tells: {
    en: 'Blocked senders, filters and other settings of the mailbox; no absence notes and no signatures',
    de: 'Blockierte Absender, Filter und andere Einstellungen des Postfachs; weder Abwesenheitsnotizen noch Signaturen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Mail', '[^/]+/[^/]+\\.json'),
      sniff: (head) => /^\s*[[{]/.test(head),
      decode: settings,
      read,
      format: 'json',
    }),
  ],
  // The title may be the file's name, which is in the account's language.
  identity: ({ kind, party, detail = {} }) =>
    kind === 'social.contact' ? [party] : [JSON.stringify(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)))],
});
