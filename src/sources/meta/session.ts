import { type Line, textIn, valuesIn } from './line.js';
import { CITY, COUNTRY, REGION } from './whereabouts.js';

const ADDRESS = /^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7})$/i;
const USER_AGENT = /user agent|^agent|browser|navigateur/i;
const MAKER = /manufacturer|^make$|^brand$|hersteller|^marke$|fabricant|^marque$/i;
const MODEL = /^(?:device )?model$|modell|modèle/i;
const LOCATION = /location|standort|\bort\b|lieu/i;

export const IP = /\bip\b/i;
export const DEVICE =
  /^(?:device|device name|gerät|gerätename|appareil|nom de l['’]appareil|type|device type|typ|gerätetyp)$/i;
export const APP = /^(?:app|site|site name|website|webseite|site web)$/i;
export const OS =
  /^(?:os|(?:device )?os version|operating system|betriebssystem|betriebssystem-version|système d['’]exploitation)$/i;
export const NAME = /^(?:name|nom)$/i;

/** Names of what identifies the one device, or opens something; face recognition (`Gesichtserkennung`) is no id. */
const SECRET_NAME =
  /token|cookie|jeton|\bdatr\b|\b(?:ids?|udid|uuid|guid|imei|key|identifier|serial|fingerprint|hash|mac)\b|(?:geräte|werbe)-?id|(?<!er)kennung|schlüssel|seriennummer|identifiant|\bclé/i;

/** @param name key or label */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name.replaceAll('_', ' '));

/** Cookies, even masked, tokens and ids: long runs of signs without a blank (`x1y:APA91b…` is one, too), or stars. */
export const isSecret = (text: string): boolean =>
  /\*{3}|cookie/i.test(text) || /(?<!\S)(?:[\w-]+:)?(?=[^\s/.]*\d)[\w+/=-]{16,}(?!\S)/.test(text);

/** By its label, else whatever looks like one. */
export const ipIn = (line: Pick<Line, 'labels' | 'texts'>): string | undefined =>
  textIn(line, IP) ?? valuesIn(line).find((text) => ADDRESS.test(text));

/** An address in running text, `IP 198.51.100.23`. */
export const ipInText = (text: string | undefined): string | undefined =>
  text?.split(/[\s()[\],]+/).find((word) => ADDRESS.test(word) && word.length > 6);

/** Maker and model, else what the device is called, else its browser. */
export function deviceIn(line: Pick<Line, 'labels'>): string | undefined {
  const model = textIn(line, MODEL);
  const named = model === undefined ? textIn(line, DEVICE) : [textIn(line, MAKER), model].filter(Boolean).join(' ');
  return named ?? textIn(line, USER_AGENT) ?? textIn(line, MAKER);
}

/** City, region and country as far as known. */
export function placeIn(line: Pick<Line, 'labels'>): string | undefined {
  const parts = [CITY, REGION, COUNTRY].map((words) => textIn(line, words)).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : textIn(line, LOCATION);
}
