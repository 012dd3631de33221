import { locationRecords } from '../../decode/location-records.js';
import { defineSource } from '../source.js';

const FIRST_KEY = /^\s*\{\s*"locations"\s*:/;

/** Raw fixes of the Location History: `Records.json`, before 2022 `Location History.json`. */
export default defineSource({
  id: 'google.location-records',
  platform: 'google',
  product: 'Location History',
  section: '8',
  kinds: ['location.point'],
  tells: {
    en: 'Every place a phone reported, often once a minute, over years',
    de: 'Jeder Ort, den ein Handy gemeldet hat, oft jede Minute, über Jahre',
  },
  evidence: 'seen in data',
  files: [
    {
      path: /\/(Records|Location ?History|Standortverlauf)\.json$/i,
      sniff: (head) => FIRST_KEY.test(head),
      points: locationRecords,
      format: 'json',
    },
    {
      sniff: (head) => FIRST_KEY.test(head) && /"(latitudeE7|timestampMs|deviceTag)"\s*:/.test(head),
      points: locationRecords,
      format: 'json',
    },
  ],
  identity: (record) => [record.at, record.latE7, record.lonE7, record.accuracyM],
});
