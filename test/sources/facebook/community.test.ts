import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import dating from '../../../src/sources/facebook/dating.js';
import events from '../../../src/sources/facebook/events.js';
import games from '../../../src/sources/facebook/games.js';
import groups from '../../../src/sources/facebook/groups.js';
import interactions from '../../../src/sources/facebook/interactions.js';
import marketplace from '../../../src/sources/facebook/marketplace.js';
import pages from '../../../src/sources/facebook/pages.js';
import payments from '../../../src/sources/facebook/payments.js';
import polls from '../../../src/sources/facebook/polls.js';
import { drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const EN = 'en/facebook-mara.lindqvist-2026-03-02-Ab3dEf9Z';
const fixture = (id: string, path: string) => join(FIXTURES, id, EN, `your_facebook_activity/${path}`);

describe('what people wrote and think stays out', () => {
  test('of a group’s post and comment only length, time and group are told, of a question only that it was answered', async () => {
    const comments = await drive(
      groups,
      fixture('facebook.groups', 'groups/your_comments_in_groups.json'),
      '/groups/your_comments_in_groups.json',
    );
    // A comment without text, a photo, must not take its author for the text.
    expect(comments.records.map((r) => [r.party, r.detail?.characters])).toEqual([
      ['Wachs & Wabe', 21],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const path = '/groups/your_answers_to_membership_questions.json';
    const answers = await drive(groups, fixture('facebook.groups', path.slice(1)), path);
    expect(answers.records.map((r) => [r.title, r.quantity])).toEqual([
      ['Nachtzug-Chor Malmö', 2],
      ['Bienen am Fluss', 1],
    ]);
    expect(JSON.stringify([...comments.records, ...answers.records])).not.toMatch(/Honig|Alto|hives|voice/);
  });

  test('a vote has neither question nor answer', async () => {
    const { records } = await drive(
      polls,
      fixture('facebook.polls', 'polls/polls_you_voted_on.json'),
      '/polls/polls_you_voted_on.json',
    );
    expect(records.map((r) => r.detail)).toEqual([{ list: 'poll-votes', options: 3, chosen: 1 }]);
  });

  test('a dating profile is its filled fields; only the counters of one’s activity are numbers', async () => {
    const all = await Promise.all(
      ['dating_profile', 'dating_preferences', 'dating_your_activity'].map((name) =>
        drive(dating, fixture('facebook.dating', `dating/${name}.json`), `/dating/${name}.json`),
      ),
    );
    const records = all.flatMap((one) => one.records);
    expect(JSON.stringify(records)).not.toMatch(/kumenisch|woman|none|Mara|31|44|50/);
    expect(records.flatMap((r) => r.quantity ?? [])).toEqual([17, 204]);
  });
});

describe('groups and pages', () => {
  test('people tagged in an entry are not the group', async () => {
    const { records } = await driveText(
      groups,
      '{"groups_joined_v2":[{"timestamp":1680001122,"tags":[{"name":"Teo Brandl"}],"title":"Du hast Bienen verlassen."}]}',
      '/groups/your_group_membership_activity.json',
    );
    expect(records.map((r) => r.title)).toEqual(['Bienen']);
  });

  test('what others wrote is no name of a group, under whatever label', async () => {
    const moderated = (value: string) =>
      driveText(
        groups,
        JSON.stringify({
          label_values: [
            { label: 'Treść', value },
            { label: 'Grupa', value: 'Pszczoły' },
          ],
          timestamp: 1680001122,
        }),
        '/groups/your_actions_on_violating_content_in_your_groups.json',
      );
    const long = await moderated('Your landlord Ola is a crook and everybody here should know it by now');
    const ended = await moderated('Ola is a crook.');
    expect([...long.records, ...ended.records].map((r) => r.title)).toEqual(['Pszczoły', 'Pszczoły']);
  });

  test('the list that an object holds is read where an array stands in its place too', async () => {
    const path = '/groups/your_posts_and_comments_in_groups.json';
    const one = '{"timestamp":1534000001,"title":"Mara posted.","data":[{"post":"Probe"}]}';
    const held = await driveText(groups, `{"group_posts":{"activity_log_data":[${one}]}}`, path);
    const bare = await driveText(groups, `{"group_posts_v2":[${one}]}`, path);
    expect(bare.records).toEqual(held.records);
    expect(held.records.map((r) => r.detail?.characters)).toEqual([5]);
  });

  test('a sentence that begins again and again is given up', async () => {
    const title = 'a hat '.repeat(40_000);
    const { records } = await driveText(
      pages,
      JSON.stringify({ pages_followed_v2: [{ timestamp: 1680001122, title }] }),
      '/pages/pages_you_follow.json',
    );
    expect(records).toHaveLength(1);
  }, 5000);

  test('labels in words nobody knows still give the page', async () => {
    const { records } = await driveText(
      pages,
      '{"label_values":[{"label":"Strona","value":"Nocny poci\\u00c4\\u0085g"},{"label":"Aktywna","value":"1"}],"fbid":"4"}',
      '/facebook_gaming/your_page_or_groups_badges.json',
    );
    expect(records.map((r) => r.title)).toEqual(['Nocny pociąg']);
  });
});

describe('events', () => {
  test('dated by their beginning; an end of 0 is none, and another answer later is the same event', async () => {
    const path = '/events/your_event_responses.json';
    const one = '[{"name":"Fest","start_timestamp":1641502800,"end_timestamp":0}]';
    const first = await driveText(events, `{"event_responses_v2":{"events_interested":${one}}}`, path);
    const later = await driveText(events, `{"event_responses_v2":{"events_joined":${one}}}`, path);
    expect(first.records.map((r) => [iso(r), r.until, r.detail?.response])).toEqual([
      ['2022-01-06T21:00:00.000Z', undefined, 'interested'],
    ]);
    expect(later.records[0]?.detail?.response).toBe('joined');
    expect(later.records.map(events.identity)).toEqual(first.records.map(events.identity));
  });
});

describe('money', () => {
  const path = '/facebook_payments/payment_history.json';
  const read = (payment: string, owner: string[]) =>
    driveText(payments, `{"payments_v2":{"payments":[${payment}]}}`, path, { owner: new Set(owner) });

  test('who paid whom is told by the owner; a card has four digits at most', async () => {
    const payment =
      '{"created_timestamp":1665000001,"amount":"1012.00","currency":"eur","sender":"Ola","receiver":"Mara","payment_method":"4111 1111 1111 4711 hinzugef"}';
    const { records } = await read(payment, ['mara']);
    expect(records.map((r) => [r.direction, r.party, r.amount, r.currency, r.detail?.method])).toEqual([
      ['done-to', 'Ola', '1012.00', 'EUR', '…4711 hinzugef'],
    ]);
    const unknown = await read(payment, []);
    expect(unknown.records.map((r) => [r.direction, r.party])).toEqual([[undefined, 'Mara']]);
  });

  test('no payment at all is no failure', async () => {
    const { records, failed } = await driveText(
      payments,
      '{"payments_v2":{"preferred_currency":"EUR","payments":[]}}',
      path,
    );
    expect([records.length, failed]).toEqual([1, 0]);
  });

  test('an offer at 0/0 is nowhere', async () => {
    const { records } = await drive(
      marketplace,
      fixture('facebook.marketplace', 'facebook_marketplace/items_sold.json'),
      '/facebook_marketplace/items_sold.json',
    );
    expect(records.map((r) => [r.latE7, r.lonE7, r.amount, r.currency])).toEqual([
      [556049810, 130038220, '20', 'CHF'],
      [undefined, undefined, undefined, undefined],
    ]);
  });
});

test('a poke without the owner known has no direction', async () => {
  const text = '{"pokes_v2":[{"poker":"Ola","pokee":"Mara","rank":1,"timestamp":1663000506}]}';
  const at = '/other_activity/pokes.json';
  const told = await driveText(interactions, text, at, { owner: new Set(['mara']) });
  const open = await driveText(interactions, text, at);
  expect([told.records[0]?.direction, told.records[0]?.party]).toEqual(['done-to', 'Ola']);
  expect(open.records[0]?.direction).toBeUndefined();
  expect(open.records.map(interactions.identity)).toEqual(told.records.map(interactions.identity));
});

describe.skipIf(!haveSamples)('samples: French, 2022', () => {
  test.each([
    [payments, 'facebook_payments/payment_history', 1, ['consent.record']],
    [events, 'events/event_invitations', 1, ['calendar.event']],
    [events, 'events/your_event_responses', 5, ['calendar.event']],
    [games, 'facebook_gaming/instant_games', 1, ['app.usage']],
    [groups, 'groups/your_posts_in_groups', 1, ['social.post']],
    [groups, 'groups/your_comments_in_groups', 5, ['social.post']],
    [pages, "pages/pages_you've_liked", 2, ['social.group']],
    [pages, "pages/pages_you've_unfollowed", 2, ['social.group']],
  ] as const)('%#: %s', async (source, path, count, kinds) => {
    const { records, failed } = await drive(source, sample(`avastar-2022-fr/${path}.json`), `/${path}.json`);
    expect(failed).toBe(0);
    expect(records).toHaveLength(count);
    expect([...new Set(records.map((r) => r.kind))]).toEqual(kinds);
  });
});
