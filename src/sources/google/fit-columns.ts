import type { CsvRow } from '../../decode/csv-rows.js';
import { csvHeader } from '../../decode/csv-rows.js';
import { coordinatesE7, degreesE7 } from '../../record/place.js';
import type { RecordFields } from '../../record/record.js';
import { camelCase } from './camel-case.js';

/** Columns without a unit, in the languages of which an export or its words are known. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/heart points|kardiopunkte|points? cardio|puntos? cardio|cardiopunten|hartpunten/i, 'heartPoints'],
  [/heart minutes|kardiominuten|minutes? cardio|minutos? (?:de )?cardio|cardiominuten|hartminuten/i, 'heartMinutes'],
  [
    /move minutes|aktivitätsminuten|minuten in bewegung|minutes? (?:d.activité|actives|en mouvement)|minutos (?:de|en) (?:actividad|movimiento)|minuten in beweging|(?:actieve|beweeg)minuten|actieve minuten/i,
    'moveMinutes',
  ],
  [/\bsteps?\b|schritt|\bpas\b|\bpasos\b|stappen/i, 'steps'],
];

/** Columns of which only the unit is the same in every language: one, or mean, largest and smallest. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\(kcal\)\s*$/i, 'calories'],
  [/\(m\)\s*$/, 'distanceM'],
  [/\(bpm\)\s*$/i, 'heartRate'],
  [/\(m\/s\)\s*$/i, 'speedMps'],
  [/\(kg\)\s*$/i, 'weightKg'],
  [/\((?:deg|grad|°|degr[ée]s?|grados?|graden)\)\s*$/i, 'degrees'],
];
const DURATION = /\(ms\)\s*$/i;
const DURATION_WORDS = /\(ms\)|\b(?:duration|dauer|durée|duración|duur)\b|\b(?:of|von|de la|de|d|van)\b/giu;
const ACTIVITIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:walking|gehen|marche(?: à pied)?|caminar|caminata|wandelen|lopen)$/i, 'walking'],
  [/^(?:running|laufen|joggen|course(?: à pied)?|correr|hardlopen)$/i, 'running'],
  [/^(?:biking|radfahren|fahrradfahren|vélo|ciclismo|fietsen)$/i, 'biking'],
  [/^(?:inactive|inaktiv(?:ität)?|keine aktivität|inactivité|inactiv[oa]|inactief)$/i, 'inactive'],
  [/^(?:sleep(?:ing)?|schlaf(?:en)?|sommeil|sueño|dormir|slapen)$/i, 'sleep'],
];

const LARGEST = /m[aá]x|höchst|hoogst|plus haute?|high/i;
const SMALLEST = /m[ií]n|niedrigst|laagst|plus basse?|low/i;

/** What the columns of a table of Fit hold: names for a record's detail, and where the corners of the area are. */
interface FitColumns {
  readonly names: readonly (string | undefined)[];
  /** Low latitude, low longitude, high latitude, high longitude. */
  readonly corners: readonly number[];
}

const known = new WeakMap<readonly string[], FitColumns>();

function columnsOf(header: readonly string[]): FitColumns {
  let columns = known.get(header);
  if (columns === undefined) {
    const names = header.map(nameOf);
    const corners = names.flatMap((name, index) => (name === 'degrees' ? [index] : []));
    columns = { names, corners: corners.length === 4 ? corners : [] };
    known.set(header, columns);
  }
  return columns;
}

function nameOf(header: string): string | undefined {
  if (DURATION.test(header)) return durationName(header);
  const unit = UNITS.find(([pattern]) => pattern.test(header))?.[1];
  if (unit === 'heartRate' || unit === 'speedMps' || unit === 'weightKg') {
    if (LARGEST.test(header)) return `${unit}Max`;
    return SMALLEST.test(header) ? `${unit}Min` : unit;
  }
  return unit ?? WORDS.find(([pattern]) => pattern.test(header))?.[1];
}

/** `Walking duration (ms)` → `walkingMs`; an activity that no table knows keeps its own word. */
function durationName(header: string): string | undefined {
  const words = header
    .replace(DURATION_WORDS, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const activity = ACTIVITIES.find(([pattern]) => pattern.test(words))?.[1] ?? camelCase(words);
  return activity === '' ? undefined : `${activity}Ms`;
}

/** A number with a point or, in tables of some languages, a comma. */
export function cellNumber(cell: string): number | undefined {
  const text = /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
  const n = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(n) ? Math.round(n * 10_000) / 10_000 : undefined;
}

export interface FitMeasures {
  readonly values: Readonly<Record<string, number>>;
  /** The middle of the area in which the time was spent, and how large that is. */
  readonly area: Pick<RecordFields, 'latE7' | 'lonE7'>;
}

/** What a row measures; undefined: nothing. */
export function fitMeasures(row: CsvRow): FitMeasures | undefined {
  const { names, corners } = columnsOf(row.columns);
  const values: Record<string, number> = {};
  for (const [index, name] of names.entries()) {
    if (name === undefined || name === 'degrees') continue;
    const value = cellNumber(row.at(index));
    if (value !== undefined) values[name] ??= value;
  }
  const [lowLat, lowLon, highLat, highLon] = corners.map((index) => degreesE7(row.at(index).replace(',', '.')));
  let area: FitMeasures['area'] = {};
  if (lowLat !== undefined && lowLon !== undefined && highLat !== undefined && highLon !== undefined) {
    const middle = coordinatesE7(Math.round((lowLat + highLat) / 2), Math.round((lowLon + highLon) / 2));
    if (middle !== undefined && highLat >= lowLat && highLon >= lowLon) {
      area = middle;
      values['boxLatSpan'] = (highLat - lowLat) / 1e7;
      values['boxLonSpan'] = (highLon - lowLon) / 1e7;
    }
  }
  return Object.keys(values).length === 0 ? undefined : { values, area };
}

/** How many columns of a table are of the kinds that Fit's have, durations aside. */
export function fitColumnCount(head: string): number {
  const { names } = columnsOf(csvHeader(head));
  return new Set(names.filter((name) => name !== undefined && !name.endsWith('Ms'))).size;
}
