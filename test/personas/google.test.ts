import { beforeAll, describe, expect, test } from 'vitest';
import { type Opened, openPersona, text, times } from './open-exports.js';

interface Row {
  header: string;
  title: string;
  titleUrl?: string;
  time: string;
  details?: { name: string }[];
}

let lena: Opened;
let sam: Opened;
let noor: Opened;
beforeAll(async () => {
  [lena, sam, noor] = [await openPersona('lena'), await openPersona('sam', 2), await openPersona('noor')];
});

const items = (opened: Opened, ending: string) => {
  const found = Object.entries(opened.key.files).find(([path]) => path.endsWith(ending));
  if (!found) throw new Error(ending);
  return found[1];
};

const rowsOf = (opened: Opened, ending: string) => JSON.parse(text(opened, ending)) as Row[];
const ofAds = (row: Row, words: string) => row.details?.some((one) => one.name === words) ?? false;

describe('the German Takeout', () => {
  test('cells and list elements are the items', () => {
    for (const product of ['Google Suche', 'Maps', 'Chrome', 'Gemini-Apps']) {
      const ending = `/Meine Aktivitäten/${product}/MeineAktivitäten.html`;
      expect(times(text(lena, ending), /<div class="outer-cell /g), product).toBe(items(lena, ending));
    }
    for (const product of ['Anzeigen', 'YouTube', 'Android']) {
      const ending = `/Meine Aktivitäten/${product}/MeineAktivitäten.json`;
      expect(rowsOf(lena, ending)).toHaveLength(items(lena, ending)!);
    }
  });

  test('totals by kind follow from the verbs', () => {
    const search = text(lena, '/Google Suche/MeineAktivitäten.html');
    const maps = text(lena, '/Maps/MeineAktivitäten.html');
    const chrome = text(lena, '/Chrome/MeineAktivitäten.html');
    const youtube = rowsOf(lena, '/YouTube/MeineAktivitäten.json');
    const ads = rowsOf(lena, '/Anzeigen/MeineAktivitäten.json');
    const history = JSON.parse(text(lena, '/Chrome/Verlauf.json')) as { 'Browser History': unknown[] };
    const { google } = lena.key.records;
    const asked = /Gesucht nach:&nbsp;<a /g;
    const videoSearches = youtube.filter((row) => row.title.startsWith('Gesucht nach: ')).length;
    expect(times(search, asked) + times(maps, asked) + videoSearches).toBe(google['web.search']);
    const clicked = times(search, /<\/a>&nbsp;aufgerufen<br>/g) - times(search, /&emsp;Von Google Anzeigen<br>/g);
    const surfed = times(chrome, /<\/a>&nbsp;aufgerufen<br>/g);
    expect(clicked + surfed + history['Browser History'].length).toBe(google['web.visit']);
    const watched = youtube.filter((row) => row.title.endsWith(' angesehen') && !ofAds(row, 'Von Google Anzeigen'));
    expect(watched).toHaveLength(google['media.watch']!);
    expect(ads.every((row) => ofAds(row, 'Von Google Anzeigen'))).toBe(true);
    expect(ads.filter((row) => row.title.endsWith(' aufgerufen'))).toHaveLength(google['ad.click']!);
    expect(ads.filter((row) => row.title.endsWith(' angesehen'))).toHaveLength(google['ad.view']!);
    expect(rowsOf(lena, '/Android/MeineAktivitäten.json')).toHaveLength(google['app.usage']!);
    const prompts = times(text(lena, '/Gemini-Apps/MeineAktivitäten.html'), /Eingegebener Prompt: /g);
    expect(prompts).toBe(google['ai.prompt']);
    expect(times(maps, /Wegbeschreibung nach&nbsp;/g)).toBe(lena.key.unsettled.google['directions in My Activity']);
  });

  test('an advertisement in Search or YouTube stands in the Ads product, too', () => {
    const ads = new Set(
      rowsOf(lena, '/Anzeigen/MeineAktivitäten.json').map((row) => `${row.time.slice(0, 19)} ${row.title}`),
    );
    const copies = rowsOf(lena, '/YouTube/MeineAktivitäten.json').filter((row) => ofAds(row, 'Von Google Anzeigen'));
    expect(copies.length).toBeGreaterThan(5);
    for (const row of copies) expect(ads.has(`${row.time.slice(0, 19)} ${row.title}`)).toBe(true);
  });

  test('every date in the HTML carries the offset of the export, in winter as well', () => {
    const stamps = [
      ...text(lena, '/Google Suche/MeineAktivitäten.html').matchAll(
        /<br>(\d\d)\.(\d\d)\.(\d{4}), \d\d:\d\d:\d\d (\w+)<br>/g,
      ),
    ];
    expect(stamps).toHaveLength(items(lena, '/Google Suche/MeineAktivitäten.html')!);
    expect(new Set(stamps.map((stamp) => stamp[4]))).toEqual(new Set(['MESZ']));
    expect(stamps.some((stamp) => stamp[2] === '01')).toBe(true);
  });

  test('positions ascend, and the semantic months hold stays and ways', () => {
    const { locations } = JSON.parse(text(lena, '/Records.json')) as { locations: { timestamp: string }[] };
    expect(locations).toHaveLength(lena.key.records.google['location.point']!);
    expect(locations).toHaveLength(items(lena, '/Records.json')!);
    expect(locations.map((one) => one.timestamp)).toEqual(locations.map((one) => one.timestamp).sort());
    let [visits, trips] = [0, 0];
    for (const [path, bytes] of lena.entries) {
      if (!path.includes('/Semantic Location History/')) continue;
      const { timelineObjects } = JSON.parse(bytes.toString('utf8')) as { timelineObjects: object[] };
      expect(timelineObjects).toHaveLength(lena.key.files[path]!);
      visits += timelineObjects.filter((one) => 'placeVisit' in one).length;
      trips += timelineObjects.filter((one) => 'activitySegment' in one).length;
    }
    expect(visits).toBe(lena.key.records.google['location.visit']);
    expect(trips).toBe(lena.key.records.google['location.trip']);
  });

  test('nights are spent where the key says', () => {
    const { locations } = JSON.parse(text(lena, '/Records.json')) as {
      locations: { timestamp: string; latitudeE7: number; longitudeE7: number }[];
    };
    const trip = lena.key.trips[0]!;
    const at = (from: string, to: string) =>
      locations.filter((one) => one.timestamp.slice(11, 13) === '02' && one.timestamp >= from && one.timestamp < to);
    const near = (one: { latitudeE7: number }, lat: number) => Math.abs(one.latitudeE7 / 1e7 - lat) < 0.005;
    const away = at('2026-07-12', '2026-07-18');
    expect(away.length).toBeGreaterThan(3);
    expect(away.every((one) => near(one, trip.lat))).toBe(true);
    const home = at('2026-08-01', '2026-09-01');
    expect(home.length).toBeGreaterThan(20);
    expect(home.every((one) => near(one, lena.key.home[0]!.lat))).toBe(true);
  });

  test('sign-ins and their addresses', () => {
    const page = text(lena, '.SubscriberInfo.html');
    const rows = [...page.matchAll(/<tr><td>[\d-]{10} [\d:]{8} Z<\/td><td>([^<]+)<\/td><td>(Login|Logout)<\/td>/g)];
    const log = text(lena, 'auf d.csv').trim().split('\n').slice(1);
    expect(rows.length + log.length).toBe(lena.key.logins.google);
    const addresses = [...rows.map((row) => row[1]), ...log.map((line) => line.split(',')[2])];
    expect([...new Set(addresses)].sort()).toEqual(lena.key.ips.google);
  });

  test('the index knows the translated folders, and lies in the second part', () => {
    const [path, bytes] = [...lena.entries].find(([one]) => one.endsWith('/Archiv_Übersicht.html'))!;
    expect(path).toContain('-002.zip/');
    expect(bytes.toString('utf8')).toContain('data-english-name="MY_ACTIVITY" data-folder-name="Meine Aktivitäten"');
  });
});

describe('the English Takeouts and the phone', () => {
  test('totals by kind, at twice the scale', () => {
    const all = ['Search', 'Ads', 'YouTube', 'Maps', 'Chrome', 'Android'].flatMap((product) => {
      const rows = rowsOf(sam, `/My Activity/${product}/MyActivity.json`);
      expect(rows).toHaveLength(items(sam, `/My Activity/${product}/MyActivity.json`)!);
      return rows.map((row) => ({ ...row, product }));
    });
    const { google } = sam.key.records;
    const plain = all.filter((row) => !ofAds(row, 'From Google Ads'));
    const verbs = (verb: string) => plain.filter((row) => row.title.startsWith(`${verb} `)).length;
    const history = JSON.parse(text(sam, '/Chrome/History.json')) as { 'Browser History': unknown[] };
    expect(verbs('Searched for')).toBe(google['web.search']);
    expect(verbs('Visited') + history['Browser History'].length).toBe(google['web.visit']);
    expect(verbs('Watched')).toBe(google['media.watch']);
    expect(verbs('Used')).toBe(google['app.usage']);
    const ads = all.filter((row) => row.product === 'Ads');
    expect(ads.filter((row) => row.title.startsWith('Visited '))).toHaveLength(google['ad.click']!);
    expect(ads.filter((row) => !row.title.startsWith('Visited '))).toHaveLength(google['ad.view']!);
  });

  test('old positions have times in milliseconds, some longitudes beyond 180 degrees', () => {
    const { locations } = JSON.parse(text(sam, '/Location History.json')) as {
      locations: { timestampMs: string; longitudeE7: number }[];
    };
    expect(locations).toHaveLength(items(sam, '/Location History.json')!);
    expect(locations.every((one) => /^\d{13}$/.test(one.timestampMs))).toBe(true);
    const wrapped = locations.filter((one) => one.longitudeE7 > 1_800_000_000);
    expect(wrapped.length).toBeGreaterThan(50);
    for (const one of wrapped) expect((one.longitudeE7 - 2 ** 32) / 1e7).toBeCloseTo(-1.5, 0);
  });

  test("the phone's timeline and the sum of all positions", () => {
    const timeline = JSON.parse(text(sam, 'Timeline.json')) as {
      semanticSegments: { visit?: object; activity?: object; timelinePath?: object[]; timelineMemory?: object }[];
      rawSignals: { position?: object }[];
      userLocationProfile: { frequentPlaces: object[] };
    };
    const { semanticSegments, rawSignals, userLocationProfile } = timeline;
    const { google } = sam.key.records;
    expect(semanticSegments.length + rawSignals.length + userLocationProfile.frequentPlaces.length).toBe(
      items(sam, 'Timeline.json'),
    );
    expect(semanticSegments.filter((one) => one.visit)).toHaveLength(google['location.visit']!);
    expect(semanticSegments.filter((one) => one.activity)).toHaveLength(google['location.trip']!);
    expect(semanticSegments.filter((one) => one.timelineMemory)).toHaveLength(
      sam.key.unsettled.google['timeline memories']!,
    );
    const path = semanticSegments.reduce((sum, one) => sum + (one.timelinePath?.length ?? 0), 0);
    const raw = rawSignals.filter((one) => one.position).length;
    expect(sam.key.points).toMatchObject({ pathPoints: path, rawSignals: raw });
    const fixes = items(sam, '/Location History.json')! + items(sam, '/Records.json')!;
    expect(sam.key.points.fixes).toBe(fixes);
    expect(google['location.point']).toBe(fixes + path + raw);
  });

  test('nights without data, a move of house, and nights at work', () => {
    const { locations } = JSON.parse(text(sam, '/Records.json')) as {
      locations: { timestamp: string; latitudeE7: number; accuracy: number }[];
    };
    const days = new Set(locations.map((one) => one.timestamp.slice(0, 10)));
    expect(days.has('2024-05-07') && days.has('2024-10-01')).toBe(true);
    const atHour = (hour: string, from: string, to: string) =>
      locations.filter(
        (one) =>
          one.timestamp.slice(11, 13) === hour && one.timestamp >= from && one.timestamp < to && one.accuracy < 60,
      );
    const share = (list: { latitudeE7: number }[], lat: number) =>
      list.filter((one) => Math.abs(one.latitudeE7 / 1e7 - lat) < 0.004).length / list.length;
    const { home, work } = sam.key;
    expect(share(atHour('10', '2024-04-02', '2024-06-15'), home[0]!.lat)).toBeGreaterThan(0.8);
    expect(share(atHour('10', '2024-06-20', '2024-08-01'), home[1]!.lat)).toBeGreaterThan(0.8);
    expect(share(atHour('01', '2024-09-01', '2024-10-30'), work[0]!.lat)).toBeGreaterThan(0.6);
    expect(locations.some((one) => one.accuracy === 400)).toBe(true);
  });
});

describe('the small Takeout and the iPhone', () => {
  test('American dates with a narrow space before AM and PM', () => {
    const page = text(noor, '/My Activity/Search/MyActivity.html');
    const stamps = times(page, /<br>[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d\d:\d\d\u202f[AP]M CEST<br>/g);
    expect(stamps).toBe(items(noor, '/My Activity/Search/MyActivity.html'));
    expect(times(page, /outer-cell /g)).toBe(stamps);
  });

  test('numbers are strings, coordinates geo addresses', () => {
    const list = JSON.parse(text(noor, 'location-history.json')) as {
      visit?: { hierarchyLevel: unknown };
      activity?: { start: string };
      timelinePath?: { durationMinutesOffsetFromStartTime: unknown }[];
    }[];
    const { google } = noor.key.records;
    expect(list).toHaveLength(items(noor, 'location-history.json')!);
    expect(list.filter((one) => one.visit)).toHaveLength(google['location.visit']!);
    expect(list.filter((one) => one.activity)).toHaveLength(google['location.trip']!);
    expect(list.flatMap((one) => one.timelinePath ?? [])).toHaveLength(noor.key.points.pathPoints);
    expect(list.every((one) => !one.visit || typeof one.visit.hierarchyLevel === 'string')).toBe(true);
    expect(list.every((one) => !one.activity || one.activity.start.startsWith('geo:'))).toBe(true);
  });
});
