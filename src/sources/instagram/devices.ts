import { skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, textIn, textsOf, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { SLOTS } from './user.js';

const AGENT = /user agent|agent utilisateur|user-agent|agente|browser/i;

/** Only the newest use of a device is told, so a later export restates it. */
function device(line: Line, here: Here): Reading {
  const agent = textIn(line, AGENT) ?? textsOf(line)[0] ?? line.title;
  if (agent === undefined) return skip('no device', 'kein Gerät');
  const time = timeOf(line, here);
  return {
    ...time,
    kind: 'device.registered',
    device: agent,
    direction: 'own',
    detail: { ...time.detail, list: 'devices' },
  };
}

/** What the app knows of the phone's camera; the id of the device is nobody's business. */
function camera(line: Line): Reading {
  const texts = textsOf(line);
  if (texts.length === 0) return skip('no device', 'kein Gerät');
  const versions = texts.find((text) => /^\d+\.\d+(?:,\s*\d+\.\d+)*$/.test(text));
  const faceTrackerVersion = texts.find((text) => /^\d{1,4}$/.test(text));
  return {
    kind: 'telemetry.event',
    title: 'camera',
    direction: 'background',
    detail: {
      list: 'camera',
      ...filled({ faceTrackerVersion, sdkVersions: versions?.split(',').length, nth: line.nth || undefined }),
    },
  };
}

/** Numbers and codes that unlock the account: that they exist is all. */
function secondFactor(line: Line): Reading {
  const values = line.labels.filter((l) => l.value !== undefined || l.list !== undefined || l.dict !== undefined);
  if (values.length + line.texts.length === 0) return skip('nothing set', 'nichts eingestellt');
  return {
    kind: 'consent.record',
    title: 'two-factor-authentication',
    direction: 'own',
    detail: { list: 'two-factor', ...filled({ nth: line.nth || undefined }) },
  };
}

export default defineSource({
  id: 'instagram.devices',
  platform: 'instagram',
  product: 'Devices',
  section: 'A',
  kinds: ['device.registered', 'telemetry.event', 'consent.record'],
  tells: {
    en: 'on which devices you used Instagram, and that it knows their cameras',
    de: 'auf welchen Geräten Sie Instagram benutzt haben, und dass es deren Kameras kennt',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'device_information/devices', roots: ['devices_devices', ...SLOTS], read: device },
    { at: 'device_information/camera_information', roots: ['devices_camera', ...SLOTS], read: camera },
    {
      at: 'device_information/two-factor_authentication',
      roots: ['devices_two_factor_authentication', ...SLOTS],
      read: secondFactor,
    },
  ),
  identity: (r) => [r.detail?.list as string, folded(r.device), r.detail?.nth as number | undefined],
});
