import { describe, expect, it } from 'vitest';
import { CLOCK, footprint } from '../../kit/run.js';
import { sample } from '../../kit/samples.js';

let skipped = 0;

/** What the command itself tells of one sample, counted by hand or with grep in the file. */
function ofSample(name: string, check: (told: Told) => void): void {
  const path = sample('whatsapp', name);
  if (path === undefined) skipped++;
  it.skipIf(path === undefined)(name, () => {
    const { code, stdout } = footprint(['audit', path!, '--format', 'json', '--quiet', ...CLOCK]);
    expect(code).toBe(0);
    const lines = footprint(['timeline', path!, '--format', 'ndjson', '--quiet', ...CLOCK]).stdout;
    check({
      report: JSON.parse(stdout),
      rows: lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    });
  });
}

interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: read as plain data
  readonly report: any;
  // biome-ignore lint/suspicious/noExplicitAny: read as plain data
  readonly rows: readonly any[];
}

const by = <T>(rows: readonly T[], of: (row: T) => string | undefined): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row) ?? '-'] = (counts[of(row) ?? '-'] ?? 0) + 1;
  return counts;
};
const with_ = (rows: Told['rows'], key: string) => rows.filter(({ detail }) => detail[key] !== undefined).length;

describe('WhatsApp samples through the command itself', () => {
  ofSample('timelinize_chat.txt', ({ report, rows }) => {
    expect(report.coverage.items).toEqual({ total: 19, kept: 17, skipped: 2, duplicate: 0, failed: 0 });
    expect(by(rows, ({ party, detail }) => detail.sender ?? party)).toEqual({
      'Person 1': 6,
      'Person 2': 5,
      'Person 3': 5,
      'Persona español': 1,
    });
    // Whoever is told “You deleted this message” exported the chat.
    expect(by(rows, ({ direction }) => direction)).toEqual({ own: 6, 'done-to': 11 });
    expect(
      ['photos', 'files', 'location', 'deleted', 'edited', 'options', 'missed', 'callSeconds'].map((key) =>
        with_(rows, key),
      ),
    ).toEqual([2, 1, 2, 2, 1, 2, 1, 1]);
    // “Someone else” to “over multiple lines!”, three lines.
    expect(rows.find(({ at }) => at === '2020-05-01T10:00:05Z').detail.characters).toBe(12 + 1 + 17 + 1 + 20);
    expect(rows.at(-1)).toMatchObject({ at: '2025-07-01T10:00:19Z', detail: { dayAndMonth: 'assumed', options: 3 } });
    expect(JSON.stringify(rows)).not.toMatch(/British|51\.5|retort|Option/);
  });

  ofSample('chat-analytics_2A_5M.txt', ({ report, rows }) => {
    expect(report.coverage.items).toEqual({ total: 5, kept: 5, skipped: 0, duplicate: 0, failed: 0 });
    expect(rows.map(({ at, party, detail }) => [at.slice(11, 16), party, detail.characters ?? 'media'])).toEqual([
      ['11:00', 'A', 2],
      ['11:01', 'B', 9],
      ['11:02', 'A', 8],
      ['11:02', 'A', 32],
      ['11:03', 'B', 'media'],
    ]);
  });

  ofSample('whatstk_pokemon.txt', ({ report, rows }) => {
    expect(report.coverage.items).toEqual({ total: 20, kept: 18, skipped: 2, duplicate: 0, failed: 0 });
    expect(by(rows, ({ party }) => party)).toEqual({
      'Ash Ketchum': 4,
      Brock: 3,
      'Jessie & James': 1,
      Meowth: 1,
      Misty: 4,
      'Prof. Oak': 2,
      Raichu: 2,
      Wobbuffet: 1,
    });
    expect([rows[0].at, rows.at(-1).at]).toEqual(['2016-08-06T11:23:00Z', '2016-10-31T11:23:00Z']);
  });

  ofSample('whatstk_lorem-merge-part1.txt', ({ report, rows }) => {
    expect(report.coverage.items).toEqual({ total: 300, kept: 300, skipped: 0, duplicate: 0, failed: 0 });
    expect(by(rows, ({ party }) => party)).toEqual({ '+1 123 456 789': 78, Giuseppe: 75, John: 67, Mary: 80 });
    expect([rows[0].at, rows.at(-1).at]).toEqual(['2019-10-20T08:16:00Z', '2020-01-09T23:00:00Z']);
  });

  if (skipped > 0) console.info(`${skipped} sample tests skipped: FOOTPRINT_SAMPLES does not hold their files`);
});
