import { hash } from 'node:crypto';
import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { amazonInstant, details, isoDate, said, sameText, second, timed } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

const isDeviceTable = (head: string): boolean =>
  hasColumns(head, 'First Time Registered') && hasOneOf(head, 'Account Name', 'Device Serial Number');

/** Devices signed in to the account. Fire TV and Fire tablet folders hold overlapping copies of one table. */
export default defineSource({
  id: 'amazon.device-registration',
  platform: 'amazon',
  product: 'Device registration',
  section: '12',
  kinds: ['device.registered'],
  tells: {
    en: 'Devices and apps registered to the account, with the names given to them, dates and IP addresses.',
    de: 'Geräte und Apps, die am Konto angemeldet sind, mit ihren Namen, Zeiten und IP-Adressen.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: csvNamed('Registration', 'Device Registration'),
      sniff: isDeviceTable,
      read: device,
      gather: codeBySecond,
    }),
    // The same table under any other name.
    csvTable({
      sniff: (head) => hasColumns(head, 'First Time Registered', 'Device Serial Number'),
      read: device,
      gather: codeBySecond,
    }),
  ],
  // The old list has no serial numbers, and names are changed at will: the moment is what both tables state.
  identity: ({ at, device: model, title, detail }) =>
    at === undefined || detail?.sameMoment === true
      ? [(detail?.deviceCode as string | undefined) ?? sameText(title ?? model), second(at)]
      : ['', second(at)],
});

const codeOf = (row: CsvRow): string | undefined => {
  const serial = firstSaid(row, 'Device Serial Number', 'Serial Number', 'DSN');
  return serial && hash('sha256', serial, 'hex').slice(0, 8);
};

const momentKey = (at: number): string => `device ${second(at)}`;

/** Two devices that were registered in the same second are told apart by their codes. */
function codeBySecond(row: CsvRow): readonly [string, string] | undefined {
  const at = amazonInstant(row.get('First Time Registered'))?.at;
  const code = codeOf(row);
  return at === undefined || code === undefined ? undefined : [momentKey(at), code];
}

/** Whether these are more than one; a list of thousands is looked through once. */
function severalIn(codes: readonly string[]): boolean {
  return codes.some((code) => code !== codes[0]);
}

function device(row: CsvRow, here: Here): Reading {
  const name = said(row.get('Account Name'));
  const model = said(row.get('Amazon Device Model Name')) ?? said(row.get('Device Model'));
  const code = codeOf(row);
  const { time, zone } = timed(row.get('First Time Registered'));
  if (name === undefined && model === undefined && code === undefined && time.at === undefined)
    return skip('row without a device', 'Zeile ohne Gerät');
  const deregistered = row.get('Time Deregistered');
  const last = amazonInstant(deregistered) ?? amazonInstant(row.get('Last Time Registered'));
  const type = firstSaid(row, 'Device Type', 'Customer Type');
  const sameMoment = time.at !== undefined && severalIn(here.gathered(momentKey(time.at)));
  return {
    kind: 'device.registered',
    ...time,
    until: time.at !== undefined && last !== undefined && last.at > time.at ? last.at : undefined,
    title: name,
    device: model ?? name,
    ip: said(row.get('IP Address')),
    detail: details({
      voice:
        isVoiceDevice(name, model, said(row.get('Device Model')), type) || (model === undefined ? undefined : false),
      deviceCode: code,
      sameMoment: sameMoment || undefined,
      state: said(row.get('State')),
      removed: isoDate(deregistered),
      localOffset: said(row.get('Local Time Offset')),
      ...zone,
    }),
  };
}

/**
 * Devices with a microphone for Alexa, by family name or model code. A person may rename a device at will, so only a
 * model makes it "does not look like one"; the list errs towards `true`, as a household that really has such a device
 * must not be told that its recordings are somebody else's.
 */
const VOICE = new RegExp(
  `\\b(?:${[
    'alexa', // "Alexa App", "Alexa Built-in", "Alexa on …"
    'echo(?!es\\b)', // Echo, Echo Dot, Show, Spot, Studio, Flex, Auto, Buds, Frames, Pop, Hub; also run together: "EchoDot"
    'dot\\b(?! com)',
    'show\\b',
    'fire(?: ?(?:tv|stick|tablet|hd|max))?\\b', // Fire TV has a voice remote; the first tablets are "Kindle Fire"
    'aft(?!er)[a-z0-9]{1,9}\\b', // model codes of Fire TV: AFTMM, AFTS …
    'kf[a-z]{3,6}\\b', // model codes of Fire tablets: KFMAWI, KFONWI …
    'amazon tap\\b',
    'dash wand',
    'astro\\b',
    'sonos', // other makers' devices that register with Alexa
    'facebook portal',
    'ecobee',
  ].join('|')})`,
);

const isVoiceDevice = (...names: readonly (string | undefined)[]): boolean =>
  names.some((name) => name !== undefined && VOICE.test(name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')));
