import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import offMetaActivity from '../../../src/sources/facebook/off-meta-activity.js';
import { BERLIN, drive, driveText, FIXTURES, haveSamples, iso, sample } from './drive.js';

const fixture = (name: string) => join(FIXTURES, 'facebook.off-meta-activity', name);
const JSON_2026 = '/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json';
const PAGES = '/x/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies';

describe('facebook.off-meta-activity', () => {
  test('v1: one record per event, ids exact, a firm without events skipped', async () => {
    const path = '/facebook-kaethe/ads_and_businesses/your_off-facebook_activity.json';
    const { records, items, skipped, failed } = await drive(
      offMetaActivity,
      fixture('2019/ads_and_businesses/your_off-facebook_activity.json'),
      path,
    );
    expect({ items, skipped, failed }).toEqual({ items: 5, skipped: ['firm without events'], failed: 0 });
    expect(records[0]).toEqual({
      kind: 'offplatform.event',
      at: 1577880060_000,
      precision: 'minute',
      title: 'PURCHASE',
      party: 'saegewerk-holm.de',
      host: 'saegewerk-holm.de',
      direction: 'done-to',
      detail: { event: 'PURCHASE', eventId: '123456789012345' },
    });
    expect(records[1]?.detail?.eventId).toBe('10160194571536431');
    expect(records[2]).toMatchObject({ party: 'Möwenruf – Wetter', host: undefined, precision: 'minute' });
  });

  test('a bare record with German labels', async () => {
    const { records } = await drive(
      offMetaActivity,
      fixture('2026/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json'),
      JSON_2026,
    );
    expect(records.map((r) => [r.party, r.title, r.detail?.eventId, iso(r)])).toEqual([
      ['torfkrug.example', 'PURCHASE', '9007199254740993', '2026-08-29T10:40:00.000Z'],
      ['torfkrug.example', 'LEAD', '5', '2026-08-29T10:41:00.000Z'],
    ]);
  });

  test('a page with a table for each event in one section', async () => {
    const row = (label: string, value: string) =>
      `<tr><td class="_a6_q">${label}</td><td class="_2piu _a6_r">${value}</td></tr>`;
    const table = (id: string, type: string) =>
      `<table>${row('ID', id)}${row('Event', type)}${row('Received on', 'Aug 1, 2026 8:30 pm')}</table>`;
    const text = `<html><body><main class="_a706"><section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">torfkrug.example</h2><div class="_2ph_ _a6-p">${table('1', 'PAGE_VIEW')}${table('2', 'PURCHASE')}</div></section></main></body></html>`;
    const { records } = await driveText(offMetaActivity, text, `${PAGES}/torfkrug.example.html`);
    expect(records.map(({ title, detail }) => [title, detail!.eventId])).toEqual([
      ['PAGE_VIEW', '1'],
      ['PURCHASE', '2'],
    ]);
  });

  test('an assumed zone does not change the identity', async () => {
    const page = fixture(
      '2026-unlinked/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies/torfkrug.example.html',
    );
    const a = await drive(offMetaActivity, page, `${PAGES}/1.html`);
    const b = await drive(offMetaActivity, page, `${PAGES}/1.html`, { assumedZone: BERLIN });
    expect(a.records[0]?.at).not.toBe(b.records[0]?.at);
    expect(a.records.map(offMetaActivity.identity)).toEqual(b.records.map(offMetaActivity.identity));
  });

  test('leaves Instagram’s and other files alone', async () => {
    const other = '{"apps_and_websites_off_meta_activity":[{"name":"x","events":[]}]}';
    expect((await driveText(offMetaActivity, other, JSON_2026)).shape).toBeUndefined();
    expect(
      (await driveText(offMetaActivity, '<html><body>Login</body></html>', `${PAGES}.html`)).shape,
    ).toBeUndefined();
  });

  test('what is before a cut is kept', async () => {
    const whole = JSON.stringify({
      off_facebook_activity_v2: [{ name: 'a.de', events: [{ id: 1, type: 'LEAD', timestamp: 1600000020 }] }],
    });
    const { records, fault } = await driveText(offMetaActivity, whole.slice(0, -2), JSON_2026);
    expect(records).toHaveLength(1);
    expect(fault).toMatchObject({ code: 'JSON_CUT' });
  });
});

describe.skipIf(!haveSamples)('samples: off-Meta activity', () => {
  test('synthetic JSON: 3 businesses, 7 events, an unknown type passes through', async () => {
    const file = sample(
      'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json',
    );
    const { records, failed } = await drive(offMetaActivity, file, JSON_2026);
    expect(failed).toBe(0);
    expect(records).toHaveLength(7);
    expect(new Set(records.map((r) => r.party))).toEqual(
      new Set(['wanderladen.example', 'Bahnticker für Züge', 'klinik-suche.example']),
    );
    expect(records.some((r) => r.title === 'SOMETHING_NEW_2027')).toBe(true);
    expect(records[0]?.detail?.eventId).toBe('9007199254740993');
  });

  test('synthetic HTML: 2 businesses, 3 events; the unlinked page and the JSON add none', async () => {
    const base =
      'synthetic-2026/facebook-erika.beispiel-2026-10-02-Xy7zQw1K-html/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies';
    const seen = async (page: string) =>
      (await drive(offMetaActivity, sample(`${base}${page}.html`), `${PAGES}${page}.html`, { zone: BERLIN })).records;
    const index = await drive(offMetaActivity, sample(`${base}.html`), `${PAGES}.html`, { zone: BERLIN });
    expect(index.records).toEqual([]);
    expect(new Set(index.skipped)).toEqual(new Set(['index page']));
    const pages = [...(await seen('/1')), ...(await seen('/2')), ...(await seen('/wanderladen.example'))];
    const ids = (records: typeof pages) => new Set(records.map((r) => offMetaActivity.identity(r).join('|')));
    expect(ids(pages).size).toBe(3);
    expect(new Set(pages.map((r) => r.party))).toEqual(new Set(['wanderladen.example', "K's Bücher"]));
    const json = await drive(
      offMetaActivity,
      sample(
        'synthetic-2026/facebook-erika.beispiel-2026-10-02-Ab3dEf9Z/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json',
      ),
      JSON_2026,
    );
    expect(new Set([...ids(pages), ...ids(json.records)]).size).toBe(8);
  });

  test('French export of 2022', async () => {
    const file = sample('avastar-2022-fr/apps_and_websites_off_of_facebook/your_off-facebook_activity.json');
    const { records, failed } = await drive(
      offMetaActivity,
      file,
      '/apps_and_websites_off_of_facebook/your_off-facebook_activity.json',
    );
    expect(failed).toBe(0);
    expect(records.length).toBeGreaterThan(5);
    expect(records[0]).toMatchObject({ party: 'francetvinfo.fr', host: 'francetvinfo.fr', title: 'PAGE_VIEW' });
  });
});
