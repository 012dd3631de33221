import { dateOf, isoLocal, isoUtc, localDay, localInstant, MINUTE } from '../clock.js';
import { googleJson } from '../json.js';
import { random } from '../random.js';
import type { ProductWriter } from './products.js';

const DAYS = 14;

/** Two weeks before the export: the sums of each day, one day in quarters of an hour, steps of a watch, nights and rowing. */
export const addFit: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const german = person.language === 'de';
  const chance = random(`${person.slug}/google/fit`);
  const folder = german ? 'Google Fit' : 'Fit';
  const last = localDay(person.zone, Date.parse(person.exported.google)) - 2;
  const days = Array.from({ length: DAYS }, (_, i) => last - DAYS + 1 + i);

  const table = german ? 'Tägliche Aktivitätswerte' : 'Daily activity metrics';
  const sums = days.map((day) => [dateOf(day), chance.int(8, 95), chance.int(1600, 2600), chance.int(1200, 15_000)]);
  const head = german
    ? ['Anzahl der Aktivitätsminuten', 'Kalorien (kcal)', 'Schrittzahl']
    : ['Move Minutes count', 'Calories (kcal)', 'Step count'];
  takeout.add(part, `${folder}/${table}/${table}.csv`, csv([[german ? 'Datum' : 'Date', ...head], ...sums]), DAYS);

  const clock = (minutes: number) => isoLocal(localInstant(person.zone, last, minutes), person.zone).slice(11);
  const quarters = Array.from({ length: 12 }, (_, i) => 8 * 60 + i * 15).map((minute) => [
    clock(minute),
    clock(minute + 15),
    chance.int(0, 15),
    chance.int(17, 90),
    chance.int(10, 1500),
  ]);
  const times = german ? ['Beginn', 'Ende'] : ['Start time', 'End time'];
  takeout.add(part, `${folder}/${table}/${dateOf(last)}.csv`, csv([[...times, ...head], ...quarters]), quarters.length);

  const nanos = (at: number) => BigInt(at) * 1_000_000n;
  const points = quarters.map((row, i) => {
    const at = localInstant(person.zone, last, 8 * 60 + i * 15);
    return {
      fitValue: [{ value: { intVal: Number(row[4]) } }],
      originDataSourceId: '',
      endTimeNanos: nanos(at + 14 * MINUTE),
      dataTypeName: 'com.google.step_count.delta',
      startTimeNanos: nanos(at),
    };
  });
  const stream = (kind: string) => ({
    'Data Source': `${kind}:com.google.step_count.delta:com.schritt.example:Schritt:Band 3:1:steps`,
    'Data Points': points,
  });
  // The merged stream repeats what the watch's own holds.
  const all = german ? 'Alle Daten' : 'All Data';
  for (const kind of ['raw', 'derived'])
    takeout.add(
      part,
      `${folder}/${all}/${kind}_com.google.step_count.delta_com.schritt.json`,
      googleJson(stream(kind)),
      points.length,
    );

  const sessions = german ? 'Alle Sitzungen' : 'All Sessions';
  for (const day of days.slice(-5)) {
    const from = localInstant(person.zone, day, 23 * 60 + chance.int(0, 40));
    const seconds = chance.int(18_000, 29_000);
    const session = {
      fitnessActivity: 'sleep',
      startTime: isoUtc(from),
      endTime: isoUtc(from + seconds * 1000),
      duration: `${seconds}s`,
      segment: [],
    };
    takeout.add(part, `${folder}/${sessions}/${stamp(from)}_SLEEP.json`, googleJson(session), 1);
  }

  const row = localInstant(person.zone, last, 18 * 60 + chance.int(0, 50));
  const tracks = german ? 'Aktivitäten' : 'Activities';
  const name = `${stamp(row)}_PT20M_${german ? 'Rudern' : 'Rowing'}`;
  takeout.add(part, `${folder}/${tracks}/${name}.tcx`, tcx(row, chance.int(3200, 4800), chance.int(150, 260)), 1);

  tally.count('google', 'health.metric', DAYS + quarters.length + points.length + 5 + 1);
  return [['FIT', folder]];
};

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(',')}\n`).join('');

/** As in the names of files: `2024-05-01T10_00_00Z`. */
const stamp = (at: number): string => `${isoUtc(at).slice(0, 19).replaceAll(':', '_')}Z`;

/** Indoors: a workout without a way. */
function tcx(at: number, metres: number, calories: number): string {
  const start = isoUtc(at);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<TrainingCenterDatabase><Activities><Activity Sport="Other">
<Id>${start}</Id><Lap StartTime="${start}"><TotalTimeSeconds>1200</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters><Calories>${calories}</Calories><Track/></Lap>
</Activity></Activities></TrainingCenterDatabase>
`;
}
