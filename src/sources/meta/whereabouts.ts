import { type Coordinates, coordinatesOfDegrees } from '../../record/place.js';
import { deep, type Line, textIn } from './line.js';

const LATITUDE = /^(?:latitude|breitengrad|breite|latitud|latitudine|breedtegraad)$/i;
const LONGITUDE = /^(?:longitude|längengrad|länge|longitud|longitudine|lengtegraad)$/i;
/** `(46.9480 , 7.4474)`; no dot between the two, or every IP address would be a place. */
const BOTH = /(?<![\d.])([+-]?\d{1,3}\.\d+)[^\d.+-]{1,12}([+-]?\d{1,3}\.\d+)(?![\d.])/;

export const ADDRESS = /^(?:address|adresse|dirección|indirizzo|adres|anschrift)$/i;
export const CITY = /^(?:city|stadt|ort|ville|ciudad|città|stad|plaats)$/i;
export const REGION = /^(?:region|région|región|regione|regio|bundesland|kanton|state)$/i;
export const COUNTRY = /^(?:country|land|pays|país|paese)$/i;

/** Where the line says that it was: two numbers, or one text of both. */
export function coordinatesIn(line: Pick<Line, 'labels'>): Coordinates | undefined {
  const [lat, lon] = [textIn(line, LATITUDE), textIn(line, LONGITUDE)];
  if (lat !== undefined && lon !== undefined) return coordinatesOfDegrees(degrees(lat), degrees(lon));
  return [...deep(line.labels)].map(({ value }) => coordinatesInText(value)).find((where) => where !== undefined);
}

export function coordinatesInText(text: string | undefined): Coordinates | undefined {
  const m = BOTH.exec(text ?? '');
  return m ? coordinatesOfDegrees(m[1], m[2]) : undefined;
}

/** JSON numbers have become texts by now, and tiny ones `4e-7`. */
const degrees = (text: string): string | number => (/e-/i.test(text) ? Number(text) : text);
