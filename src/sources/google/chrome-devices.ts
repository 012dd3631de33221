import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { beginsWithSection, CHROME_JSON, encryptedSection, holdsSection, otherSection } from './chrome-sections.js';
import { detailOf, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';

const SECTION = 'Device Info';

/** `OS_TYPE_WINDOWS` → `windows`. */
const plain = (value: unknown): string | undefined =>
  textOf(value)
    ?.replace(/^(?:OS_)?TYPE_/, '')
    .toLowerCase();

function read(element: JsonElement): Reading {
  if (element.key !== SECTION) return otherSection();
  const none = encryptedSection(element);
  if (none) return none;
  const device = fieldsOf(element.value);
  const model = textOf(device?.model);
  const name = textOf(device?.client_name) ?? model;
  if (!device || name === undefined) return skip('device without a name', 'Gerät ohne Namen');
  return {
    kind: 'device.registered',
    ...momentOf(epochByMagnitude(device.last_updated_timestamp)),
    device: name,
    app: 'Chrome',
    direction: 'background',
    // The device's id in the sync is left out: it only serves to recognise the device elsewhere.
    detail: detailOf({
      product: 'Chrome',
      os: plain(device.os_type),
      type: plain(device.device_type),
      manufacturer: textOf(device.manufacturer),
      model,
      chromeVersion: textOf(device.chrome_version),
    }),
  };
}

export default defineSource({
  id: 'google.chrome-devices',
  platform: 'google',
  product: 'Chrome devices',
  section: '11',
  kinds: ['device.registered'],
  tells: {
    en: 'Every computer and phone that synced Chrome, with its name, model, and when it was last seen',
    de: 'Jeder Computer und jedes Handy, auf dem Chrome synchronisiert hat, mit Namen, Modell und letztem Kontakt',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: CHROME_JSON, sniff: holdsSection(SECTION), decode: jsonElements, read, format: 'json' }),
    fileShape({ sniff: beginsWithSection(SECTION), decode: jsonElements, read, format: 'json' }),
  ],
  // Not the time: it is that of the last contact and differs in every export.
  identity: ({ device, detail }) => ['chrome', device, String(detail?.os ?? ''), String(detail?.model ?? '')],
});
