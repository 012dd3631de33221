import { type JsonElement, jsonEach } from '../../decode/json-each.js';
import { type RecordFields, skip } from '../../record/record.js';
import { isSecretName, shownValue } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { fieldsOf } from './fields.js';
import { inProduct } from './folders.js';

type Scalar = string | number | boolean;

/** `Blocked addresses.json` in the account's language, or the key inside. */
const BLOCKED = /block|blockier|gesperrt|bloqu|bloccat|blokeret|blockerade|zablokowan|engellen|заблокирован|ブロック/i;
const ADDRESS = /^[^\s<>"'(),;:]*@[^\s<>"'(),;:@]+$/;
/** What the person wrote into a setting: absence notes, signatures. */
const WRITTEN = /body|message|content|signature|html|text|subject/i;
/** What a program chose: `imapAccess`, `LEAVE_IN_INBOX`, `de-AT`. */
const CHOICE = /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)*|[a-z]+(?:[A-Z][a-z]+)*(?:-[A-Z]{2})?)$/;
const NAMES_LIMIT = 16;
/** A longer list is only counted. */
const LIST_LIMIT = 10;

/** Settings of one file that are plain values are one item; filters, addresses and the like are one each. */
const settings = jsonEach<JsonElement>(() => {
  const plain = new Map<string, { readonly values: unknown[]; count: number }>();
  return {
    element(key, value) {
      if (key === '' || BLOCKED.test(key) || (typeof value === 'object' && value !== null)) return [{ key, value }];
      const known = plain.get(key);
      if (known === undefined) {
        if (plain.size < 1000) plain.set(key, { values: [value], count: 1 });
      } else {
        known.count += 1;
        if (known.count <= LIST_LIMIT) known.values.push(value);
      }
      return [];
    },
    end: () => (plain.size > 0 ? [{ key: '', value: Object.fromEntries([...plain].map(setting)) }] : []),
  };
});

function setting([key, { values, count }]: readonly [string, { readonly values: unknown[]; count: number }]) {
  if (count > LIST_LIMIT) return [`${key} count`, count] as const;
  return [key, count === 1 ? values[0] : values] as const;
}

function read({ key, value }: JsonElement, here: Here): Reading {
  if (value === null || value === undefined) return skip('setting without a value', 'Einstellung ohne Wert');
  const file = (here.segments.at(-1) ?? '').replace(/\.json$/i, '').trim();
  const blocked = BLOCKED.test(key) || BLOCKED.test(file);
  if (blocked) {
    const addresses = addressesIn(value);
    if (addresses.length > 0) return addresses.map(blockedRecord);
  }
  const detail: Record<string, Scalar> = {};
  gather(value, key === '' ? 'value' : camelCase(key), detail, fieldsOf(value)?.criteria !== undefined);
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

/** The plain values below, named by their path; of texts only choices and addresses, and all of a filter's. */
function gather(value: unknown, name: string, detail: Record<string, Scalar>, filter: boolean, depth = 0): void {
  if (WRITTEN.test(name) || isSecretName(name) || depth > 6 || Object.keys(detail).length >= NAMES_LIMIT) return;
  const told = (text: string) =>
    filter || CHOICE.test(text) || ADDRESS.test(text) ? shownValue(name, text, name) : {};
  if (typeof value === 'number' || typeof value === 'boolean') detail[name] = value;
  else if (typeof value === 'string') {
    if (value.length <= 200) Object.assign(detail, told(value.trim()));
  } else if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string' && each.length <= 60)) {
      const texts = value.flatMap((each: string) => told(each.trim())[name] ?? []);
      if (value.length > LIST_LIMIT) detail[`${name}Count`] = value.length;
      else if (texts.length > 0) detail[name] = texts.join(', ');
    } else {
      for (const [i, each] of value.entries()) gather(each, `${name}${i + 1}`, detail, filter, depth + 1);
    }
  } else {
    for (const [key, each] of Object.entries(fieldsOf(value) ?? {})) {
      const path = depth === 0 && name === 'value' ? key : `${name} ${key}`;
      gather(each, camelCase(path), detail, filter, depth + 1);
    }
  }
}

/** A setting is the same whatever its state, a filter by what it looks for. */
function identity({ kind, party, detail = {} }: RecordFields): readonly (string | undefined)[] {
  if (kind === 'social.contact') return [party];
  const names = Object.keys(detail).sort();
  const criteria = names.filter((name) => /criteria/i.test(name));
  return ['mail', ...(criteria.length === 0 ? names : criteria.flatMap((name) => [name, String(detail[name])]))];
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
  // Without the title, which may be the file's name in the account's language.
  identity,
});
