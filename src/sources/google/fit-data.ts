import { jsonEach } from '../../decode/json-each.js';
import { coordinatesE7, degreesE7 } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, listOf, numberOf, roundedOf, textOf } from './fields.js';
import { codeMeaning, fitOrigin } from './fit-data-types.js';
import { inProduct } from './folders.js';
import { endOf, momentOf } from './movement.js';

interface DataPoint {
  /** The stream that the file as a whole holds. */
  readonly source: string;
  readonly value: unknown;
}

/** The points, one by one; the name of the stream stands before them and is none. */
const dataPoints = jsonEach<DataPoint>(() => {
  let source = '';
  return {
    element(key, value) {
      if (key === 'Data Source') source = textOf(value) ?? '';
      return key === 'Data Points' ? [{ source, value }] : [];
    },
  };
});

function read({ source, value }: DataPoint): Reading {
  const point = fieldsOf(value);
  const type = textOf(point?.dataTypeName)?.replace(/^com\.google\./, '');
  if (point === undefined || type === undefined) return skip('measurement without a type', 'Messung ohne Art');
  const start = epochByMagnitude(point.startTimeNanos);
  const end = epochByMagnitude(point.endTimeNanos);
  const values = listOf(point.fitValue).map(measured);
  const { stream, app, device } = fitOrigin(textOf(point.originDataSourceId) ?? source);
  const time = momentOf(start ?? end);
  if (type === 'location.sample') return fix(time, listOf(point.fitValue));
  const [first, second, third] = values;
  return {
    kind: 'health.metric',
    ...time,
    until: start && end && end.at > start.at ? endOf(start, end) : undefined,
    title: type,
    app,
    device,
    direction: 'background',
    detail: detailOf({ value: first, value2: second, value3: third, meaning: codeMeaning(type, first), stream }),
  };
}

function measured(value: unknown): string | number | undefined {
  const one = fieldsOf(fieldsOf(value)?.value) ?? fieldsOf(value);
  return roundedOf(one?.intVal) ?? roundedOf(one?.fpVal) ?? textOf(one?.stringVal)?.slice(0, 100);
}

/** Latitude, longitude, accuracy, altitude. */
function fix(time: ReturnType<typeof momentOf>, values: readonly unknown[]): Reading {
  const [lat, lon, accuracy] = values.map((value) => numberOf(fieldsOf(fieldsOf(value)?.value)?.fpVal));
  const place = lat === undefined || lon === undefined ? undefined : coordinatesE7(inE7(lat), inE7(lon));
  if (place === undefined) return skip('fix without coordinates', 'Ortung ohne Koordinaten');
  return {
    kind: 'location.point',
    ...time,
    ...place,
    accuracyM: accuracy === undefined || accuracy < 0 ? undefined : Math.round(accuracy),
    direction: 'background',
    detail: { layer: 'raw' },
  };
}

const inE7 = (degrees: number): number | undefined => degreesE7(degrees.toFixed(8));

/**
 * What a point measured and when. Neither stream nor device: Google's merged streams (`derived_`) repeat the points of
 * the sensors' own (`raw_`), which therefore count once; what a merge alone holds is a point of its own.
 */
function identity({ title, at, until, detail = {} }: RecordFields): readonly (string | number | undefined)[] {
  const text = (name: string): string => String(detail[name] ?? '');
  return ['fit', title, at, until, text('value'), text('value2'), text('value3')];
}

/** Every single measurement that Fit holds, by type of data: `All Data/raw_com.google.step_count.delta_….json`. */
export default defineSource({
  id: 'google.fit-data',
  platform: 'google',
  product: 'Google Fit measurements',
  section: '18',
  kinds: ['health.metric', 'location.point'],
  tells: {
    en: 'Every single measurement of phone, watch and scales: steps, pulse, sleep, weight, and where one was meanwhile',
    de: 'Jede einzelne Messung von Handy, Uhr und Waage: Schritte, Puls, Schlaf, Gewicht, und wo man dabei war',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Fit', '(?:[^/]+/)*(?:raw|derived)_[^/]+\\.json'),
      sniff: (head) => isEmptyJson(head) || (/^\s*\{/.test(head) && /"Data (?:Source|Points)"\s*:/.test(head)),
      decode: dataPoints,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\{\s*"Data Source"\s*:\s*"(?:raw|derived):com\.google\./.test(head),
      decode: dataPoints,
      read,
      format: 'json',
    }),
  ],
  identity,
  // A stream of pulse says nothing about places.
  kindsIn: (path) => [/location/i.test(path) ? 'location.point' : 'health.metric'],
});
