import { describe, expect, it } from 'vitest';
import type { ActivityCell } from '../../../src/decode/activity-cells.js';
import type { RecordFields } from '../../../src/record/record.js';
import { zoneNamed } from '../../../src/record/zone.js';
import { readActivityHtml } from '../../../src/sources/google/activity-html.js';
import myActivity from '../../../src/sources/google/my-activity.js';

const read = (cell: Partial<ActivityCell>, assumed = 'Europe/Berlin'): RecordFields => {
  const path = '/Meine Aktivitäten/Gemini-Apps/MeineAktivitäten.html';
  const here = {
    path,
    segments: path.slice(1).split('/'),
    size: 1,
    exportedAt: undefined,
    owner: new Set<string>(),
    zone: undefined,
    assumedZone: zoneNamed(assumed)!,
    gathered: () => [],
  };
  return readActivityHtml({ header: 'Gemini-Apps', body: [], caption: [], media: [], ...cell }, here) as RecordFields;
};

const lines = (...texts: string[]) => texts.map((text, line) => ({ text, line }));

describe('a cell of My Activity', () => {
  it('finds the date of a prompt before the answer', () => {
    const record = read({
      body: lines(
        'Eingegebener Prompt: Was packe ich',
        'für drei Tage ein?',
        '26.04.2026, 14:03:22 MESZ',
        'Viel: 1.',
        '2.',
      ),
      caption: [{ label: 'Produkte:', values: lines('Gemini-Apps') }],
    });
    expect(record).toMatchObject({
      kind: 'ai.prompt',
      at: Date.UTC(2026, 3, 26, 12, 3, 22),
      title: 'Was packe ich für drei Tage ein?',
      detail: { product: 'Gemini Apps', written: '26.04.2026, 14:03:22 MESZ' },
    });
  });

  it('takes the last line for the date although a title looks like one', () => {
    const record = read({
      header: 'Google Suche',
      body: lines('Gesucht nach: 9.1.2025, 10:00:00', '10.01.2025, 08:00:00 MEZ'),
      caption: [{ label: 'Produkte:', values: lines('Google Suche') }],
    });
    expect(record).toMatchObject({ kind: 'web.search', title: '9.1.2025, 10:00:00', at: Date.UTC(2025, 0, 10, 7) });
  });

  it('counts a time in an assumed zone as written, whatever zone is assumed', () => {
    const cell = {
      header: 'Search',
      body: lines('Searched for tents', 'Jul 9, 2024, 5:06:07 PM IST'),
      caption: [{ label: 'Products:', values: lines('Search') }],
    };
    const berlin = read(cell);
    const ulaanbaatar = read(cell, 'Asia/Ulaanbaatar');
    expect(berlin.detail?.zone).toBe('assumed');
    expect(ulaanbaatar.at).not.toBe(berlin.at);
    expect(myActivity.identity(ulaanbaatar)).toEqual(myActivity.identity(berlin));
  });

  it('does not take the time at which an ad was watched for its channel', () => {
    const record = read({
      header: 'YouTube',
      body: [
        { text: 'Watched', line: 0 },
        { text: 'Knots', href: 'https://www.youtube.com/watch?v=A', line: 0 },
        { text: 'Watched at 9:05\u202fPM', line: 1 },
        { text: 'Apr 1, 2025, 9:05:10\u202fPM CET', line: 2 },
      ],
      caption: [
        { label: 'Products:', values: lines('YouTube') },
        { label: 'Details:', values: lines('From Google Ads') },
      ],
    });
    expect(record).toMatchObject({ kind: 'ad.view', title: 'Knots' });
    expect(record.party).toBeUndefined();
  });

  it('keeps a place without a map, and a referrer that is long', () => {
    const referrer = 'Verweis-URL: https://ein-sehr-langer-name.example/artikel/2025/und-noch-laenger';
    const record = read({
      header: 'Google Suche',
      body: lines('Gesucht nach: zelt', '10.01.2025, 08:00:00 MEZ'),
      caption: [
        { label: 'Produkte:', values: lines('Google Suche') },
        { label: 'Standorte:', values: lines('Von Ihren Orten (Zuhause)') },
        { label: 'Details:', values: lines(referrer) },
      ],
    });
    expect(record.detail).toMatchObject({ locationSource: 'Von Ihren Orten (Zuhause)', notes: referrer });
    expect(record.detail?.controls).toBeUndefined();
  });

  it('counts the files that went with a prompt', () => {
    const record = read({
      body: [
        { text: 'Prompted What is this?', line: 0 },
        { text: 'Attached 1 file.', line: 1 },
        { text: '-', line: 2 },
        { text: 'bee.jpg', href: 'bee.jpg', line: 2 },
        { text: 'Jan 9, 2025, 5:06:07 PM UTC', line: 3 },
      ],
      caption: [{ label: 'Products:', values: lines('Gemini Apps') }],
    });
    expect(record).toMatchObject({ kind: 'ai.prompt', title: 'What is this?', detail: { attachedFiles: 1 } });
    expect(record.detail?.answered).toBeUndefined();
  });

  it('takes an explicit offset for what it is', () => {
    const record = read({
      header: 'Search',
      body: lines('Searched for tents', 'Jan 9, 2025, 5:06:07 PM GMT+05:30'),
      caption: [{ label: 'Products:', values: lines('Search') }],
    });
    expect(record).toMatchObject({ at: Date.UTC(2025, 0, 9, 11, 36, 7), detail: { zone: 'offset' } });
  });
});
