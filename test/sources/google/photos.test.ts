import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import photos from '../../../src/sources/google/photos.js';
import albums from '../../../src/sources/google/photos-albums.js';
import { drive, driveFixture, hasSample, SAMPLES, sample, shapeFor } from './drive.js';

const PLACE = { latitude: 46.5396, longitude: 12.1357 };
const SIDECAR = {
  title: 'hut.jpg',
  photoTakenTime: { timestamp: '1691212089' },
  geoData: { latitude: 0.0, longitude: 0.0 },
  geoDataExif: PLACE,
};
const one = async (members: object) => {
  const { records } = await drive(photos, '/hut.jpg.json', JSON.stringify({ ...SIDECAR, ...members }));
  return records[0]!;
};

describe('google.photos', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
  const sourceOf = (path: string, content: object) =>
    recogniser.byHead(recogniser.byPath(path), JSON.stringify(content))?.source.id;

  it.each(
    'X.jpg.supplemental-metadata,X.jpg.supplemental-metadat,X.jpg.supplemental-me,X.jpg.supple,X.jpg.s,X.jpg.,X.jpg,X.jpg(1),X.jpg.supplemental-metadata(1),X,metadata'.split(
      ',',
    ),
  )('knows its sidecar by what is in it: %s.json', (name) => {
    for (const folder of ['', '/Photos from 2023', '/Takeout/Google Fotos/Album', '/Takeout/Zdjęcia/Photos from 2023'])
      expect(sourceOf(`${folder}/${name}.json`, SIDECAR), folder).toBe('google.photos');
  });

  it('leaves albums to the other source, and other lists alone', () => {
    const album = { title: 'Hut days', access: 'protected', date: { timestamp: '1691300000' } };
    for (const name of ['metadata', 'Metadaten', 'métadonnées', 'metadati', 'metadatos', 'metadáta', 'метаданные'])
      expect(sourceOf(`/Takeout/Google Photos/Hut/${name}.json`, album), name).toBe('google.photos-albums');
    expect(sourceOf('/Takeout/Other/metadata.json', { title: 'a package', version: 1 })).toBeUndefined();
    expect(shapeFor(photos, '/Takeout/Google Photos/Hut/metadata.json', Buffer.from(JSON.stringify(album)))).toBe(
      undefined,
    );
  });

  it('takes the place of the camera where Google has none', async () => {
    expect(await one({})).toMatchObject({ latE7: 465396000, lonE7: 121357000 });
    expect(await one({ geoData: { latitude: -33.8568, longitude: 151.2153 } })).toMatchObject({ latE7: -338568000 });
    expect((await one({ geoDataExif: { latitude: 0, longitude: 0 } })).latE7).toBeUndefined();
  });

  it('tells pictures of other people by an empty object', async () => {
    const origin = { fromPartnerSharing: {}, deviceType: 'ANDROID_PHONE' };
    expect(await one({ googlePhotosOrigin: origin })).toMatchObject({
      direction: 'done-to',
      device: 'ANDROID_PHONE',
      detail: { fromPartner: true },
    });
    expect((await one({ googlePhotosOrigin: {} })).direction).toBe('own');
  });

  it('has an undated picture where the time is 0', async () => {
    const undated = await one({ photoTakenTime: { timestamp: '0' }, url: 'https://photos.google.com/photo/AF1' });
    expect(undated.at).toBeUndefined();
    expect(photos.identity(undated)).toEqual(['hut.jpg', 'https://photos.google.com/photo/AF1']);
  });

  it('keeps lengths of texts and counts of comments, not the texts', async () => {
    const written = await one({
      description: 'Sunrise over the pass',
      sharedAlbumComments: [{ text: 'Wonderful' }],
    });
    expect(written.detail).toEqual({ descriptionLength: 21, comments: 1 });
  });

  it('has one event for the copies of a sidecar', async () => {
    const { records } = await driveFixture(photos, 'google.photos/no-root');
    expect(new Set(records.map((record) => photos.identity(record).join())).size).toBe(records.length);
    expect(photos.identity(await one({ favorited: true, geoData: PLACE }))).toEqual(photos.identity(await one({})));
  });

  it.skipIf(!hasSample('immich-go'))('reads every sidecar and album of the samples', async () => {
    const files = readdirSync(join(SAMPLES!, 'immich-go'), { recursive: true }).map(String);
    let [read, partner] = [0, 0];
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const path = `immich-go/${file}`;
      const isAlbum = /m.+tadonn.+es\.json$/.test(file);
      const { records } = await drive(isAlbum ? albums : photos, `/${path}`.normalize('NFC'), sample(path));
      expect(records, file).toHaveLength(1);
      expect(records[0]!.at, file).toBeGreaterThan(1.6e12);
      read += 1;
      if (records[0]!.detail?.fromPartner) partner += 1;
    }
    expect([read, partner]).toEqual([8, 3]);
  });
});

describe('google.photos-albums', () => {
  it('tells who commented and when, and not what', async () => {
    const { records } = await driveFixture(albums, 'google.photos-albums/en', { owner: new Set(['teo brandl']) });
    expect(JSON.stringify(records)).not.toContain('Next year');
    const comments = records.filter(({ kind }) => kind.startsWith('social.'));
    expect(comments.map(({ kind, party, direction }) => [kind, party, direction])).toEqual([
      ['social.post', undefined, 'own'],
      ['social.reaction', 'Ines Aubert', 'done-to'],
      ['social.post', undefined, 'own'],
    ]);
  });

  it('has no item where there is nothing', async () => {
    expect(await drive(albums, '/Google Photos/Hut/metadata.json', '{}')).toMatchObject({ items: 0, records: [] });
  });
});
