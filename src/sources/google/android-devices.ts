import { type LabelledItem, labelledPage } from '../../decode/labelled-page.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, ipIn } from './fields.js';
import { inProduct } from './folders.js';
import { type WrittenTime, writtenTime } from './written-time.js';

/** Name of an Android package: `org.example.app`. */
const PACKAGE = /^[a-z]\w*(?:\.\w+)+$/i;

type Fields = ReadonlyMap<string, readonly string[]>;

function read(item: LabelledItem, here: Here): Reading {
  if (item.kind === 'fields') return device(item.fields, here);
  if (item.kind === 'line') {
    const name = item.text.trim();
    return PACKAGE.test(name) ? installed(name) : skip('heading or text', 'Überschrift oder Text');
  }
  const at = item.cells.findIndex((cell) => PACKAGE.test(cell.trim()));
  if (at < 0) return skip('row about neither the device nor an app', 'Zeile weder über das Gerät noch über eine App');
  const version = item.header.findIndex((name) => /version/i.test(name));
  return installed(item.cells[at]!.trim(), version < 0 ? undefined : item.cells[version]?.trim());
}

const installed = (name: string, version?: string): Reading => ({
  kind: 'app.install',
  title: name,
  app: name,
  direction: 'background',
  detail: detailOf({ product: 'Android', version: version === '' ? undefined : version }),
});

/** Numbers that tell one device from all others: of those it is only said that Google has them. */
const IDS = {
  imeiPresent: /\b(?:imei|meid|esn)\b/,
  serialPresent: /serial|hardware id/,
  macPresent: /\bmac\b/,
} as const;

function device(fields: Fields, here: Here): Reading {
  const get = (label: RegExp): string | undefined => {
    for (const [name, [value]] of fields) if (label.test(name)) return value;
    return undefined;
  };
  const when = (label: RegExp): WrittenTime | undefined => {
    const text = get(label);
    if (text === undefined) return undefined;
    const epoch = epochByMagnitude(text);
    return epoch ? { time: { at: epoch.at, precision: epoch.precision }, detail: {} } : writtenTime(text, here);
  };
  const manufacturer = get(/^(?:manufacturer|hersteller|brand|marke)$/);
  const model = get(/^(?:model|modell|device model|model name)$/) ?? get(/^(?:product|device|gerät)$/);
  if (model === undefined && manufacturer === undefined) return skip('page without a device', 'Seite ohne Gerät');
  const registered = when(/^(?:registration|registrierung|first (?:check-?in|seen))/);
  const seen = when(
    /^(?:last (?:check-?in|connection|seen)|check-?in|letzter? (?:check-?in|verbindung))(?:.*(?:time|date|zeit))?$/,
  );
  const address = get(/\bip\b/);
  const present = Object.entries(IDS).flatMap(([name, label]) =>
    [...fields.keys()].some((key) => label.test(key)) ? [[name, true] as const] : [],
  );
  const named = manufacturer !== undefined && !model?.toLowerCase().startsWith(manufacturer.toLowerCase());
  return {
    kind: 'device.registered',
    ...(registered ?? seen)?.time,
    device: named ? `${manufacturer} ${model ?? ''}`.trim() : model,
    ip: address && ipIn(address),
    direction: 'background',
    detail: {
      ...detailOf({
        product: 'Android',
        registered: textOf(registered),
        lastCheckIn: textOf(seen),
        carrier: get(/carrier|network operator|mobilfunkanbieter|netzbetreiber/),
        os: get(/^(?:android version|os version|build version|sdk version|android-version)$/),
        locale: get(/^(?:locale|language|sprache)$/),
        timeZone: get(/^(?:time ?zone|zeitzone)$/),
        accounts: [...fields].find(([name]) => /^(?:accounts?|konten|konto)$/.test(name))?.[1].length,
      }),
      ...Object.fromEntries(present),
      ...(registered ?? seen)?.detail,
    },
  };
}

const textOf = (stamp: WrittenTime | undefined): string | undefined =>
  stamp?.time.at === undefined ? undefined : isoText(stamp.time.at, stamp.time.precision);

/**
 * One page per Android device. Their layout differs between years, lines with `<br>` or tables: what is read is what
 * the labels say, wherever they stand.
 */
export default defineSource({
  id: 'google.android-devices',
  platform: 'google',
  product: 'Android Device Configuration Service',
  section: '14',
  kinds: ['device.registered', 'app.install'],
  tells: {
    en: 'Every Android device of the account: model, network operator, last contact with its IP address, and its apps',
    de: 'Jedes Android-Gerät des Kontos: Modell, Mobilfunkanbieter, letzter Kontakt mit IP-Adresse, und seine Apps',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Android Device Configuration Service', '[^/]+\\.html'),
      sniff: (head) => /<html|<div|<table|<h\d/i.test(head),
      decode: labelledPage,
      read,
      format: 'html',
    }),
    fileShape({
      sniff: (head) => /ANDROID DEVICE CONFIGURATION SERVICE DATA/i.test(head) && /<html|<div/i.test(head),
      decode: labelledPage,
      read,
      format: 'html',
    }),
  ],
  // The last contact differs in every export; the device's ids would be best, but are nothing to be kept.
  identity: ({ kind, title, device, detail = {} }) =>
    kind === 'app.install' ? ['android', title] : ['android', device, String(detail.registered ?? '')],
});
