import { type JsonElement, jsonEach } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { epochMs } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson } from './fields.js';
import { inProduct } from './folders.js';
import { leavesOf, placesIn, textIn, timeIn } from './leaves.js';
import { momentOf } from './movement.js';

const TYPES: readonly (readonly [type: string, folder: string])[] = [
  [
    'added dish, product or activity',
    'Added dishes[^/]*|Hinzugefügte Gerichte[^/]*|(?:Plats|Platos|Gerechten)[^/]* (?:ajoutés|añadidos)[^/]*',
  ],
  [
    'question or answer',
    'Questions and answers|Fragen und Antworten|Questions et réponses|Preguntas y respuestas|Vragen en antwoorden',
  ],
  [
    'request for a service',
    'Requests for services|Anfragen (?:für|zu) (?:Dienst|Service)[^/]*|Demandes de services?|Solicitudes de servicios?',
  ],
];
const FOLDERS = TYPES.map(([, folder]) => folder).join('|');
const AUTOMATED = 'answer to an automated question';

/** Members are not documented; no contribution has more. */
const MOST = 200;

/** Entries of lists each; an object that holds none is one contribution. */
const contributions = jsonEach<JsonElement>(() => {
  const single: Record<string, unknown> = {};
  let members = 0;
  let listed = false;
  return {
    element(key, value) {
      const isEntry = fieldsOf(value) !== undefined && (key === '' || /s$|entries|list|items/i.test(key));
      if (isEntry) {
        listed = true;
        return [{ key, value }];
      }
      if (key === '') return [{ key, value }];
      if (members++ < MOST) single[key] = value;
      return [];
    },
    end: () => (listed || members === 0 ? [] : [{ key: '', value: single }]),
  };
});

const TEXT = /text|answer|question|comment|description|review|message|dish|activity/i;

function read({ value }: JsonElement, here: Here): Reading {
  if (!fieldsOf(value)) return skip('no contribution', 'kein Beitrag');
  const name = here.segments.at(-1)!.replace(/\.json$/i, '');
  const folder = here.segments.at(-2) ?? '';
  const type =
    TYPES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(folder))?.[0] ??
    TYPES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name))?.[0] ??
    AUTOMATED;
  let textLength = 0;
  for (const [key, leaf] of leavesOf(value)) if (TEXT.test(key) && typeof leaf === 'string') textLength += leaf.length;
  const [place] = placesIn(value);
  const url = textIn(value, /url|link/i);
  // Answers to automated questions have their time as the name of the file.
  const time = timeIn(value) ?? (/^\d{13}$/.test(name) ? epochMs(name) : undefined);
  const title = textIn(value, /^(?:name|place_?name|business_?name|location_?name|feature_?name)$/i);
  if (!time && !title && !url && !place && textLength === 0)
    return skip('contribution without anything in it', 'Beitrag ohne Angaben');
  return {
    kind: 'social.post',
    ...momentOf(time),
    title,
    url: url !== undefined && /^https?:/.test(url) ? url : undefined,
    ...place?.where,
    place: textIn(value, /address/i),
    direction: 'own',
    detail: detailOf({ type, textLength: textLength || undefined }),
  };
}

const isJson = (head: string): boolean => /^\s*[[{]/.test(head) || isEmptyJson(head);

/** What the person added to Maps for others. Members of these files are not documented: what is found is counted. */
export default defineSource({
  id: 'google.maps-contributions',
  platform: 'google',
  product: 'Maps contributions',
  section: '15',
  kinds: ['social.post'],
  tells: {
    en: 'Dishes, answers and requests added to Maps, with time and place where stated',
    de: 'Zu Maps beigetragene Gerichte, Antworten und Anfragen, mit Zeit und Ort, wo angegeben',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: inProduct('Maps', `(?:${FOLDERS})/[^/]+\\.json`),
      sniff: isJson,
      decode: contributions,
      read,
      format: 'json',
    }),
    fileShape({
      path: inProduct('Maps', '(?:[^/]+/)?(?:[^/]+/)?\\d{13}\\.json'),
      sniff: isJson,
      decode: contributions,
      read,
      format: 'json',
    }),
  ],
  identity: ({ at, title, url, latE7, lonE7, detail }) => [
    String(detail?.type),
    at,
    url ?? title ?? (latE7 === undefined ? undefined : `${latE7},${lonE7}`),
  ],
});
