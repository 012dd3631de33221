import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { type Instant, isoInstant } from '../../record/time.js';
import { type FileShape, fileShape, type Here, type Reading } from '../source.js';
import { type Fields, fieldsOf, isEmptyJson, textOf } from './fields.js';
import { inProduct } from './folders.js';

/**
 * A list of the Play Store: an array of objects with one key each, which tells what they are. Folder and file names
 * stay English; `Reviews.json` also exists in Maps, Search Contributions and Play Movies, so the key has the last word.
 * @param file name without `.json`
 * @param wrapper the key, as a pattern
 * @param first a key within, for recognising the file by content alone
 */
export const playList = (
  file: string,
  wrapper: string,
  first: string,
  read: (entry: Fields, here: Here) => Reading,
): readonly FileShape<JsonElement>[] => {
  const key = new RegExp(`^${wrapper}$`);
  const opening = new RegExp(`^\\s*\\[\\s*\\{\\s*"${wrapper}"\\s*:`);
  const opened = new RegExp(`${opening.source}\\s*\\{[^{}]*"(?:${first})"\\s*:`);
  const readEntry = ({ value }: JsonElement, here: Here): Reading => {
    const outer = fieldsOf(value);
    const name = outer && Object.keys(outer).find((each) => key.test(each));
    const entry = fieldsOf(name === undefined ? undefined : outer?.[name]);
    if (!entry || Object.keys(entry).length === 0)
      return skip('entry of the Play Store without content', 'Eintrag des Play Store ohne Inhalt');
    return read(entry, here);
  };
  return [
    fileShape({
      path: inProduct('Google Play Store', `${file}\\.json`),
      sniff: (head) => opening.test(head) || isEmptyJson(head),
      decode: jsonElements,
      read: readEntry,
      format: 'json',
    }),
    fileShape({ sniff: (head) => opened.test(head), decode: jsonElements, read: readEntry, format: 'json' }),
  ];
};

/** What is installed, bought, reviewed: `Android Apps` is the type that goes without saying. */
export function documentOf(value: unknown): { readonly title: string | undefined; readonly type: string | undefined } {
  const document = fieldsOf(value);
  const type = textOf(document?.documentType);
  return { title: textOf(document?.title), type: type === ANDROID_APPS ? undefined : type };
}

const ANDROID_APPS = 'Android Apps';

/** The beginning of 1970 stands for no time. */
export function playTime(value: unknown): Instant | undefined {
  const instant = isoInstant(value);
  return instant && instant.at > 0 ? instant : undefined;
}
