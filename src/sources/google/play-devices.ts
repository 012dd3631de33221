import { skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { defineSource, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, numberOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { playList, playTime } from './play-list.js';

function read(entry: Fields): Reading {
  const latest = fieldsOf(entry.mostRecentData) ?? {};
  const registered = playTime(entry.deviceRegistrationTime);
  const added = playTime(entry.userAddedOnDeviceTime);
  const active = playTime(entry.lastTimeDeviceActive);
  const manufacturer = textOf(latest.manufacturer);
  const model = textOf(latest.modelName);
  const name = textOf(latest.deviceName);
  const start = registered ?? added;
  if (start === undefined && model === undefined && name === undefined)
    return skip('device without name and time', 'Gerät ohne Namen und Zeit');
  return {
    kind: 'device.registered',
    ...momentOf(start),
    until: active && start && active.at > start.at ? active.at : undefined,
    title: name ?? model,
    device: model ?? name,
    direction: 'own',
    detail: detailOf({
      manufacturer,
      carrier: textOf(latest.carrierName),
      country: textOf(latest.deviceIpCountry),
      androidSdk: numberOf(latest.androidSdkVersion),
      memoryBytes: numberOf(latest.totalMemoryBytes),
      added: added && registered && isoText(added.at, added.precision),
      lastActive: active && isoText(active.at, active.precision),
    }),
  };
}

/** Phones and tablets with a Play Store: each with the network and country it was last seen in. */
export default defineSource({
  id: 'google.play-devices',
  platform: 'google',
  product: 'Play Store devices',
  section: '12',
  kinds: ['device.registered'],
  tells: {
    en: 'Every Android device of the account, its mobile network and country, since when and until when',
    de: 'Jedes Android-Gerät des Kontos, sein Mobilfunknetz und Land, seit wann und bis wann',
  },
  evidence: 'seen in parser code',
  files: playList('Devices', 'device', 'mostRecentData|deviceRegistrationTime', read),
  // Name, network and country are those of the export.
  identity: ({ at, title, device }) => ['Play device', at, at === undefined ? title : undefined, device],
});
