import { describe, expect, test } from 'vitest';
import locations from '../../../src/sources/facebook/locations.js';
import places from '../../../src/sources/facebook/places.js';
import { coordinatesInText } from '../../../src/sources/meta/whereabouts.js';
import { drive, driveText, haveSamples, sample } from './drive.js';

const located = (file: string, value: unknown) =>
  driveText(locations, JSON.stringify(value), `/x/logged_information/${file}.json`);

describe('facebook.locations', () => {
  test('numbers become degrees x 10^7 on their digits; 0/0 is nowhere', async () => {
    const fix = (latitude: number, longitude: number) => ({
      coordinate: { latitude, longitude },
      creation_timestamp: 1.6e9,
    });
    const list = [fix(-27.413026, 153.0000001), fix(51.5, 4e-7), { name: 'Uster', ...fix(0, 0) }, fix(0, 0)];
    const { records, skipped } = await located('location/location_history', { location_history: list });
    expect(records.map((r) => [r.kind, r.latE7, r.lonE7, r.place])).toEqual([
      ['location.point', -274130260, 1530000001, undefined],
      ['location.point', 515000000, 0, undefined],
      ['location.visit', undefined, undefined, 'Uster'],
    ]);
    expect(skipped).toEqual(['no place']);
  });

  test('pairs of city and region, the postcode beside them', async () => {
    const pairs = {
      city_region_pairs: [
        ['Bern', 'Bern'],
        ['Visp', 'Wallis'],
      ],
      zipcode: ['3000', '3930'],
    };
    const { records } = await located('location/primary_location', { primary_location_v2: pairs });
    expect(records.map((r) => [r.kind, r.place, r.detail?.zip])).toEqual([
      ['location.label', 'Bern, Bern', '3000, 3930'],
      ['location.label', 'Visp, Wallis', '3000, 3930'],
    ]);
  });

  test('what Facebook says about the use of the list is no place', async () => {
    const labels = (words: string, usage: string) => ({
      label_values: [
        { label: words, vec: [{ value: 'Malmö' }] },
        { label: usage, value: 'Sentence that explains.' },
      ],
    });
    for (const [words, usage] of [
      ['Locations of interest', 'Usage explanation'],
      ['Miejsca', 'Po co'],
    ] as const) {
      const { records } = await located('other_logged_information/locations_of_interest', labels(words, usage));
      expect(records.map((r) => r.place)).toEqual(['Malmö']);
    }
  });
});

describe('facebook.places', () => {
  test('a check-in measures its text and tells nothing of it', async () => {
    const text = JSON.stringify({
      timestamp: 1560000000,
      label_values: [
        { label: 'Wiadomość', value: 'Nareszcie!' },
        {
          title: 'Miejsce',
          dict: [
            { label: 'Wsp', value: '(46.9480 , 7.4474)' },
            { label: 'Adr', value: 'Aare 1' },
            { label: 'N', value: 'Marzili' },
          ],
        },
      ],
    });
    const { records } = await driveText(places, text, '/x/your_facebook_activity/posts/check-ins.json');
    expect(records).toMatchObject([
      {
        kind: 'location.visit',
        title: 'Marzili',
        place: 'Aare 1',
        latE7: 469480000,
        lonE7: 74474000,
        detail: { characters: 10 },
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('Nareszcie');
  });
});

test.each([
  ['(46.9480 , 7.4474)', { latE7: 469480000, lonE7: 74474000 }],
  ['Estimated location inferred from IP: 51.5, -0.12', { latE7: 515000000, lonE7: -1200000 }],
  ['IP 10.51.100.23', undefined],
  ['Chrome 120.0, Windows', undefined],
  ['(0.0 , 0.0)', undefined],
])('coordinates in %s', (text, where) => expect(coordinatesInText(text)).toEqual(where));

describe.skipIf(!haveSamples)('samples: locations', () => {
  test.each([
    ['avastar-2022-fr', 'location/primary_location', 'Paris, Île-de-France', '75007'],
    ['avastar-2022-fr', 'location/primary_public_location', 'Paris, Île-de-France, France', undefined],
    [
      'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/logged_information',
      'location/primary_location',
      'Köln, Nordrhein-Westfalen',
      '50667',
    ],
  ])('%s/%s', async (base, file, place, zip) => {
    const { records } = await drive(locations, sample(`${base}/${file}.json`), `/${file}.json`);
    expect(records.map((r) => [r.place, r.detail?.zip])).toEqual([[place, zip]]);
  });

  test('two places of interest', async () => {
    const file = 'logged_information/other_logged_information/locations_of_interest.json';
    const base = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z';
    const { records } = await drive(locations, sample(`${base}/${file}`), `/${file}`);
    expect(records.map((r) => r.place)).toEqual(['Köln', 'Bonn']);
  });
});
