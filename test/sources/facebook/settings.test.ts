import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import belongings from '../../../src/sources/facebook/belongings.js';
import face from '../../../src/sources/facebook/face.js';
import feedControls from '../../../src/sources/facebook/feed-controls.js';
import games from '../../../src/sources/facebook/games.js';
import marketplace from '../../../src/sources/facebook/marketplace.js';
import privacyCheckup from '../../../src/sources/facebook/privacy-checkup.js';
import saved from '../../../src/sources/facebook/saved.js';
import settings from '../../../src/sources/facebook/settings.js';
import topics from '../../../src/sources/facebook/topics.js';
import usageRecords from '../../../src/sources/facebook/usage-records.js';
import { auditOf } from '../../kit/audit.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const PATH = '/preferences/preferences/notification_settings.json';
const page = (rows: string, footer = '') =>
  `<html><body><main class="_a706"><section class="_3-95 _a6-g"><div class="_2ph_ _a6-p"><table>${rows}</table></div>${footer}</section></main></body></html>`;
const cell = (label: string, value: string) =>
  `<tr><td class="_a6_q">${label}</td><td class="_2piu _a6_r">${value}</td></tr>`;
const inside = (body: string) => `<section class="_3-95 _a6-g"><div class="_2ph_ _a6-p">${body}</div></section>`;
const ids = async (text: string, path = PATH) => {
  const { records } = await driveText(settings, text, path, { zone: BERLIN });
  return records.map((record) => [...settings.identity(record), settings.moment?.(record)].join(' '));
};
const record = (labels: readonly object[], more: object = {}) => JSON.stringify({ ...more, label_values: labels });

describe('the place of a setting is the same in JSON and on pages', () => {
  test('a list is one setting, whichever way it is written', async () => {
    const json = record([
      { label: 'Sounds', value: 'Off' },
      { label: 'Muted', vec: [{ value: 'Bees' }, { value: 'Choirs' }] },
      { label: 'Last', value: 'x' },
    ]);
    const expected = ['notification_settings 0  ', 'notification_settings 1  ', 'notification_settings 2  '];
    expect(await ids(json)).toEqual(expected);
    const sounds = cell('Töne', 'Aus');
    const last = cell('Zuletzt', 'x');
    const html = PATH.replace('json', 'html');
    const nested = `<tr><td colspan="2" class="_a6_q">Stumm${inside('<div class="_2pin">Bienen</div><div class="_2pin">Chöre</div>')}</td></tr>`;
    const bullets = cell('Stumm', '<ul><li>Bienen</li><li>Chöre</li></ul>');
    const block = '<tr><td colspan="2" class="_a6_q">Stumm<div><div>Bienen</div><div>Chöre</div></div></td></tr>';
    for (const muted of [nested, bullets, block])
      expect(await ids(page(sounds + muted + last), html)).toEqual(expected);
  });

  test('blocks in a list, and labels that are not set', async () => {
    const block = (name: string) => ({
      dict: [
        { label: 'Name', value: name },
        { label: 'Since', value: 'x' },
      ],
    });
    const json = record([{ label: 'Schedule' }, { label: 'Groups', vec: [block('a'), block('b')] }]);
    const table = (name: string) => inside(`<table>${cell('Name', name)}${cell('Seit', 'x')}</table>`);
    const html = page(
      `${cell('Zeitplan', '')}<tr><td colspan="2" class="_a6_q">Gruppen${table('a')}${table('b')}</td></tr>`,
    );
    const expected = ['0.0', '0.1', '0.1/0', '0.1/1'].map((at) => `notification_settings ${at}  `);
    expect(await ids(json)).toEqual(expected);
    expect(await ids(html, PATH.replace('json', 'html'))).toEqual(expected);
  });

  test('a list that grows by a second block keeps the id of the first', async () => {
    const one = { dict: [{ label: 'Name', value: 'a' }] };
    const [before] = await ids(record([{ label: 'Groups', vec: [one] }]));
    expect((await ids(record([{ label: 'Groups', vec: [one, one] }])))[0]).toBe(before);
  });
});

describe('odd settings', () => {
  test('many entries of one list are one setting, in no time', async () => {
    const labels = Array.from({ length: 60_000 }, () => ({ label: 'Muted', value: 'Bees' }));
    const { records } = await driveText(settings, record(labels), PATH);
    expect(records).toHaveLength(1);
  }, 5000);

  test('times say when, and alone they are all that is known', async () => {
    const { records } = await driveText(
      settings,
      record([
        { label: 'On', value: 'true' },
        { label: 'Changed', timestamp_value: 1_767_225_600 },
      ]),
      PATH,
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.detail?.value).toBe(true);
    expect(iso(records[0])).toBe('2026-01-01T00:00:00.000Z');
    const unset = await driveText(settings, record([{ label: 'Hidden people' }], { timestamp: 1_767_225_600 }), PATH);
    expect(unset.records.map(({ title, detail }) => [title, detail?.value])).toEqual([['Hidden people', undefined]]);
  });

  test.each(['{}', '[]', '[{"label_values":[]},null,7]', record([], { timestamp: 0 }), record([{ label: 'Empty' }])])(
    'nothing said: %s',
    async (text) => {
      const { records, failed, fault, items, skipped } = await driveText(settings, text, PATH);
      expect({ failed, fault }).toEqual({ failed: 0, fault: undefined });
      expect(records.length + skipped.length).toBe(items);
      expect(records.filter(({ detail }) => detail?.value !== '7')).toEqual([]);
    },
  );

  test('tokens and ids of devices are never shown', async () => {
    const secret = 'APA91bHqZ7xK2mN4pQ8rT1vW3yB5dF6';
    const { records } = await driveText(
      settings,
      record([
        { label: 'Geräte-ID', value: '12345' },
        { label: 'Inconnu', value: secret },
        { label: 'Gesichtserkennung', value: 'An' },
      ]),
      PATH,
    );
    expect(JSON.stringify(records)).not.toMatch(/APA91|12345/);
    expect(records.map(({ detail }) => detail?.withheld ?? detail?.value)).toEqual([true, true, 'An']);
  });

  test('nor those among counters and states', async () => {
    const text = record([
      { label: 'push_token', value: 'q7' },
      { label: 'Inconnu', value: 'x1y:APA91bHqZ7xK2mN4pQ8rT1vW3yB5dF6' },
    ]);
    const { records } = await driveText(games, text, '/facebook_gaming/bookmark_and_app_settings.json');
    expect(records.map(({ detail }) => detail?.withheld ?? detail?.value)).toEqual([true, true]);
  });

  test('a counter of one is no yes', async () => {
    const path = '/other_activity/reshare_education.json';
    const { records } = await driveText(usageRecords, record([{ label: 'Shown', value: 1 }]), path);
    expect([records[0]?.quantity, records[0]?.detail?.value]).toEqual([1, undefined]);
  });
});

describe('a face', () => {
  const path = '/about_you/face_recognition.json';
  test('is told by its template, whose value is nowhere', async () => {
    const raw = 'QUJD'.repeat(30);
    const { records } = await driveText(
      face,
      JSON.stringify({ facial_data: { example_count: 9, raw_data: raw } }),
      path,
    );
    expect(records[0]?.detail).toEqual({ list: 'face-recognition', hasTemplate: true, examples: 9 });
    expect(JSON.stringify(records)).not.toContain('QUJD');
  });

  test('without a template or examples is none', async () => {
    const { records, skipped } = await driveText(face, '{"facial_data_v2":{"raw_data":"","example_count":""}}', path);
    expect([records, skipped]).toEqual([[], ['no face recognised']]);
  });
});

describe('words that are not known', () => {
  test('a record is kept as it is, and marked', async () => {
    const text = record([
      { label: 'Uśpiony do', value: '30' },
      { label: 'Osoba', value: 'Ola Nyström' },
    ]);
    const { records } = await driveText(feedControls, text, '/feed/snooze.json');
    expect(records.map(({ title, detail }) => [title, detail?.value, detail?.unmatchedLabel])).toEqual([
      ['Uśpiony do', '30', true],
      ['Osoba', 'Ola Nyström', true],
    ]);
  });

  test('a checkup keeps its id in a language without words', async () => {
    const at = (name: string, start: string) =>
      record([
        { label: name, value: 'x' },
        { label: start, timestamp_value: 1_767_225_600 },
      ]);
    const path = '/privacy_checkup/interactions.json';
    const [english, polish] = await Promise.all(
      [at('Topic', 'Started'), at('Temat', 'Rozpoczęto')].map((text) => driveText(privacyCheckup, text, path)),
    );
    const [one, other] = [english!.records[0]!, polish!.records[0]!];
    expect(privacyCheckup.identity(other)).toEqual(privacyCheckup.identity(one));
    expect(other.at).toBe(one.at);
    expect([one.detail?.unmatchedLabel, other.detail?.unmatchedLabel]).toEqual([undefined, true]);
  });
});

test.each([
  [belongings, "/other_activity/top_fan_badges_you've_received.json"],
  [privacyCheckup, '/privacy_checkup/interactions.json'],
  [marketplace, '/facebook_marketplace/your_search_history.json'],
  [marketplace, '/facebook_marketplace/your_marketplace_cart_information.json'],
  [saved, '/saved_items_and_collections/your_saved_items.json'],
])('%#: what has a name but no time is the same when others come before it', async (source, path) => {
  const one = { label_values: [{ label: 'Name', value: 'Bienen' }] };
  const other = { label_values: [{ label: 'Name', value: 'Chöre' }] };
  const ids = async (...all: readonly object[]) =>
    (await driveText(source, JSON.stringify(all), path)).records.map(source.identity);
  const [id] = await ids(one);
  expect(id).toBeDefined();
  expect((await ids(other, one))[1]).toEqual(id);
});

test('the report counts what stands under unknown words, and is silent where there is nothing', async () => {
  const cases = ['belongings/2025-words', 'feed-controls/2025-words', 'privacy-checkup/2025-words'];
  const { report } = await auditOf(cases.map((name) => `${FIXTURES}/facebook.${name}`));
  expect(report.coverage.unmatched).toEqual([
    { source: 'facebook.feed-controls', count: 2 },
    { source: 'facebook.belongings', count: 1 },
    { source: 'facebook.privacy-checkup', count: 1 },
  ]);
  const known = await auditOf([`${FIXTURES}/facebook.belongings/en`]);
  expect('unmatched' in known.report.coverage).toBe(false);
});

test('the peer group is one label, whatever it is called', async () => {
  const path = '/other_logged_information/friend_peer_group.json';
  const [one, other] = await Promise.all(
    ['Starting Adult Life', 'Entr\u00c3\u00a9e dans la vie d\u00e2\u0080\u0099adulte'].map((value) =>
      driveText(topics, JSON.stringify({ friend_peer_group_v2: value }), path),
    ),
  );
  expect(other!.records[0]?.title).toBe('Entrée dans la vie d’adulte');
  expect(topics.identity(other!.records[0]!)).toEqual(topics.identity(one!.records[0]!));
});

test('topics below a root of any name', async () => {
  const path = '/information_used_for_recommendations/news_topics_recommendations.json';
  const { records } = await driveText(topics, '{"whatever_v2":["Bees","Trains"]}', path);
  expect(records.map(({ title }) => title)).toEqual(['Bees', 'Trains']);
});

test.each([
  [settings, '/preferences/language_and_locale.json', 'language_and_locale_v2'],
  [feedControls, '/preferences/feed/feed.json', 'people_and_friends_v2'],
  [feedControls, '/other_activity/your_recently_followed_history.json', 'label_values'],
  [usageRecords, '/navigation_bar/navigation_bar_activity.json', 'label_values'],
  [topics, '/your_topics/your_topics.json', 'inferred_topics_v2'],
] as const)('%#: no shape makes reading fail', async (source, path, root) => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), async (value, other) => {
      const entry = { name: other, entries: [{ data: value, timestamp: other }], children: [value] };
      const labels = [
        { label: 'a', vec: value, dict: other },
        { label: other, value },
      ];
      const text = JSON.stringify({ [root]: [value, entry, { label_values: labels, timestamp: value }] });
      const { shape, failed, fault } = await driveText(source, text, path);
      expect(shape).toBeDefined();
      expect({ failed, fault }).toEqual({ failed: 0, fault: undefined });
    }),
    { numRuns: 150 },
  );
});

describe.skipIf(!haveSamples)('public samples', () => {
  test('the tree of languages has one setting a leaf', async () => {
    const file = sample('avastar-2022-fr/preferences/language_and_locale.json');
    const { records, failed } = await drive(settings, file, '/preferences/language_and_locale.json');
    expect(records.map(({ title, detail }) => [title, detail?.value])).toEqual([
      ['Paramètres de langue / Langue sélectionnée', 'fr_FR'],
      ['Langue préférée pour les vidéos', 'fr'],
      ['Langues que vous connaissez peut-être', 'fr'],
      ['Langue préférée', 'fr_XX'],
    ]);
    expect(failed).toBe(0);
  });

  test('the peer group', async () => {
    const file = sample('avastar-2022-fr/other_logged_information/friend_peer_group.json');
    const { records } = await drive(topics, file, '/other_logged_information/friend_peer_group.json');
    expect(records.map(({ title }) => title)).toEqual(['Entrée dans la vie d’adulte']);
  });
});
