import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../../src/archive/open.js';
import { Ledger } from '../../../src/ledger/ledger.js';
import { readArchives } from '../../../src/pipeline.js';
import { keepsClosed, Recogniser } from '../../../src/recognise/recognise.js';
import { UTC } from '../../../src/record/zone.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import { newFolder, place, tarOf, zipOf } from '../../archive/kit.js';

const row = (query: string): string =>
  JSON.stringify([
    { header: 'Search', title: `Searched for ${query}`, time: '2020-01-02T03:04:05.678Z', products: ['Search'] },
  ]);

const page = (mail: string): string => `<html><body><ul><li>e-Mail: ${mail}</li></ul></body></html>`;

/** An export of Mara's, in whose Drive lie copies of the exports of others. */
const files = async () => ({
  'Takeout/Google Account/mara.SubscriberInfo.html': page('mara@lindqvist.example'),
  'Takeout/My Activity/Search/MyActivity.json': row('smoker'),
  'Takeout/My Activity/Drive/MyActivity.json': row('in Drive'),
  'Takeout/Drive/My Activity/Search/MyActivity.json': row('not Mara'),
  'Takeout/Drive/Google Account/ines.SubscriberInfo.html': page('ines@aubert.example'),
  'Takeout/Drive/Digital-Ordering/Order.csv': 'a,b\n1,2\n',
  'Takeout/Drive/your_instagram_activity/x.json': '{}',
  'Takeout/Drive/notes.json': '[]',
  'Takeout/Drive/notes.html': '<html></html>',
  'Takeout/Drive/broken.zip': 'PK\x03\x04',
  'Takeout/Drive/takeout-20200102T030405Z-001.zip': await zipOf({
    'Takeout/My Activity/Search/MyActivity.json': row('nor this'),
  }),
});

const OWN = [
  'Digital-Ordering/Order.csv',
  'Google Account/ines.SubscriberInfo.html',
  'My Activity/Search/MyActivity.json',
  'broken.zip',
  'notes.html',
  'notes.json',
  'takeout-20200102T030405Z-001.zip',
  'your_instagram_activity/x.json',
];

async function read(input: string) {
  const keepClosed = keepsClosed(new Recogniser(SOURCES, LEFT_UNREAD));
  const { archives, problems } = await openInputs([input], { tempDir: newFolder, keepClosed });
  const records: [string, string | undefined][] = [];
  const ledger = new Ledger(0, 0);
  const found = await readArchives(archives, {
    sources: SOURCES,
    leftUnread: LEFT_UNREAD,
    rows: {
      events: { add: ({ fields }) => records.push([fields.kind, fields.title]) },
      points: { add: () => {}, addColumns: () => {} },
    },
    ledger,
    known: new Map(),
    assumedZone: UTC,
  });
  for (const archive of archives) await archive.close();
  return { archives: archives.length, records: records.sort(), problems: [...problems, ...found] };
}

describe('files in Drive', () => {
  const expected = async () => [
    ...OWN.map((title) => ['file.item', title]),
    ['profile.field', 'e-Mail'],
    ['web.search', 'in Drive'],
    ['web.search', 'smoker'],
  ];

  it.each([
    ['a zip', async () => path.join(await place({ 't.zip': await zipOf(await files()) }), 't.zip')],
    ['a tar', async () => path.join(await place({ 't.tar': await tarOf(await files()) }), 't.tar')],
    ['a folder', async () => place(await files())],
    ['the folder Takeout', async () => path.join(await place(await files()), 'Takeout')],
  ])('are files and nothing else in %s', async (_, input) => {
    const { archives, records, problems } = await read(await input());
    expect(archives).toBe(1);
    expect(records).toEqual(await expected());
    expect(problems).toEqual([]);
  });

  it('does not hide exports that lie in a copy of Drive on a disk', async () => {
    const folder = await place({
      'Google Drive/Takeout/takeout-20200102T030405Z-001.zip': await zipOf({
        'Takeout/My Activity/Search/MyActivity.json': row('smoker'),
      }),
    });
    expect((await read(folder)).records).toEqual([['web.search', 'smoker']]);
  });
});
