import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../../src/record/record.js';
import myActivity from '../../../src/sources/google/my-activity.js';
import { drive, driveFixture, hasSample, SAMPLES, sample, shapeFor, utc } from './drive.js';

const MY_ACTIVITY = 'google.my-activity';

const identities = (records: readonly RecordFields[]): readonly string[] =>
  records.map((record) => [record.kind, ...myActivity.identity(record)].join(' | '));

describe('google.my-activity', () => {
  const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'] as const;
  /** Events alone: a setting is told once for each file. */
  const events = (records: readonly RecordFields[]) => records.filter(({ detail }) => detail?.state === undefined);
  const within = (records: readonly RecordFields[], product: string) =>
    events(records)
      .filter(({ detail }) => detail?.product === product)
      .map(({ kind, title, direction, detail }) => [kind, title, direction, detail?.action]);

  it('reads every product in English JSON', async () => {
    const { records, skips } = await driveFixture(myActivity, `${MY_ACTIVITY}/en-json`);
    expect(skips).toEqual([]);
    expect(within(records, 'Maps')).toEqual([
      ['app.usage', 'Maps', 'own', undefined],
      ['web.search', 'Museum Brandhorst', 'own', 'directions'],
      ['web.visit', 'Starnberg', 'own', 'area'],
      ['web.search', 'Kinderarzt Freising', 'own', undefined],
    ]);
    expect(within(records, 'Gemini Apps')).toEqual([
      ['ai.prompt', 'Reime auf Seil', 'own', undefined],
      ['ai.prompt', 'Plane eine Hüttentour für drei Tage', 'own', undefined],
      ['ai.prompt', 'Was ist das für eine Biene?', 'own', undefined],
      ['telemetry.event', 'Gave feedback: good response', 'own', 'change'],
    ]);
    expect(within(records, 'Image Search')).toEqual([
      ['web.search', 'wabenbau', 'own', undefined],
      ['web.visit', 'Bild von imker.example', 'own', undefined],
      ['web.search', undefined, 'own', 'image'],
    ]);
    expect(within(records, 'YouTube').map(([kind]) => kind)).toEqual([
      ...['media.watch', 'web.search', 'media.watch', 'social.reaction', 'social.reaction', 'social.group', 'ad.view'],
    ]);
    const kinds = (product: string) => within(records, product).map(([kind]) => kind);
    expect(kinds('Google Lens')).toEqual(['web.search', 'web.search']);
    expect(kinds('Google News')).toEqual(['media.read']);
    expect(kinds('Google Translate')).toEqual(['web.search']);
    expect(kinds('Shopping')).toEqual(['web.search', 'web.visit']);
    expect(kinds('Google Play Store')).toEqual(['web.search', 'app.install']);
    expect(kinds('Android')).toEqual(['app.usage', 'app.usage']);
    expect(kinds('Discover')).toEqual(['telemetry.event', 'web.visit']);
    expect(kinds('Assistant')).toEqual(['voice.recording', 'voice.transcript']);
    expect(kinds('Search')).toEqual([
      ...['telemetry.event', 'web.visit', 'web.search', 'voice.recording', 'web.search', 'ad.click', 'web.visit'],
      'web.search',
    ]);
    expect(records.filter(({ ip }) => ip !== undefined).map(({ kind, ip }) => [kind, ip])).toEqual([
      ['web.visit', '2001:db8::7'],
      ['telemetry.event', '203.0.113.41'],
      ['account.change', '198.51.100.23'],
    ]);
    expect(records.find(({ title }) => title === 'wanderschuhe für breite füße')).toEqual({
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
    expect(records.find(({ title }) => title === 'nachtzug nach Brixen')?.detail).toMatchObject({
      locationSource: 'From your places (Home)',
      notes: 'Referrer: zug.example',
    });
    expect(records.find(({ title }) => title === 'licht aus')).toMatchObject({
      kind: 'voice.recording',
      detail: { audioFiles: 2 },
    });
    expect(records.find(({ title }) => title === 'Was ist das für eine Biene?')?.detail).toMatchObject({
      attachedFiles: 2,
    });
    expect(records.find(({ title }) => title?.startsWith('Plane'))?.detail).toMatchObject({ answered: true });
  });

  it.each(LANGUAGES)('reads JSON and HTML in %s to the same events as in English', async (lang) => {
    const english = await driveFixture(myActivity, `${MY_ACTIVITY}/en-json`);
    const json = await driveFixture(myActivity, `${MY_ACTIVITY}/${lang}-json`);
    const html = await driveFixture(myActivity, `${MY_ACTIVITY}/${lang}-html`);
    expect(html.skips).toEqual([]);
    const told = (records: readonly RecordFields[]) =>
      events(records)
        .map((record) => `${myActivity.moment!(record)} ${identities([record])[0]}`)
        .sort();
    expect(told(json.records)).toEqual(told(english.records));
    expect(told(html.records)).toEqual(told(json.records));
    // More than the identity: everything but the clock is the same in both formats.
    const plain = (record: RecordFields) => {
      const { zone, written, ...detail } = record.detail!;
      const fields = { ...record, at: Math.floor(record.at! / 1000), precision: undefined, detail };
      return JSON.stringify([fields.kind, fields.at, fields.title ?? null, detail], Object.keys({ ...detail }).sort());
    };
    expect(events(html.records).map(plain).sort()).toEqual(events(json.records).map(plain).sort());
    expect(new Set(events(html.records).map(({ detail }) => detail?.zone))).toEqual(new Set(['abbreviation']));
    expect(html.records.every(({ detail }) => detail?.state === 'on' || detail?.written !== undefined)).toBe(true);
  });

  it.each(LANGUAGES)('tells each setting of the export once a file, in %s', async (lang) => {
    const { records } = await driveFixture(myActivity, `${MY_ACTIVITY}/${lang}-html`);
    const settings = records.filter(({ kind, detail }) => kind === 'consent.record' && detail?.state === 'on');
    expect(new Set(settings.map(myActivity.identity).map((parts) => parts.join(' ')))).toEqual(
      new Set([
        'control web & app activity',
        'control gemini apps activity',
        'control youtube watch history',
        'control youtube search history',
      ]),
    );
    expect(settings.every(({ at }) => at === undefined)).toBe(true);
    // 21 files, of which Drive and Takeout name none; YouTube names three.
    expect(settings).toHaveLength(21);
  });

  it('tells a setting of a file anew when another file was read in between', async () => {
    const row = (title: string) => ({
      header: 'Search',
      title,
      time: '2025-01-01T10:00:00Z',
      products: ['Search'],
      activityControls: ['Web & App Activity'],
    });
    const file = JSON.stringify([row('Searched for a'), row('Searched for b')]);
    const kinds = async () => (await drive(myActivity, '/MyActivity.json', file)).records.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['web.search', 'consent.record', 'web.search']);
    expect(await kinds()).toEqual(['web.search', 'consent.record', 'web.search']);
  });

  it('loses nothing in a language without a table', async () => {
    const { records, skips } = await driveFixture(myActivity, `${MY_ACTIVITY}/unknown-language`);
    expect(skips).toEqual([]);
    expect(events(records).map(({ kind, title }) => [kind, title])).toEqual([
      ['web.search', 'miód gryczany'],
      ['web.visit', 'Odwiedzono: Sklep pszczelarski'],
      ['ad.click', 'Odwiedzono: Ule drewniane'],
      ['app.usage', 'Użyto aplikacji Zegar'],
      ['ai.prompt', 'Wysłano prompt: Ile waży rój?'],
      ['web.search', 'Zakopane'],
      ['web.visit', 'Wyświetlono obszar: Tatry'],
      ['web.search', 'ul wielkopolski'],
    ]);
    // A long referrer at the end of the caption is no reason why the entry was kept.
    expect(records.at(-1)?.detail).toMatchObject({ notes: expect.stringContaining('Strona odsyłająca') });
  });

  it('reads a file in the archive’s root by what its entries say', async () => {
    const entry = {
      header: 'Sök',
      title: 'x',
      time: '',
      titleUrl: 'https://www.google.com/search?q=x',
      products: ['Sök'],
    };
    const { records } = await drive(myActivity, '/Takeout/MyActivity.json', JSON.stringify([entry]));
    expect(records[0]).toMatchObject({ kind: 'web.search', detail: { product: 'Sök' } });
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
    ['Prompted with: Was ist ein Prusik?', 'Gemini Apps', 'ai.prompt', 'Was ist ein Prusik?'],
    ['Asked Bard: Was ist ein Prusik?', 'Bard', 'ai.prompt', 'Was ist ein Prusik?'],
    ['Said Was ist ein Prusik?', 'Gemini Apps', 'ai.prompt', 'Was ist ein Prusik?'],
    ['Branched Was ist ein Prusik?', 'Gemini Apps', 'ai.prompt', 'Was ist ein Prusik?'],
    ['Answered Was ist ein Prusik? Attached 1 file.', 'Gemini Apps', 'ai.prompt', 'Was ist ein Prusik?'],
    ['Created a Gem', 'Gemini Apps', 'telemetry.event', 'Created a Gem'],
    ['Deleted a chat', 'Gemini Apps', 'telemetry.event', 'Deleted a chat'],
    ['Used a feature', 'Gemini Apps', 'app.usage', 'a feature'],
    ['Opened Hüttenliste', 'Drive', 'web.visit', 'Hüttenliste'],
    ['Mit einem Bild gesucht', 'Bildersuche', 'web.search', undefined],
    ['angesehen', 'YouTube', 'media.watch', undefined],
    ['Vous avez dit bonsoir', 'Assistant', 'voice.transcript', 'bonsoir'],
    ["N'a pas aimé Nœuds", 'YouTube', 'social.reaction', 'Nœuds'],
    ['Zone consultée autour de Cham', 'Maps', 'web.visit', 'Cham'],
    ['Installée : Boussole', 'Google Play Store', 'app.install', 'Boussole'],
    ['Gezocht naar zaklamp', 'Zoeken', 'web.search', 'zaklamp'],
    ['zaklamp gesucht', 'Suche', 'web.search', 'zaklamp'],
  ])('splits %j', async (title, product, kind, object) => {
    const record = await one({ header: product, title, products: [product] });
    expect([record.kind, record.title]).toEqual([kind, object]);
  });

  it.each([
    ['クライミング を検索', 'https://www.google.co.jp/search?q=%E3%82%AF%E3%83%A9&hl=ja', 'web.search', 'クラ'],
    ['結び方', 'https://www.youtube.com/watch?v=FFFFFFFFFFF', 'media.watch', '結び方'],
    ['店', 'https://www.google.com/url?q=https://shop.example/', 'web.visit', '店'],
    [
      '図',
      'https://www.google.com/imgres?imgurl=https://a.example/b.jpg&imgrefurl=https://a.example/',
      'web.visit',
      '図',
    ],
    ['訳', 'https://translate.google.co.jp/#ja/en/%E7%B5%90%E3%81%B3', 'web.search', '結び'],
    ['地', 'https://maps.google.com/maps?q=Ulm+Hbf&hl=ja', 'web.search', 'Ulm Hbf'],
    ['行', 'https://www.google.com/maps/dir/?api=1&destination=Ulm+Hbf', 'web.search', 'Ulm Hbf'],
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

  it('tells what was chosen about ads, by firm or subject', async () => {
    const choose = async (title: string, lang: string, product: string) =>
      one({ header: 'My Ad Center', title, products: [product] }, `/Takeout/${lang}/${product}/MyActivity.json`);
    const english = await choose('Blocked an ad from Casino Blau', 'My Activity', 'Ads');
    const german = await choose('Eine Anzeige von Casino Blau blockiert', 'Meine Aktivitäten', 'Anzeigen');
    expect(english.detail).toEqual({ product: 'Ads', choice: 'block', about: 'Casino Blau' });
    expect(identities([german])).toEqual(identities([english]));
  });

  it.each([
    'From Google Ads',
    'Von Google Anzeigen',
    'Van Google Ads',
    'Google Reklamları’ndan',
    'من إعلانات جوجل',
    'Z reklam Google',
    'Från Google-annonser',
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

describe('words and addresses', () => {
  const one = async (entry: object, folder = 'My Activity/Search') =>
    (
      await drive(
        myActivity,
        `/Takeout/${folder}/MyActivity.json`,
        JSON.stringify([{ header: 'Search', time: '2025-02-03T18:22:00.000Z', products: ['Search'], ...entry }]),
      )
    ).records[0];

  it('take the sentence where the address holds no words', async () => {
    const maps = { header: 'Maps', products: ['Maps'] };
    const way = { title: 'Directions to Hbf Ulm', titleUrl: 'https://www.google.com/maps/dir/48.1,11.5/48.14,11.55' };
    expect(await one({ ...maps, ...way }, 'My Activity/Maps')).toMatchObject({ title: 'Hbf Ulm' });
    const broken = { title: 'Searched for café', titleUrl: 'https://www.google.com/search?q=caf%E9' };
    expect(await one(broken)).toMatchObject({ kind: 'web.search', title: 'café' });
  });

  it('count an ad as clicked when its address goes through Google’s counter, in any language', async () => {
    const ad = {
      products: ['Ads'],
      titleUrl: 'https://www.google.com/url?q=https://shop.example/sale',
      header: 'shop.example',
    };
    const french = { ...ad, title: 'Vous avez consulté Soldes', details: [{ name: 'Des annonces Google' }] };
    expect(await one(french, 'Mon activité/Solutions publicitaires')).toMatchObject({
      kind: 'ad.click',
      direction: 'own',
    });
    expect(
      await one({ ...ad, title: 'Visited Soldes', details: [{ name: 'From Google Ads' }] }, 'My Activity/Ads'),
    ).toMatchObject({
      kind: 'ad.click',
    });
  });
});
