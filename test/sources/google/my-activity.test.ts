import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../../src/record/record.js';
import myActivity from '../../../src/sources/google/my-activity.js';
import { drive, driveFixture, hasSample, SAMPLES, sample, shapeFor, utc } from './drive.js';

const MY_ACTIVITY = 'google.my-activity';

const identities = (records: readonly RecordFields[]): readonly string[] =>
  records.map((record) => [record.kind, ...myActivity.identity(record)].join(' | '));

describe('google.my-activity', () => {
  it('reads English JSON', async () => {
    const { records, skips } = await driveFixture(myActivity, `${MY_ACTIVITY}/en-json`);
    expect(skips).toEqual([]);
    expect(records).toMatchObject([
      { kind: 'telemetry.event', direction: 'done-to', detail: { product: 'Search', action: 'notification' } },
      { kind: 'web.visit', title: 'Weather in Freising', detail: { action: 'viewed' } },
      { kind: 'media.watch', title: 'a video that has been removed', detail: { product: 'YouTube' } },
      { kind: 'web.search', title: 'Museum Brandhorst', latE7: 481448000, detail: { action: 'directions' } },
      {
        kind: 'web.visit',
        title: 'Starnberg',
        latE7: 479985000,
        lonE7: -113399000,
        detail: { action: 'area', locationSource: 'map view' },
      },
      { kind: 'web.search', title: 'Kinderarzt Freising', detail: { product: 'Maps' } },
      { kind: 'ad.view', title: 'Winterpauschale ab 399 Euro', party: 'Alpenhotel Sonnblick', direction: 'done-to' },
      { kind: 'ad.click', party: 'outdoor.example', url: 'https://outdoor.example/jacken', direction: 'own' },
      {
        kind: 'voice.recording',
        title: 'stell den wecker auf sechs uhr',
        detail: { product: 'Assistant', audioFiles: 1, replies: 1 },
      },
      { kind: 'voice.transcript', title: 'wie wird das wetter' },
      { kind: 'app.usage', app: 'Komoot', title: 'Komoot', detail: { product: 'Android' } },
      { kind: 'app.install', app: 'PeakFinder', title: 'PeakFinder' },
      {
        kind: 'ad.click',
        party: 'Beispielshop',
        url: 'https://trek.example/stoecke',
        detail: { product: 'Search', wrapped: true },
      },
      { kind: 'web.visit', title: 'Used hiking gear: Summer sale', url: 'https://shop.example/sale?x=1' },
      { kind: 'web.search' },
      { kind: 'telemetry.event', detail: { action: 'feed', cards: 3, topics: 'Bergwandern, Photovoltaik' } },
      { kind: 'web.visit', title: 'Route nach Mittenwald - Forum', detail: { product: 'Chrome' } },
      { kind: 'web.visit', title: 'Hüttenliste', ip: '2001:db8::7', detail: { product: 'Drive' } },
      { kind: 'ai.prompt', title: 'Plane eine Hüttentour für drei Tage', direction: 'own' },
      { kind: 'web.search', title: 'palstek anleitung', detail: { product: 'YouTube' } },
      { kind: 'media.watch', title: 'How to tie a bowline', party: 'Knot Channel' },
      { kind: 'social.reaction', title: 'How to tie a bowline', detail: { reaction: 'like' } },
      { kind: 'social.group', title: 'Knot Channel', party: 'Knot Channel', detail: { action: 'subscribed' } },
      { kind: 'ad.view', url: 'https://www.youtube.com/watch?v=BBBBBBBBBBB', detail: { product: 'YouTube' } },
    ]);
    expect(records[14]).toEqual({
      kind: 'web.search',
      at: utc('2025-02-03T18:22:41.087Z'),
      precision: 'ms',
      title: 'wanderschuhe für breite füße',
      url: 'https://www.google.com/search?q=wanderschuhe+f%C3%BCr+breite+f%C3%BC%C3%9Fe',
      latE7: 481371000,
      lonE7: 115754000,
      direction: 'own',
      detail: { product: 'Search', controls: 'Web & App Activity', locationSource: 'From your device' },
    });
  });

  it('reads German JSON to the same events', async () => {
    const english = await driveFixture(myActivity, `${MY_ACTIVITY}/en-json`);
    const german = await driveFixture(myActivity, `${MY_ACTIVITY}/de-json`);
    expect(identities(german.records)).toEqual(identities(english.records));
    expect(german.records[14]?.detail).toEqual({
      product: 'Search',
      controls: 'Web- & App-Aktivitäten',
      locationSource: 'Von Ihrem Gerät',
    });
  });

  it.each(['en', 'de'])('reads HTML in %s to the same events', async (lang) => {
    const json = await driveFixture(myActivity, `${MY_ACTIVITY}/${lang}-json`);
    const html = await driveFixture(myActivity, `${MY_ACTIVITY}/${lang}-html`);
    expect(html.skips).toEqual([]);
    expect(identities(html.records)).toEqual(identities(json.records));
    const plain = (record: RecordFields) => {
      const { zone, written, ...detail } = record.detail!;
      return { ...record, at: Math.floor(record.at! / 1000), precision: undefined, detail };
    };
    expect(html.records.map(plain)).toEqual(json.records.map(plain));
    expect(html.records.map(({ precision, detail }) => [precision, detail?.zone])).toEqual(
      html.records.map(() => ['second', 'abbreviation']),
    );
    expect(html.records[0]?.detail?.written).toMatch(lang === 'de' ? /^14\.07\.2024, 06:10:00 MEZ$/ : /^Jul 14, 2024/);
  });

  const one = async (entry: object, path = '/MyActivity.json'): Promise<RecordFields> => {
    const { records } = await drive(myActivity, path, JSON.stringify([{ time: '2025-01-01T10:00:00Z', ...entry }]));
    return records[0]!;
  };

  it.each([
    ['Vous avez recherché cols des alpes', 'Recherche', 'web.search', 'cols des alpes'],
    ['Vous avez consulté Météo', 'Recherche', 'web.visit', 'Météo'],
    ['Application utilisée : Horloge', 'Android', 'app.usage', 'Horloge'],
    ['Has buscado botas', 'Búsqueda', 'web.search', 'botas'],
    ['Has visitado Tienda', 'Chrome', 'web.visit', 'Tienda'],
    ['Je hebt gezocht naar wandelschoenen', 'Zoeken', 'web.search', 'wandelschoenen'],
    ['Je hebt naar Knopen gekeken', 'YouTube', 'media.watch', 'Knopen'],
    ['Düğüm adlı videoyu izlediniz', 'YouTube', 'media.watch', 'Düğüm'],
    ['تمت مشاهدة عقدة .', 'YouTube', 'media.watch', 'عقدة'],
    ['Hai guardato Nodi', 'YouTube', 'media.watch', 'Nodi'],
    ['Nach zelt gesucht', 'Google Suche', 'web.search', 'zelt'],
    ['Disliked Bad knots', 'YouTube', 'social.reaction', 'Bad knots'],
    ['Listened to Berge - Folge 3', 'Podcasts', 'media.listen', 'Berge - Folge 3'],
  ])('splits %j', async (title, product, kind, object) => {
    expect(await one({ header: product, title, products: [product] })).toMatchObject({ kind, title: object });
  });

  it.each([
    ['クライミング を検索', 'https://www.google.co.jp/search?q=%E3%82%AF%E3%83%A9&hl=ja', 'web.search', 'クラ'],
    ['結び方', 'https://www.youtube.com/watch?v=FFFFFFFFFFF', 'media.watch', '結び方'],
    ['店', 'https://www.google.com/url?q=https://shop.example/', 'web.visit', '店'],
    ['道', 'https://www.google.com/maps/dir//Ulm+Hbf/@48.4,9.98,15z', 'web.search', 'Ulm Hbf'],
  ])('reads %j by its address', async (title, titleUrl, kind, object) => {
    expect(await one({ title, titleUrl, products: ['?'] })).toMatchObject({ kind, title: object });
  });

  it('says nothing of an entry that it does not understand', async () => {
    expect(await one({ header: 'Google Apps', title: 'Zażółcono gęślą', products: ['Google Apps'] })).toMatchObject({
      kind: 'telemetry.event',
      title: 'Zażółcono gęślą',
      direction: 'done-to',
    });
  });

  it('tells choices about ads from ads', async () => {
    const choice = { header: 'My Ad Center', title: 'Chose to see fewer ads about Alcohol', products: ['Ads'] };
    expect(await one(choice)).toMatchObject({ kind: 'consent.record', direction: 'own', title: choice.title });
  });

  it.each([
    'From Google Ads',
    'Von Google Anzeigen',
    'Des annonces Google',
    'De los anuncios de Google',
    'Da programmi pubblicitari Google',
  ])('knows %j as an ad', async (name) => {
    const ad = { header: 'YouTube', title: 'Watched x', products: ['YouTube'], details: [{ name }] };
    expect(await one(ad)).toMatchObject({ kind: 'ad.view' });
  });

  it('does not take a referrer for an ad', async () => {
    const entry = {
      header: 'Search',
      title: 'Visited x',
      products: ['Search'],
      details: [{ name: 'Referrer: ads.google.com' }],
    };
    expect(await one(entry)).toMatchObject({ kind: 'web.visit', detail: { notes: 'Referrer: ads.google.com' } });
  });

  it('keeps a recording beside what was asked', async () => {
    const entry = { header: 'Search', title: 'Searched for zelt', products: ['Search'], audioFiles: ['a.mp3'] };
    const { records } = await drive(
      myActivity,
      '/MyActivity.json',
      JSON.stringify([{ time: '2025-01-01T10:00:00Z', ...entry }]),
    );
    expect(records.map(({ kind, title }) => [kind, title])).toEqual([
      ['web.search', 'zelt'],
      ['voice.recording', 'zelt'],
    ]);
  });

  it('leaves an impossible time out and an empty entry as skipped', async () => {
    const { records, skips } = await drive(
      myActivity,
      '/Takeout/Mi actividad/Chrome/MiActividad.json',
      JSON.stringify([{ header: 'Chrome', title: 'Has visitado x', time: '20', products: ['Chrome'] }, {}]),
    );
    expect(records).toEqual([{ kind: 'web.visit', title: 'x', direction: 'own', detail: { product: 'Chrome' } }]);
    expect(skips).toEqual(['entry without title and time']);
  });

  it('takes files of every language, and none of another content', () => {
    const json = Buffer.from('[{"header":"Search","title":"a","time":"b","products":[]}]');
    for (const path of [
      '/Takeout/My Activity/Search/My Activity.json',
      '/Meine Aktivitäten/Google Suche/MeineAktivitäten.json',
      '/Mon activité/Recherche/MonActivité.json',
      '/Etkinliğim/Arama/Etkinliğim.json',
      '/نشاطي/البحث/نشاطي.json',
      '/我的活动/Search/我的活动记录.json',
      '/Mine aktiviteter/X/MineAktiviteter.json',
    ]) {
      const shape = shapeFor(myActivity, path, json);
      expect(shape?.path?.test(path), path).toBe(true);
      expect(shapeFor(myActivity, path, Buffer.from('{"a":1}')), path).toBeUndefined();
      expect(shapeFor(myActivity, path, Buffer.from('[]')), path).toBeDefined();
    }
    expect(shapeFor(myActivity, '/export.json', json)).toBeDefined();
    expect(shapeFor(myActivity, '/export.json', Buffer.from('[{"title":"a","name":"b"}]'))).toBeUndefined();
  });

  it.skipIf(SAMPLES === undefined).each([
    [
      'google-takeout-to-sqlite/Takeout/My Activity/Maps/My Activity.json',
      [
        ['web.visit', 'Pheba', 335067677, -889401891],
        ['web.search', 'Oktibbeha County Lake, Mississippi, USA', 377749000, -1224194000],
      ],
    ],
    [
      'google-takeout-to-sqlite/Takeout/My Activity/Search/My Activity.json',
      [
        ['web.visit', 'data liberation - How to download Google Search history? - Web ...', undefined, undefined],
        ['web.search', '"myactivity" google export', 377749000, -1224194000],
      ],
    ],
    [
      'google_takeout_parser/Takeout/My Activity/Chrome/MyActivity.html',
      [
        ['web.visit', 'https://productforums.google.com/forum/', undefined, undefined],
        ['web.visit', 'http://www.adobe.com/creativecloud.html', undefined, undefined],
        ['web.search', 'adobe creative cloud', 258008190, -801863100],
      ],
    ],
  ])('reads the sample %s', async (path, expected) => {
    expect(hasSample(path)).toBe(true);
    const { records } = await drive(myActivity, `/${path}`, sample(path));
    expect(records.map(({ kind, title, latE7, lonE7 }) => [kind, title, latE7, lonE7])).toEqual(expected);
    if (path.endsWith('.html')) {
      expect(records[0]).toMatchObject({
        at: utc('2018-01-31T22:54:50Z'),
        detail: { product: 'Search', zone: 'utc-by-format', written: 'Jan 31, 2018, 10:54:50 PM' },
      });
      expect(records[2]?.detail?.locationSource).toBe('From your home');
    }
  });
});
