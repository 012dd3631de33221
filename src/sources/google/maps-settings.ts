import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { mapLinkCoordinates } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude, isoInstant } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, isEmptyJson } from './fields.js';
import { inProduct } from './folders.js';
import { leavesOf, placesIn, textIn, timeIn } from './leaves.js';
import { momentOf } from './movement.js';

const FILES: readonly (readonly [title: string, pattern: RegExp])[] = [
  [
    'Commute routes',
    /^(?:commute routes?|routen für pendelstrecke|itinéraires? domicile.*|rutas? .*trayecto.*|woon-werkroutes?)$/iu,
  ],
  [
    'Commute settings',
    /^(?:commute settings|einstellungen für (?:die )?pendelstrecke|paramètres .*trajets?.*|ajustes .*trayecto.*|instellingen .*woon-werk.*)$/iu,
  ],
  [
    'Electric vehicle settings',
    /^(?:electric vehicle settings|(?:einstellungen für )?elektrofahrzeug.*|paramètres .*véhicules? électriques?|.*vehículos? eléctricos?|.*elektrische voertuigen?)$/iu,
  ],
  [
    'Personalization feedback',
    /^(?:your personali[sz]ation feedback|(?:ihr )?feedback zur personalisierung|.*feedback.*personalis.*|.*personnalisation.*)$/iu,
  ],
  [
    'Nearby places you follow',
    /^(?:nearby places you follow|orte in der nähe.*|lieux .*proximité.*|sitios cercanos.*|plaatsen in de buurt.*)$/iu,
  ],
];

const titleOf = (here: Here): string => {
  const name = here.segments.at(-1)!.replace(/\.\w+$/, '');
  return FILES.find(([, pattern]) => pattern.test(name) || pattern.test(here.segments.at(-2) ?? ''))?.[0] ?? name;
};

/** A value that is a choice or a number; free text and addresses are not kept. */
const choiceOf = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? value
    : typeof value === 'string' &&
        /^(?:[A-Z][A-Z0-9_]{1,40}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,4}(?:\.\d{1,3})?)$/.test(value)
      ? value
      : undefined;

function readJson({ key, value }: JsonElement, here: Here): Reading {
  const title = titleOf(here);
  const found = [...placesIn(value)];
  // A route may be drawn with hundreds of points: where it begins and ends.
  const ends = found.length > 2 ? [found[0]!, found[found.length - 1]!] : found;
  const time = timeIn(value);
  const places = ends.map(
    ({ where, fields }): RecordFields => ({
      kind: 'location.label',
      title: textIn(fields, /^(?:name|label|title)$/i),
      ...where,
      place: textIn(fields, /address/i),
      direction: 'own',
      detail: detailOf({ type: title, points: found.length > 2 ? found.length : undefined }),
    }),
  );
  const settings: RecordFields[] = [];
  for (const [name, leaf] of leavesOf(value, key)) {
    const choice = choiceOf(leaf);
    if (choice === undefined || /^(?:type|lat|lng|lon|.*e7|latitude|longitude|coordinates|id|.*_?id)$/i.test(name))
      continue;
    if (/time|date|created|updated/i.test(name) && (isoInstant(leaf) ?? epochByMagnitude(leaf))) continue;
    settings.push({
      kind: 'consent.record',
      ...momentOf(time),
      title: name === '' ? title : `${title}: ${name}`,
      direction: 'own',
      detail: { value: choice },
    });
  }
  const records = [...places, ...settings];
  return records.length > 0 ? records : skip('setting without a value', 'Einstellung ohne Wert');
}

/** Columns are not documented: what looks like a link, a time or a choice counts, whatever it is called. */
function readCsv(row: CsvRow, here: Here): Reading {
  const title = titleOf(here);
  const cells = row.columns.map((_, at) => row.at(at));
  const url = cells.find((cell) => /^https?:\/\//.test(cell));
  const stamp = cells.find((cell) => isoInstant(cell) !== undefined);
  const where = url === undefined ? undefined : mapLinkCoordinates(url);
  const name = cells.find((cell) => cell !== '' && cell !== url && cell !== stamp);
  if (name === undefined && url === undefined) return skip('row without a value', 'Zeile ohne Wert');
  const time = momentOf(isoInstant(stamp));
  return where
    ? { kind: 'location.label', ...time, title: name, url, ...where, direction: 'own', detail: { type: title } }
    : {
        kind: 'consent.record',
        ...time,
        title,
        url,
        place: title === 'Nearby places you follow' ? name : undefined,
        direction: 'own',
        detail: detailOf({ value: cells.map(choiceOf).find((choice) => choice !== undefined) }),
      };
}

const pathOf = (extension: string): RegExp => {
  const names = FILES.map(([, pattern]) => pattern.source.slice(1, -1)).join('|');
  const name = names.replaceAll('.*', '[^/]*');
  return inProduct('Maps', `(?:(?:${name})/[^/]+|(?:${name}))\\.${extension}`);
};

/** Settings of Maps. Nobody has written down their members: places, and values that are a choice, are what is kept. */
export default defineSource({
  id: 'google.maps-settings',
  platform: 'google',
  product: 'Maps settings',
  section: '15',
  kinds: ['consent.record', 'location.label'],
  tells: {
    en: 'The way to work with its times, the electric car, and feedback on proposals',
    de: 'Der Arbeitsweg mit seinen Zeiten, das Elektroauto, und Rückmeldungen zu Vorschlägen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: pathOf('json'),
      sniff: (head) => /^\s*[[{]/.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read: readJson,
      format: 'json',
    }),
    fileShape({ path: pathOf('csv'), decode: csvRows(), read: readCsv, format: 'csv' }),
  ],
  identity: ({ kind, title, at, url, place, latE7, lonE7, detail }) =>
    kind === 'location.label' ? [String(detail?.type), latE7, lonE7] : [title, at, url ?? place],
});
