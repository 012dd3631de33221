import { describe, expect, it } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import type { RecordFields } from '../../../src/record/record.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import account from '../../../src/sources/google/account.js';
import chrome from '../../../src/sources/google/chrome-history.js';
import indexPage from '../../../src/sources/google/index-page.js';
import myActivity from '../../../src/sources/google/my-activity.js';
import youtube from '../../../src/sources/google/youtube-history.js';
import { drive, driveFixture, hasSample, sample, shapeFor, utc } from './drive.js';

describe('google.youtube-history', () => {
  const events = (records: readonly RecordFields[]) => records.filter(({ kind }) => kind !== 'consent.record');

  it('reads German JSON, with ads and settings told apart', async () => {
    const { records } = await driveFixture(youtube, 'google.youtube-history/de-json');
    expect(events(records).map(({ kind, title, party }) => [kind, title, party])).toEqual([
      ['web.visit', 'Neue Route am Zustieg', undefined],
      ['ad.view', 'Fünf Fehler beim Sichern', undefined],
      ['media.watch', 'Nachtzug (Live)', 'Die Schlafwagen'],
      ['web.search', 'varroa behandlung sommer', undefined],
      ['media.watch', 'Dülfersitz in 20 Sekunden', 'Ines Aubert klettert'],
      ['media.watch', 'Ein Video, das entfernt wurde,', undefined],
      ['media.watch', 'https://www.youtube.com/watch?v=DDDDDDDDDDD', undefined],
      ['web.search', 'palstek anleitung', undefined],
      ['media.watch', 'How to tie a bowline', 'Knot Channel'],
      ['ad.view', 'https://www.youtube.com/watch?v=BBBBBBBBBBB', undefined],
    ]);
    expect(records.filter(({ kind }) => kind === 'consent.record')).toHaveLength(6);
  });

  it.each(['en', 'de', 'fr', 'es', 'nl'])('reads HTML in %s to the same events, as does My Activity', async (lang) => {
    const json = events((await driveFixture(youtube, 'google.youtube-history/en-json')).records);
    const html = events((await driveFixture(youtube, `google.youtube-history/${lang}-html`)).records);
    expect(html.map(youtube.identity)).toEqual(json.map(youtube.identity));
    expect(html.map(youtube.moment!)).toEqual(json.map(youtube.moment!));
    expect(html.map(myActivity.identity)).toEqual(json.map(youtube.identity));
  });

  it('reads a history in a language without a table', async () => {
    const { records } = await driveFixture(youtube, 'google.youtube-history/unknown-language');
    expect(records.map(({ kind, title, party }) => [kind, title, party])).toEqual([
      ['web.search', 'rójka', undefined],
      ['media.watch', 'Wyjmowanie roju', 'Pasieka Teo'],
      ['media.watch', 'Obejrzano film, który został usunięty', undefined],
    ]);
  });

  it('reads the list of the years before 2018', async () => {
    const { records } = await driveFixture(youtube, 'google.youtube-history/api-list');
    expect(records).toEqual([
      {
        kind: 'media.watch',
        at: utc('2016-03-04T05:06:07Z'),
        precision: 'ms',
        title: 'Steinböcke im Winter',
        url: 'https://www.youtube.com/watch?v=EEEEEEEEEEE',
        direction: 'own',
        detail: { product: 'YouTube' },
      },
    ]);
  });

  it('knows its files in every language', () => {
    const json = Buffer.from('[{"header":"YouTube","title":"a","time":"b","products":["YouTube"]}]');
    for (const name of [
      'history/watch-history',
      'Verlauf/Suchverlauf',
      'geschiedenis/kijkgeschiedenis',
      'historial/historial-de-búsqueda',
      'historial/historial de búsquedas',
      'istoric/istoricul-vizionărilor',
      'istorija/paieškos istorija',
      'geçmiş/İzleme geçmişi',
      'السجلّ/سجلّ البحث',
      '历史记录/观看记录',
    ]) {
      expect(shapeFor(youtube, `/${name}.json`, json)?.path?.test(`/${name}.json`), name).toBe(true);
      expect(shapeFor(youtube, `/${name}.json`, Buffer.from('{}x')), name).toBeUndefined();
    }
    // Under another name the content decides, and only one of the two sources takes it.
    expect(shapeFor(youtube, '/verlauf-neu.json', json)).toBeDefined();
    expect(shapeFor(myActivity, '/verlauf-neu.json', json)).toBeUndefined();
    const html = Buffer.from(
      '<html><div class="outer-cell mdl-cell"><p class="mdl-typography--title">YouTube<br></p></div>',
    );
    expect(shapeFor(youtube, '/x.html', html)).toBeDefined();
    expect(shapeFor(myActivity, '/x.html', html)).toBeUndefined();
  });

  const exportube = 'exportube/Takeout/YouTube and YouTube Music/history/watch-history.json';
  it.skipIf(!hasSample(exportube))('reads the sample with a removed video', async () => {
    const { records } = await drive(youtube, `/${exportube}`, sample(exportube));
    expect(events(records).map(({ kind, title, party }) => [kind, title, party])).toEqual([
      ['media.watch', 'Daft Punk - One More Time (Official Video)', 'Daft Punk'],
      ['media.watch', 'Daft Punk - One More Time (Official Video)', 'Daft Punk'],
      ['media.watch', 'a video that has been removed', undefined],
      ['media.watch', 'Joe Rogan Experience #1234', 'PowerfulJRE'],
    ]);
  });
});

describe('google.chrome-history', () => {
  it('reads visits and says why not the rest', async () => {
    const { records, skips } = await driveFixture(chrome, 'google.chrome-history/german-and-encrypted');
    expect(records).toEqual([
      {
        kind: 'web.visit',
        at: 1743500000000,
        precision: 'ms',
        title: 'Hütten',
        url: 'https://huetten.example/',
        direction: 'own',
        detail: { product: 'Chrome', transition: 'TYPED' },
      },
      {
        kind: 'web.visit',
        at: 1743500000123,
        precision: 'ms',
        title: 'Forum',
        url: 'https://forum.example/',
        direction: 'background',
        detail: { product: 'Chrome', transition: 'CLIENT_REDIRECT' },
      },
      {
        kind: 'web.visit',
        at: 1743500060000,
        precision: 'ms',
        title: 'Hütten & Wege',
        url: 'https://huetten.example/karwendel?tag=3',
        direction: 'own',
        detail: { product: 'Chrome', transition: 'TYPED' },
      },
    ]);
    expect([...skips].sort()).toEqual(['encrypted by a passphrase, not exported', 'visit without address']);
  });

  it('takes no other file of Chrome', () => {
    expect(shapeFor(chrome, '/Chrome/Settings.json', Buffer.from('{"Preferences":[]}'))).toBeUndefined();
    expect(shapeFor(chrome, '/Takeout/Chrome/历史记录.json', Buffer.from('{"Browser History":[]}'))).toBeDefined();
  });
});

describe('the account', () => {
  it('is read from its page', async () => {
    const { records, skips } = await driveFixture(account, 'google.account/login-table');
    expect(records.filter(({ kind }) => kind === 'login.session')).toEqual([
      {
        kind: 'login.session',
        at: utc('2024-02-03T04:05:06Z'),
        precision: 'second',
        title: 'Login',
        ip: '203.0.113.7',
        device: 'Mozilla/5.0 (X11; Linux x86_64)',
        direction: 'own',
      },
      {
        kind: 'login.session',
        at: utc('2024-02-04T21:45:59Z'),
        precision: 'second',
        title: 'Logout',
        ip: '2001:db8:1::9',
        direction: 'own',
      },
    ]);
    const fields = records.filter(({ kind }) => kind === 'profile.field');
    expect(fields.map(({ title, detail }) => [title, detail?.value])).toContainEqual([
      'Birthday (Month Day, Year)',
      'March 4, 1985',
    ]);
    expect(fields.map(({ title }) => title)).toContain('Created on');
    expect(fields.find(({ title }) => title === 'Terms of Service IP')?.ip).toBe('203.0.113.7');
    expect(new Set(skips)).toEqual(new Set(['line without a value']));
  });

  it('has the same key on its page and on the index page', async () => {
    const page = await driveFixture(account, 'google.account/login-table');
    const index = await driveFixture(indexPage, 'google.index-page/german');
    const key = 'mara.lindqvist@gmail.example';
    expect(page.claims.flatMap(({ accountKey }) => accountKey ?? [])).toEqual([key]);
    expect(index.claims.flatMap(({ accountKey }) => accountKey ?? [])).toEqual([key]);
    expect(page.claims.flatMap(({ mails }) => mails ?? [])).toEqual([
      key,
      'mara@lindqvist.example',
      'm.l@posteo.example',
    ]);
    expect(page.claims.flatMap(({ names }) => names ?? [])).toEqual(['mara lindqvist', 'mara', 'lindqvist']);
    expect(page.claims.flatMap(({ id }) => id ?? [])).toEqual(['759627134211']);
  });

  it('has an index page with folders and a date, and no records', async () => {
    const { records, claims, skips } = await driveFixture(indexPage, 'google.index-page/german');
    expect(records).toEqual([]);
    expect(new Set(skips)).toEqual(new Set(['index page']));
    expect(new Map(claims.flatMap(({ folders }) => [...(folders ?? [])]))).toEqual(
      new Map([
        ['Meine Aktivitäten', 'My Activity'],
        ['Standortverlauf', 'Location History'],
      ]),
    );
    expect(claims.flatMap(({ exportedAt }) => exportedAt ?? [])).toEqual([utc('2025-01-10T01:41:38Z')]);
  });
});

describe('files by their path', () => {
  const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);

  it.each([
    '/Takeout/Location History (Timeline)/Settings.json',
    '/Takeout/Historique des positions/Timeline Edits.json',
    '/Takeout/Location History (Timeline)/Encrypted Backups.txt',
    '/Takeout/Google Fotos/Photos from 2023/IMG_1.jpg.supplemental-me.json',
    '/Takeout/Google Photos/Album/métadonnées.json',
    '/Takeout/Google Photos/Photos from 2023/IMG_1.jpg',
    '/Takeout/Gmail/Alle E-Mails einschließlich Spam-Nachrichten und E.mbox',
    '/Takeout/Google Kontakte/Alle Kontakte/Alle Kontakte.vcf',
    '/Takeout/Kalender/mara@lindqvist.example.ics',
    '/Takeout/Keep/Einkauf.json',
    '/Takeout/Google Fit/Tägliche Aktivitätswerte/2024-01-01.csv',
    '/Takeout/Google Play Store/Installs.json',
    '/Takeout/Zugriffsprotokollaktivitäten/Aktivitäten – eine Liste der Google-Dienste, auf d.csv',
    '/Takeout/YouTube und YouTube Music/Abos/Abos.csv',
    '/suscripciones/suscripciones.csv',
    '/Takeout/Chrome/Lesezeichen.html',
    '/Drive/Steuer.xlsx',
    '/Takeout/Maps (Meine Orte)/Gespeicherte Orte.json',
    '/Takeout/Gespeichert/Standardliste.csv',
  ])('%s is known', (path) => expect(['candidates', 'unread']).toContain(recogniser.byPath(path).as));

  it.each([
    '/Zeitachse.json',
    '/Takeout/La mia attività/Drive/LaMiaAttività.json',
    '/Takeout/YouTube e YouTube Music/cronologia/cronologia-nuova.json',
    '/your_facebook_activity/groups/posts.json',
    '/Digital-Ordering/Order.csv',
  ])('%s is not left unread by Google', (path) =>
    expect(LEFT_UNREAD.some((file) => file.platform === 'google' && file.path.test(path))).toBe(false),
  );
});
