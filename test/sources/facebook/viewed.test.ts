import { describe, expect, test } from 'vitest';
import addressBook from '../../../src/sources/facebook/address-book.js';
import linkHistory from '../../../src/sources/facebook/link-history.js';
import notifications from '../../../src/sources/facebook/notifications.js';
import profileExtras from '../../../src/sources/facebook/profile-extras.js';
import timeSpent from '../../../src/sources/facebook/time-spent.js';
import viewed from '../../../src/sources/facebook/viewed.js';
import { partyOf, shelfOf, titleAfter } from '../../../src/sources/facebook/viewed-shelves.js';
import { drive, driveText, haveSamples, iso, sample } from './drive.js';

const VIEWED = '/logged_information/interactions/recently_viewed.json';
const kinds = (records: readonly { kind: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('what an entry of the trees is', () => {
  test.each([
    ['Ad by Nachtzug AB', 'Nachtzug AB'],
    ['Werbeanzeige von Möbel Größe', 'Möbel Größe'],
    ['Annonce af Bageri Ø', 'Bageri Ø'],
    ['Publicité de Hast', 'Hast'],
    ['Vidéo de Chor im Speicher\u00a0: ', 'Chor im Speicher'],
    ['Post by Ola: first words: and more', 'Ola'],
    ['Bienen im Winter', undefined],
  ])('%s is by %s', (name, party) => expect(partyOf(name)).toBe(party));

  test('a title stands behind the site, or alone', () => {
    expect(titleAfter('Page web de badzine.example\u00a0: EDITO – France: ici')).toBe('EDITO – France: ici');
    expect(titleAfter('Nachtzug nach Malmö')).toBe('Nachtzug nach Malmö');
  });

  test('words of an unknown language leave the address', () => {
    const at = (url: string) => shelfOf('viewed', ['Κάτι'], 'Χ', url);
    expect(at('https://www.facebook.com/marketplace/item/1')).toBe('item');
    expect(at('https://www.facebook.com/anna/videos/1')).toBe('video');
    expect(at('https://www.facebook.com/groups/1/posts/2')).toBe('post');
    expect(at('https://bahn.example/')).toBe('website');
    expect(shelfOf('visited', ['Κάτι'], 'Χ', 'https://www.facebook.com/groups/1')).toBe('group');
  });
});

describe('facebook.viewed', () => {
  test('the first words of a post never become a title', async () => {
    const entries = ['Post by Ola: Komm mit', 'Κάτι άλλο: secret words'].map((name) => ({
      timestamp: 1700000000,
      data: { name },
    }));
    const json = JSON.stringify({ recently_viewed: [{ name: 'Posts', entries }] });
    const { records } = await driveText(viewed, json, VIEWED);
    expect(records.map(({ party, title }) => [party, title])).toEqual([
      ['Ola', undefined],
      [undefined, undefined],
    ]);
  });

  test('a counter is the same one when other entries come before it', async () => {
    const counted = { name: 'Marketplace searches', entries: [{ data: { value: '146 times' } }] };
    const ad = { name: 'Ads', entries: [{ timestamp: 1700000000, data: { name: 'Ad by Hast' } }] };
    const ids = async (...tree: readonly object[]) => {
      const { records } = await driveText(viewed, JSON.stringify({ recently_viewed: tree }), VIEWED);
      return records.map(viewed.identity);
    };
    expect((await ids(ad, counted))[1]).toEqual((await ids(counted))[0]);
  });

  test('an empty block in the feed leaves the others', async () => {
    const blocks = [
      { label: 'Posts', dict: [{ label: 'Name', value: 'Post by Ola: Komm' }] },
      { label: 'Groups', dict: [{ label: 'Link', href: '#' }] },
    ];
    const path = '/logged_information/interactions/content_that_has_been_shown_to_you_in_your_feed.json';
    const { records } = await driveText(viewed, JSON.stringify([{ label_values: blocks }]), path);
    expect(records.map((r) => r.party)).toEqual(['Ola']);
  });

  test('the time of an event is not when it was looked at', async () => {
    const json = JSON.stringify([
      {
        label_values: [
          { label: 'Name', value: 'Frühlingskonzert' },
          { label: 'Début', timestamp_value: 1776531600 },
        ],
        fbid: '1',
      },
    ]);
    const { records } = await driveText(
      viewed,
      json,
      "/logged_information/interactions/groups_and_events_you've_visited.json",
    );
    expect(records).toMatchObject([{ kind: 'web.visit', detail: { of: 'event', begins: '2026-04-18T17:00:00Z' } }]);
    expect(records[0]?.at).toBeUndefined();
  });

  test.each(['{}', '[]', '{"recently_viewed":[]}', '{"recently_viewed":[{"entries":[null,{},{"timestamp":0}]}]}'])(
    'nothing fails on %s',
    async (json) => {
      const { failed, records, fault } = await driveText(viewed, json, VIEWED);
      expect([failed, records.length, fault]).toEqual([0, 0, undefined]);
    },
  );
});

describe('around it', () => {
  test('a visit lasts as long as its clocks say, whatever their zone', async () => {
    const json = JSON.stringify({
      timestamp: 1700000000,
      label_values: [
        { label: '?', value: 'https://praxis.example/', href: 'https://praxis.example/' },
        { label: '??', value: 'Nov 15, 2023 11:13:20 pm' },
        { label: '???', value: 'Nov 15, 2023 11:14:02 pm' },
      ],
      fbid: '1',
    });
    const { records } = await driveText(linkHistory, json, '/your_facebook_activity/other_activity/link_history.json');
    expect(records).toMatchObject([{ at: 1700000000_000, until: 1700000042_000, url: 'https://praxis.example/' }]);
  });

  test('no text, no name and no contact point leaves a notification or an address book', async () => {
    const note = {
      timestamp: 1700000000,
      unread: true,
      href: 'https://www.facebook.com/ola.nystroem',
      text: 'Ola schrieb: Hallo',
    };
    const notes = await driveText(
      notifications,
      JSON.stringify({ notifications_v2: [note] }),
      '/logged_information/notifications/notifications.json',
    );
    expect(JSON.stringify(notes.records)).not.toMatch(/ola|hallo/i);
    const book = [
      { name: '+46700000009', details: [{ contact_point: '+46700000009' }, { contact_point: 'o@n.example' }] },
    ];
    const contacts = await driveText(
      addressBook,
      JSON.stringify({ address_book_v2: { address_book: book } }),
      '/other_personal_information/your_address_books.json',
    );
    expect(contacts.records).toMatchObject([{ detail: { mails: 1, phones: 1 } }]);
    expect(JSON.stringify(contacts.records)).not.toMatch(/4670|example/);
  });

  test('the form-filler tells which fields, not what is in them', async () => {
    const json = JSON.stringify({
      autofill_information_v2: { CITY: ['Visby', 'Kiruna'], EMAIL: [], NEW_FIELD: ['x'] },
    });
    const { records } = await driveText(
      profileExtras,
      json,
      '/your_facebook_activity/messages/autofill_information.json',
    );
    expect(records.map(({ detail }) => [detail?.field, detail?.values])).toEqual([
      ['CITY', 2],
      ['NEW_FIELD', 1],
    ]);
  });

  test('intervals without known labels begin with their earlier time', async () => {
    const dict = [
      { label: 'Fin', timestamp_value: 1700003600 },
      { label: 'Début', timestamp_value: 1700000000 },
    ];
    const json = JSON.stringify({ timestamp: 1700009999, label_values: [{ label: 'x', vec: [{ dict }] }], fbid: '1' });
    const { records } = await driveText(
      timeSpent,
      json,
      '/your_facebook_activity/other_activity/time_spent_on_facebook.json',
    );
    expect(records).toMatchObject([{ kind: 'app.usage', at: 1700000000_000, until: 1700003600_000 }]);
  });
});

describe.skipIf(!haveSamples)('samples: viewed', () => {
  test('French tree of 2022: 18 entries, 15 of them with a time', async () => {
    const file = sample('avastar-2022-fr/your_interactions_on_facebook/recently_viewed.json');
    const { records, failed, skipped } = await drive(
      viewed,
      file,
      '/your_interactions_on_facebook/recently_viewed.json',
    );
    expect([failed, skipped]).toEqual([0, []]);
    expect(kinds(records)).toEqual({
      'media.watch': 4,
      'media.read': 2,
      'web.visit': 3,
      'social.contact': 3,
      'telemetry.event': 4,
      'ad.view': 2,
    });
    expect(records.filter((r) => r.kind === 'ad.view').map((r) => r.party)).toEqual(['boohooMAN', 'Hast']);
    expect(records.filter((r) => r.kind === 'web.visit')[1]).toMatchObject({
      title: 'EDITO – France, terre de bad, terre d’asile.',
    });
    expect(records.map((r) => iso(r)).filter((at) => at?.endsWith('00:00:00.000Z'))).toEqual([
      '2018-10-30T00:00:00.000Z',
      '2020-10-08T00:00:00.000Z',
      '2019-08-29T00:00:00.000Z',
    ]);
  });

  test('synthetic: a bare record of the link history, an ad, two profiles', async () => {
    const root = 'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z';
    const link = '/your_facebook_activity/other_activity/link_history.json';
    expect((await drive(linkHistory, sample(root + link), link)).records).toMatchObject([
      { title: 'Termin buchen', at: 1787944400_000, until: 1787944502_000 },
    ]);
    const ads = '/logged_information/interactions/ads.json';
    expect((await drive(viewed, sample(root + ads), ads)).records).toMatchObject([{ party: 'Möbel Größe' }]);
    const visits = '/logged_information/interactions/profile_visits.json';
    const { records } = await drive(viewed, sample(root + visits), visits);
    expect(records.map((r) => r.party)).toEqual(['Max Muster', 'Jürgen Groß']);
  });
});
