import { type PageItem, pageItems } from '../../decode/html-page.js';
import { skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { ipIn } from './fields.js';
import { writtenTime } from './written-time.js';

/** By name, else by place: the column of the IP address is not in every export. */
const COLUMNS = {
  time: /^time|^date|^zeit|^datum/i,
  ip: /^ip\b/i,
  type: /change type|^type|änderung/i,
  before: /^old|^alt/i,
  after: /^new|^neu/i,
} as const;
const ORDER = { 4: ['time', 'type', 'before', 'after'], 5: ['time', 'ip', 'type', 'before', 'after'] } as const;

function read(item: PageItem, here: Here): Reading {
  if (item.kind === 'line') return skip('line that is no change', 'Zeile, die keine Änderung ist');
  const { header, cells } = item;
  const byPlace: readonly string[] = ORDER[cells.length as 4 | 5] ?? [];
  const named = Object.values(COLUMNS).filter((name) => header.some((cell) => name.test(cell.trim()))).length > 1;
  const get = (column: keyof typeof COLUMNS): string => {
    const at = named ? header.findIndex((name) => COLUMNS[column].test(name.trim())) : byPlace.indexOf(column);
    return cells[at]?.trim() ?? '';
  };
  const type = get('type');
  if (type === '') return skip('line that is no change', 'Zeile, die keine Änderung ist');
  const stamp = writtenTime(get('time'), here);
  if (!stamp && header.length === 0) return skip('header of the table', 'Kopf der Tabelle');
  const before = get('before');
  const after = get('after');
  return {
    kind: 'account.change',
    ...stamp?.time,
    title: type,
    ip: ipIn(get('ip')),
    direction: 'own',
    detail: { ...shownValue(type, before, 'before'), ...shownValue(type, after, 'after'), ...stamp?.detail },
  };
}

/** What was changed in the account: names, addresses, phone numbers, passwords. */
export default defineSource({
  id: 'google.account-changes',
  platform: 'google',
  product: 'Google Account changes',
  section: '14',
  kinds: ['account.change'],
  tells: {
    en: 'When name, addresses, phone numbers and other things of the account were changed, from what to what',
    de: 'Wann Name, Adressen, Telefonnummern und anderes am Konto geändert wurde, wovon worauf',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/[^/]+\.ChangeHistory[^/]*\.html$/i,
      sniff: (head) => /<t[rdh]\b/i.test(head),
      decode: pageItems,
      read,
      format: 'html',
    }),
  ],
  identity: ({ at, title }) => [at, title],
});
