import { dateOf, isoUtc, localDay, localInstant } from '../clock.js';
import { googleJson } from '../json.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

/** A thermostat and a lamp, and a week of what they reported. */
export const addHome: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const german = person.language === 'de';
  const chance = random(`${person.slug}/google/home`);
  const folder = german ? 'Google Home' : 'Home App';
  const structure = german ? 'Daheim' : 'Flat';
  const devices = [
    { name: 'Thermostat', type: 'action.devices.types.THERMOSTAT', room: german ? 'Flur' : 'Hall' },
    {
      name: german ? 'Leselampe' : 'Reading lamp',
      type: 'action.devices.types.LIGHT',
      room: german ? 'Stube' : 'Lounge',
    },
  ];
  const rooms = devices.map(({ name, type, room }) => ({ room: { name: room }, devices: [{ name, type }] }));
  const app = { 'Home App Data': [{ full_structures: [{ name: structure, rooms_and_devices: rooms }] }] };
  takeout.add(part, `${folder}/HomeApp.json`, googleJson(app), devices.length);

  const last = localDay(person.zone, Date.parse(person.exported.google)) - 2;
  const events = Array.from({ length: 14 }, (_, i) => {
    const at = localInstant(person.zone, last - 6 + Math.floor(i / 2), (i % 2 === 0 ? 6 : 21) * 60 + chance.int(0, 59));
    return {
      timestamp: isoUtc(at),
      event: {
        '@type': 'type.googleapis.com/nestlabs.eventingapi.v1.EventEnvelope',
        event_data: {
          '@type': 'type.nestlabs.com/nest.trait.hvac.HvacControlTrait.HvacStateChangeEvent',
          hvac_state: i % 2 === 0 ? 'HVAC_STATE_HEATING' : 'HVAC_STATE_OFF',
        },
      },
    };
  });
  takeout.add(
    part,
    `${folder}/HomeHistory.json`,
    googleJson({ structure_history: [{ structure_name: structure, events, device_history: [] }] }),
    events.length,
  );
  tally.count('google', 'device.registered', devices.length);
  tally.count('google', 'iot.event', events.length);
  return [['HOME_APP', folder]];
};

/** What a band has worked out about the nights of a week. */
export const addFitbit: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/fitbit`);
  const last = localDay(person.zone, Date.parse(person.exported.google)) - 2;
  const nights = Array.from({ length: 7 }, (_, i) => last - 6 + i);
  const scores = nights.map((day, i) => {
    const at = localInstant(person.zone, day, 6 * 60 + chance.int(10, 80));
    return `${4_000_000 + i},${isoUtc(at).slice(0, 19)}Z,${chance.int(55, 92)},${chance.int(10, 25)},${chance.int(10, 25)},${chance.int(20, 50)},${chance.int(30, 110)},${chance.int(48, 66)},0.0${chance.int(31, 98)}\n`;
  });
  const head =
    'sleep_log_entry_id,timestamp,overall_score,composition_score,revitalization_score,duration_score,deep_sleep_in_minutes,resting_heart_rate,restlessness\n';
  takeout.add(part, 'Fitbit/Sleep Score/sleep_score.csv', head + scores.join(''), nights.length);
  const tracker = `tracker_id,date_added,last_sync_date_time,batt_level,tracker_name,device_type\n${chance.digits(9)},${dateOf(last - 200)},${dateOf(last)}T19:20:11.000Z,${chance.int(20, 95)},,Inspire 3\n`;
  takeout.add(part, 'Fitbit/Paired Devices/Trackers.csv', tracker, 1);
  tally.count('google', 'health.metric', nights.length);
  tally.count('google', 'device.registered', 1);
  return [['FITBIT', 'Fitbit']];
};
