import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import contributions from '../../../src/sources/google/maps-contributions.js';
import labelled from '../../../src/sources/google/maps-labelled-places.js';
import reviews from '../../../src/sources/google/maps-reviews.js';
import saved from '../../../src/sources/google/maps-saved-places.js';
import lists from '../../../src/sources/google/saved-lists.js';
import { drive, driveFixture, hasSample, sample } from './drive.js';

const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
const sourceOf = (path: string, content: unknown) =>
  recogniser.byHead(recogniser.byPath(path), typeof content === 'string' ? content : JSON.stringify(content))?.source
    .id;
const collection = (properties: object, coordinates = [11.5, 48.1]) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }],
});

describe('places of Maps', () => {
  it('reads longitude first, and 0/0 as unknown', async () => {
    const read = async (coordinates: number[]) =>
      (
        await drive(
          saved,
          '/Maps (your places)/x.json',
          JSON.stringify(collection({ date: '2024-02-02T10:00:00Z' }, coordinates)),
        )
      ).records[0]!;
    expect(await read([11.5, 48.1])).toMatchObject({ latE7: 481000000, lonE7: 115000000 });
    expect((await read([0, 0])).latE7).toBeUndefined();
  });

  it('tells reviews from saved places and from the reviews of other products', () => {
    const review = collection({ five_star_rating_published: 4 });
    expect(sourceOf('/Takeout/Maps (Meine Orte)/Bewertungen.json', review)).toBe('google.maps-reviews');
    expect(sourceOf('/Takeout/Maps (je plaatsen)/Beoordelingen.json', review)).toBe('google.maps-reviews');
    expect(sourceOf('/Reviews.json', review)).toBe('google.maps-reviews');
    expect(sourceOf('/Takeout/Maps (Meine Orte)/Gespeicherte Orte.json', collection({ date: 'x' }))).toBe(
      'google.maps-saved-places',
    );
    for (const folder of ['Google Play Store', 'Search Contributions', 'Google Play Movies _ TV'])
      expect(sourceOf(`/Takeout/${folder}/Reviews.json`, [{ review: { starRating: 4 } }]) ?? '').not.toMatch(/maps/);
  });

  it('takes no GeoJSON that could be of anybody', () => {
    expect(sourceOf('/hikes.json', collection({ name: 'Tour', date: '2020-01-01' }))).toBeUndefined();
    expect(sourceOf('/Takeout/Maps/Tus sitios/Sitios.json', collection({ name: 'Casa' }))).toBe(
      'google.maps-labelled-places',
    );
  });

  it('has the same place in the old and the new spelling', async () => {
    const [old] = (await driveFixture(saved, 'google.maps-saved-places/old-properties')).records.slice(-1);
    const [current] = (await driveFixture(saved, 'google.maps-saved-places/en')).records.slice(-1);
    expect(old).toEqual(current);
    expect(saved.identity(old!)).toEqual(saved.identity(current!));
  });

  it('keeps the length of a review, marks drafts, and never has the text', async () => {
    const { records } = await driveFixture(reviews, 'google.maps-reviews/en');
    expect(records.map(({ detail }) => [detail?.stars, detail?.textLength, detail?.draft])).toEqual([
      [4, 27, undefined],
      [2, 17, true],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Good holds|Left an hour|Crowded/);
  });

  it('has home and work under the same id in every language', async () => {
    const ids = async (name: string) =>
      (await driveFixture(labelled, `google.maps-labelled-places/${name}`)).records.map(labelled.identity);
    expect(await ids('de')).toEqual(await ids('en'));
    expect((await ids('de')).map(([label]) => label)).toEqual(['HOME', 'WORK', 'Bienenstand']);
  });

  it('never has what was answered', async () => {
    const { records } = await driveFixture(contributions, 'google.maps-contributions/en');
    expect(JSON.stringify(records)).not.toMatch(/dumplings|bicycle car|book early|accessible/);
    // The name of the file is the time of the answer.
    expect(records.find(({ detail }) => String(detail?.type).startsWith('answer'))?.at).toBe(1702382400123);
  });

  const geojson = 'dawarich/geojson/google_takeout_example.json';
  it.skipIf(!hasSample(geojson))('reads the sample', async () => {
    const { records } = await drive(saved, '/Maps (your places)/Saved Places.json', sample(geojson));
    expect(records).toMatchObject([{ at: Date.parse('2016-06-21T06:09:33Z'), latE7: 360000000, lonE7: 280000000 }]);
  });
});

describe('google.saved-lists', () => {
  const placed = async (url: string) => {
    const { records } = await drive(lists, '/Saved/Trip.csv', `Title,Note,URL,Comment\nX,,"${url}",\n`);
    return [records[0]!.kind, records[0]!.latE7, records[0]!.detail?.placeId];
  };

  it('finds places in every form of link, the place before the middle of the map', async () => {
    const maps = 'https://www.google.com/maps';
    expect(await placed(`${maps}/place/X/@48.0,11.0,17z/data=!3d48.1!4d11.5`)).toEqual([
      'location.label',
      481000000,
      undefined,
    ]);
    expect(await placed(`${maps}/@48.0,11.0,17z`)).toEqual(['location.label', 480000000, undefined]);
    expect(await placed(`${maps}/search/48.2,11.2`)).toEqual(['location.label', 482000000, undefined]);
    expect(await placed(`${maps}/place/X/data=!4m2!3m1!1s0x479e50:0x1A2b`)).toEqual([
      'location.label',
      undefined,
      '0x479e50:0x1A2b',
    ]);
    expect(await placed('https://www.google.com/search?q=maps')).toEqual(['note.item', undefined, undefined]);
    expect(await placed('https://kletterheft.example/maps/@48.0,11.0')).toEqual(['note.item', undefined, undefined]);
  });

  it('finds the header below a description that has commas', async () => {
    const text =
      'Hut, bus, and back again\n\nTitre,Note,URL,Balises,Commentaire\n,,,,\nX,ab,https://a.example/,t,cde\n\n';
    const { records, items } = await drive(lists, '/Enregistrés/Voyage.csv', text);
    expect(items).toBe(1);
    expect(records[0]!.detail).toEqual({ list: 'Voyage', tags: 't', noteLength: 2, commentLength: 3 });
  });
});
