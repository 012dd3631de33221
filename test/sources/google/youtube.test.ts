import { describe, expect, it } from 'vitest';
import { listItems } from '../../../src/decode/list-items.js';
import { twoTables } from '../../../src/decode/two-tables.js';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import channels from '../../../src/sources/google/youtube-channels.js';
import comments from '../../../src/sources/google/youtube-comments.js';
import songs from '../../../src/sources/google/youtube-music-library.js';
import playlists from '../../../src/sources/google/youtube-playlists.js';
import subscriptions from '../../../src/sources/google/youtube-subscriptions.js';
import videos from '../../../src/sources/google/youtube-videos.js';
import { chunks, drive, driveFixture, fixtureFiles, shapeFor, utc } from './drive.js';

const ALL = [channels, comments, songs, playlists, subscriptions, videos];
const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
const CHANNEL = 'UCabcdefghijklmnopqrstuv';
const COMMENT = 'UgxAbcdefghijklmnop4AaABAg';
const VIDEO = 'abcde-_7890';

/** Headers in a language that no dictionary here has. */
const unknown = (columns: number, ...rows: string[]): string =>
  [Array.from({ length: columns }, (_, i) => `стовпець ${i}`).join(','), ...rows, '', '', ''].join('\n');

describe('tables of YouTube', () => {
  it.each(ALL.map((source) => [source.id, source] as const))('%s alone takes its fixtures', (id, source) => {
    const cases = ['en', 'de', 'es', 'nl'].flatMap((name) => {
      try {
        return fixtureFiles(`${id}/${name}`);
      } catch {
        return [];
      }
    });
    expect(cases.length).toBeGreaterThan(0);
    for (const [path, bytes] of cases) {
      for (const other of ALL)
        expect(shapeFor(other, path, bytes) !== undefined, `${other.id} ${path}`).toBe(other === source);
      // Renamed and without folders, all but the tables that hold nothing but an id.
      const lines = bytes.toString('utf8').split('\n');
      if (lines[0]!.includes(',')) expect(shapeFor(source, '/table.csv', bytes), path).toBeDefined();
    }
  });

  it('without known names are known by their cells, within the folder of YouTube', async () => {
    const read = async (source: (typeof ALL)[number], text: string, folder = 'x') => {
      const path = `/Takeout/YouTube та YouTube Music/${folder}/x.csv`;
      expect(ALL.filter((each) => shapeFor(each, path, Buffer.from(text)))).toEqual([source]);
      expect(shapeFor(source, '/x.csv', Buffer.from(text))).toBeUndefined();
      return (await drive(source, path, text)).records;
    };
    expect(
      await read(subscriptions, unknown(3, `${CHANNEL},http://www.youtube.com/channel/${CHANNEL},Teos Bienen`)),
    ).toMatchObject([{ title: 'Teos Bienen', url: `https://www.youtube.com/channel/${CHANNEL}` }]);
    expect(await read(playlists, unknown(2, `${VIDEO},2024-03-01T10:00:00+00:00`))).toMatchObject([
      { at: utc('2024-03-01T10:00:00Z'), url: `https://www.youtube.com/watch?v=${VIDEO}` },
    ]);
    expect(
      await read(
        playlists,
        unknown(
          10,
          'PLabc,Так,2020-05-05T05:05:05+00:00,https://i.example/1.jpg,Ліс,uk,2019-01-02T03:04:05+00:00,2021-01-02T03:04:05+00:00,Вручну,Приватний',
        ),
      ),
    ).toMatchObject([
      { kind: 'note.item', title: 'Ліс', at: utc('2019-01-02T03:04:05Z'), detail: { visibility: 'Приватний' } },
    ]);
    expect(
      await read(
        videos,
        unknown(
          9,
          `${VIDEO},7960,Люди,${CHANNEL},Рій,Приватне,Готово,2022-02-03T04:05:06.5+00:00,2022-02-04T00:00:00+00:00`,
        ),
      ),
    ).toMatchObject([
      { title: 'Рій', at: utc('2022-02-03T04:05:06.500Z'), detail: { durationMs: 7960, privacy: 'Приватне' } },
    ]);
    expect(await read(videos, unknown(4, `${VIDEO},12,48.5,-9.25`))).toMatchObject([
      { latE7: 485_000_000, lonE7: -92_500_000, detail: { altitudeM: 12 } },
    ]);
    expect(await read(songs, unknown(4, `${VIDEO},Пісня,Альбом,Гурт`), 'музика music')).toMatchObject([
      { title: 'Пісня', party: 'Гурт', detail: { album: 'Альбом' } },
    ]);
    const fields = await read(channels, unknown(2, `${CHANNEL},Мара`));
    expect(fields.map(({ title, detail }) => [title, detail?.value])).toEqual([
      ['channelId', CHANNEL],
      ['стовпець 1', 'Мара'],
    ]);
  });

  it('that the format notes do not describe are left unread, and say so', () => {
    const text = 'Post ID,Post Text,Image Name 1\nUgkxABC,"{""text"":""Hallo""}",a.jpg\n';
    const path = '/Takeout/YouTube and YouTube Music/posts/posts.csv';
    const recognised = recogniser.byPath(path);
    expect(recogniser.byHead(recognised, text)).toBeUndefined();
    expect(recognised.as === 'candidates' && recognised.otherwise()?.why.en).toMatch(/undocumented/);
  });
});

describe('google.youtube-comments', () => {
  const text = '"{""text"":""geheim""},{""text"":""\\n""}"';
  const time = '2024-05-11T18:04:09.5+00:00';

  it.each([
    ['old', `${COMMENT},${CHANNEL},${time},0,UgyParent0000000000,${VIDEO},${text}`],
    ['new', `${CHANNEL},${time},0,${COMMENT},UgyParent0000000000,${VIDEO},${text},UgyParent0000000000`],
    ['Spanish', `${COMMENT},${CHANNEL},${time},0,UgyParent0000000000,${VIDEO},${text},`],
    ['without parent', `${COMMENT},${CHANNEL},${time},0,${VIDEO},${text}`],
  ])('finds the columns of an unknown language in the %s order', async (order, row) => {
    const columns = row.replace(text, 'x').split(',').length;
    const { records } = await drive(comments, '/YouTube/коментарі/коментарі.csv', unknown(columns, row));
    expect(records).toEqual([
      {
        kind: 'social.post',
        at: utc('2024-05-11T18:04:09.500Z'),
        precision: 'ms',
        url: `https://www.youtube.com/watch?v=${VIDEO}`,
        direction: 'own',
        detail: {
          product: 'YouTube',
          type: 'comment',
          length: 7,
          ...(order !== 'without parent' && { reply: true }),
        },
      },
    ]);
  });

  it('tells live chats from comments by the folder, where the names are not known', async () => {
    const row = `LCC.abc,${CHANNEL},${time},0,${VIDEO},${text}`;
    const { records } = await drive(comments, '/YouTube/Canlı sohbet/x.csv', unknown(6, row));
    expect(records.map(({ detail }) => detail?.type)).toEqual(['live chat']);
  });

  it('keeps a price that is no amount, and points to posts of the community', async () => {
    const header =
      'Kommentar-ID,Kanal-ID,Zeitstempel der Erstellung des Kommentars,Preis,Beitrags\u2011ID,Video-ID,Kommentartext';
    const { records } = await drive(
      comments,
      '/Kommentare/Kommentare.csv',
      `${header}\n${COMMENT},${CHANNEL},${time},fünf,UgkxPost,,kein JSON\n${COMMENT},${CHANNEL},${time},$2.00,,${VIDEO},x`,
    );
    expect(records).toMatchObject([
      { url: 'https://www.youtube.com/post/UgkxPost', detail: { price: 'fünf', length: 9 } },
      { amount: '2.00', detail: { length: 1 } },
    ]);
    expect(records[0]).not.toHaveProperty('amount');
  });

  it('never holds what was written', async () => {
    for (const name of ['en', 'de', 'es', 'old-order', 'en-html', 'de-html']) {
      const { records } = await driveFixture(comments, `google.youtube-comments/${name}`);
      expect(records.length).toBeGreaterThan(2);
      expect(JSON.stringify(records)).not.toMatch(/Volk|Danke|Fahrt|anders/);
    }
  });

  it('tells a page that is cut off, after what is complete', async () => {
    const page = `<html><body><ul><li>Sent at 2020-04-27 23:18:23 UTC while watching <a href="https://youtu.be/${VIDEO}">x</a>.<br>a<br><br>b</li><li>Sent at 2020`;
    const items: unknown[] = [];
    const all = async () => {
      for await (const batch of listItems(chunks(Buffer.from(page), 7), { path: '', size: 0 })) items.push(...batch);
    };
    await expect(all()).rejects.toMatchObject({ code: 'HTML_CUT' });
    expect(items).toEqual([
      {
        lines: ['Sent at 2020-04-27 23:18:23 UTC while watching x.', 'a', '', 'b'],
        links: [`https://youtu.be/${VIDEO}`],
      },
    ]);
  });
});

describe('google.youtube-playlists', () => {
  const names = async (name: string) => {
    const csv = `Video ID,Playlist Video Creation Timestamp\n${VIDEO},2024-03-01T10:00:00+00:00\n`;
    const { records } = await drive(playlists, `/YouTube/playlists/${name}.csv`, csv);
    return records.map(({ detail }) => detail?.playlist);
  };

  it('has their names from the files', async () => {
    for (const name of ['Wald-videos', 'Wald-vídeos', 'Wald-videoclipuri', 'Wald-Videos', 'Video_s in Wald', 'Wald'])
      expect(await names(name)).toEqual(['Wald']);
    expect(await names('Wald-videos(1)')).toEqual(['Wald(1)']);
    expect(await names('Beste Lernvideos-videos')).toEqual(['Beste Lernvideos']);
  });

  it('counts the same video once, whatever the vintage of the export', async () => {
    const all = await Promise.all(
      ['en', 'two-tables', 'api-list'].map((name) => driveFixture(playlists, `google.youtube-playlists/${name}`)),
    );
    const ids = all.map(({ records }) => new Set(records.map((record) => playlists.identity(record).join())));
    const [tables, old, api] = ids as [Set<string>, Set<string>, Set<string>];
    expect([...old].filter((id) => tables.has(id))).toHaveLength(3);
    expect([...api].every((id) => tables.has(id) || old.has(id))).toBe(true);
  });

  it('reads two tables in one file at any chunk, quotes over lines and blank lines included', async () => {
    const text =
      '\uFEFFPlaylist ID,Channel ID,Time Created,Time Updated,Title,Description,Visibility\r\n' +
      `PLabc,${CHANNEL},2014-02-03 04:05:06 UTC,,"Wald, ""tief""","zwei\n\nZeilen",Private\r\n\r\n\r\n` +
      `Video ID,Time Added\r\n ${VIDEO},2018-07-08 09:10:11 UTC\r\n\r\nkurz\r\n${VIDEO},\r\n`;
    for (const size of [1, 5, 1000]) {
      const rows: unknown[] = [];
      for await (const batch of twoTables(chunks(Buffer.from(text), size), { path: '', size: 0 }))
        for (const item of batch)
          rows.push('row' in item ? [item.lower, item.row.at(0), item.above?.at(4)] : item.code);
      expect(rows).toEqual([
        [false, 'PLabc', undefined],
        [true, VIDEO, 'Wald, "tief"'],
        'CSV_ROW',
        [true, VIDEO, 'Wald, "tief"'],
      ]);
    }
  });

  it('leaves the history of old to its own source', () => {
    const head = '[{"kind":"youtube#playlistItem","snippet":{"title":"a"},"contentDetails":{"videoId":"b"}}]';
    const taken = (path: string) => recogniser.byHead(recogniser.byPath(path), head)?.source.id;
    expect(taken('/Takeout/YouTube/history/watch-history.json')).toBe('google.youtube-history');
    expect(taken('/Takeout/YouTube/playlists/Wald.json')).toBe('google.youtube-playlists');
    expect(taken('/Takeout/YouTube/playlists/uploads.json')).toBe('google.youtube-videos');
  });
});
