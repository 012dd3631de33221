import type { ProductWriter } from './products.js';

const WORDS = {
  en: {
    folder: 'Saved',
    want: 'Want to go',
    list: 'Default list',
    header: 'Title,Note,URL,Tags,Comment',
    note: 'soon',
  },
  de: {
    folder: 'Gespeichert',
    want: 'Reiseziele',
    list: 'Standardliste',
    header: 'Titel,Notiz,URL,Schlagwörter,Kommentar',
    note: 'bald',
  },
} as const;

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Two lists: places with a note above the header, and pages. */
export const addSaved: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const words = WORDS[person.language];
  const places = person.trips.map(({ place }, at) => {
    const where = `${place.lat},${place.lon}`;
    const url =
      at % 2 === 0
        ? `https://www.google.com/maps/search/${where}`
        : `https://www.google.com/maps/place/${encodeURIComponent(place.name)}/@${where},17z/data=!3d${place.lat}!4d${place.lon}`;
    return [place.name, words.note, url, '', ''];
  });
  const pages = person.topics
    .filter(({ sensitive }) => sensitive === undefined)
    .flatMap((topic) => topic.pages.slice(0, 1).map(({ title, url }) => [title, '', url, topic.name, '']));
  const table = (rows: readonly (readonly string[])[]) =>
    [words.header, ',,,,', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
  takeout.add(
    part,
    `${words.folder}/${words.want}.csv`,
    `${words.note}, ${words.note}\n\n${table(places)}\n`,
    places.length,
  );
  takeout.add(part, `${words.folder}/${words.list}.csv`, `${table(pages)}\n`, pages.length);
  tally.count('google', 'location.label', places.length);
  tally.count('google', 'note.item', pages.length);
  return [['SAVED', words.folder]];
};
