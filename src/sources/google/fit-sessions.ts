import { jsonEach } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { camelCase } from './camel-case.js';
import { detailOf, fieldsOf, isEmptyJson, numberOf, roundedOf, textOf } from './fields.js';
import { workoutIdentity } from './fit-workout.js';
import { inProduct } from './folders.js';
import { endOf, momentOf } from './movement.js';

/** A file holds one session; its parts are counted as they pass. */
interface Session {
  readonly members: ReadonlyMap<string, unknown>;
  readonly totals: Readonly<Record<string, number>>;
  readonly segments: number;
}

const MEMBERS = new Set(['fitnessActivity', 'startTime', 'endTime', 'duration']);
/** Fit measures far fewer things. */
const MOST_TOTALS = 100;

const sessions = jsonEach<Session>(() => {
  const members = new Map<string, unknown>();
  const totals: Record<string, number> = {};
  let segments = 0;
  return {
    element(key, value) {
      if (key === 'segment') segments += 1;
      else if (key === 'aggregate') addTotal(totals, value);
      else if (MEMBERS.has(key) && typeof value !== 'object') members.set(key, value);
      return [];
    },
    end: () => [{ members, totals, segments }],
  };
});

/** `{ "metricName": "com.google.step_count.delta", "intValue": 5821 }` */
function addTotal(totals: Record<string, number>, value: unknown): void {
  const total = fieldsOf(value);
  const name = textOf(total?.metricName)?.replace(/^com\.google\./, '');
  const amount = roundedOf(total?.intValue ?? total?.floatValue);
  if (name === undefined || amount === undefined || Object.keys(totals).length >= MOST_TOTALS) return;
  totals[camelCase(name)] ??= amount;
}

function read({ members, totals, segments }: Session): Reading {
  const activity = textOf(members.get('fitnessActivity'));
  const start = isoInstant(members.get('startTime'));
  const end = isoInstant(members.get('endTime'));
  if (activity === undefined && start === undefined)
    return skip('session without activity and time', 'Einheit ohne Aktivität und Zeit');
  return {
    kind: 'health.metric',
    ...momentOf(start),
    until: endOf(start, end),
    title: activity?.toLowerCase() ?? 'session',
    direction: 'own',
    detail: detailOf({
      granularity: 'session',
      // `1834.5s`, also as a number.
      seconds: numberOf(String(members.get('duration') ?? '').replace(/s$/, '')),
      segments: segments || undefined,
      ...totals,
    }),
  };
}

/** Walks, runs and nights as Fit keeps them: `All Sessions/2024-05-01T10_00_00Z_WALKING.json`. */
export default defineSource({
  id: 'google.fit-sessions',
  platform: 'google',
  product: 'Google Fit sessions',
  section: '18',
  kinds: ['health.metric'],
  tells: {
    en: 'When one walked, ran, trained or slept, for how long and with how many steps and calories',
    de: 'Wann man ging, lief, trainierte oder schlief, wie lange und mit wie vielen Schritten und Kalorien',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Fit', '(?:[^/]+/)*\\d{4}-\\d{2}-\\d{2}T[^/]+\\.json'),
      sniff: (head) => isEmptyJson(head) || /"(?:fitnessActivity|startTime)"\s*:/.test(head),
      decode: sessions,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\{\s*"fitnessActivity"\s*:/.test(head),
      decode: sessions,
      read,
      format: 'json',
    }),
  ],
  identity: workoutIdentity,
});
