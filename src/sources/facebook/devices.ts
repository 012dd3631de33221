import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { flag, type Line, textIn, timeIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { deviceIn, IP, isSecret, isSecretName, OS } from '../meta/session.js';
import { defineSource, type Here, type Reading } from '../source.js';

const LAST_ACTIVE = /last (?:active|seen|used)|zuletzt (?:aktiv|gesehen|benutzt|verwendet)|dernière/i;
const APP_VERSION = /app version|app-version|version de l['’]app/i;
const NONE = skip('no device', 'kein Gerät');

const without = (labels: readonly Label[]): readonly Label[] =>
  labels
    .filter(({ label, entName, value }) => !isSecretName(entName ?? label) && !(value !== undefined && isSecret(value)))
    .map((one) => ({
      ...one,
      ...(one.list && { list: without(one.list) }),
      ...(one.dict && { dict: without(one.dict) }),
    }));

/** A device by its maker and model; where no label is understood, by the first thing that is said of it. */
const device =
  (list: string, kind: Kind = 'device.registered') =>
  (line: Line, here: Here): Reading => {
    const own: Line = { ...line, labels: without(line.labels), texts: line.texts.filter((text) => !isSecret(text)) };
    const title = own.title === undefined || isSecret(own.title) ? undefined : own.title;
    const os = textIn(own, OS);
    // By its label only: `120.0.0.15` may as well be a version.
    const ip = textIn(own, IP);
    const appVersion = textIn(own, APP_VERSION);
    const known = [os, ip, appVersion];
    const values = valuesIn(own).filter((text) => flag(text) === undefined);
    const name = deviceIn(own) ?? values.find((text) => !known.includes(text)) ?? title;
    const time = timeIn(own, LAST_ACTIVE, here) ?? timeOf(own, here);
    if (name === undefined && time.at === undefined && known.every((text) => text === undefined)) return NONE;
    return {
      ...time,
      kind,
      device: name,
      ip,
      app: kind === 'app.install' ? 'Messenger' : undefined,
      detail: {
        ...time.detail,
        list,
        ...filled({ os, appVersion, position: name === undefined ? line.nth : undefined }),
      },
    };
  };

const encrypted = device('encrypted-chats');

/** Two lists of devices (of the old and of the new encryption), calls, and whether it was used at all. */
function secretConversations(line: Line, here: Here): Reading {
  if (line.path[0] === 'calls')
    return skip('call of which nothing is documented', 'Anruf, von dem nichts dokumentiert ist');
  const used = ['sent', 'received'].map((what) => flag(textIn(line, new RegExp(`has ${what} message`, 'i'))));
  const [hasSent, hasReceived] = used;
  const isUse = line.root !== '' && line.path.length === 0;
  if (!isUse && used.every((one) => one === undefined)) return encrypted(line, here);
  if (used.every((one) => one === undefined)) return skip('nothing about use', 'nichts über die Nutzung');
  return {
    kind: 'app.usage',
    title: 'secret conversations',
    app: 'Messenger',
    direction: 'own',
    detail: { list: 'secret-conversations', ...filled({ hasSent, hasReceived }) },
  };
}

const RECORDS: readonly (readonly [at: string, list: string, kind?: Kind])[] = [
  ['messages/information_about_your_devices', 'messenger-devices'],
  ['messages/your_end-to-end_encryption_enabled_messenger_device', 'encryption-enabled'],
  ['messages/your_messenger_app_install_information', 'messenger-install', 'app.install'],
  ['profile_information/your_devices', 'your-devices'],
  ['other_logged_information/detected_hardware', 'detected-hardware'],
  ['facebook_marketplace/your_marketplace_device_history', 'marketplace-devices'],
];

export default defineSource({
  id: 'facebook.devices',
  platform: 'facebook',
  product: 'Devices',
  section: '6.5',
  kinds: ['device.registered', 'app.install', 'app.usage'],
  tells: {
    en: 'which devices Facebook and Messenger know of you, with model, system and last address, and whether you used secret conversations',
    de: 'welche Geräte Facebook und Messenger von Ihnen kennen, mit Modell, System und letzter Adresse, und ob Sie geheime Unterhaltungen benutzt haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'messages/secret_conversations', roots: ['secret_conversations'], whole: true, read: secretConversations },
    ...RECORDS.map(([at, list, kind]) => ({ at, read: device(list, kind) })),
  ),
  // A device's line is updated in place: its time, system and address are those of the newest export.
  identity: (r: RecordFields) => [r.detail?.list as string, folded(r.device), r.detail?.position as number | undefined],
});
