import { describe, expect, it } from 'vitest';
import { asctime, mailDate } from '../../src/record/mail-date.js';
import { zoneNamed } from '../../src/record/zone.js';

const clock = { exportedAt: undefined, zone: undefined, assumedZone: zoneNamed('Europe/Berlin')! };
const read = (text: string) => {
  const time = mailDate(text, clock);
  return time && [new Date(time.at).toISOString(), time.precision, time.offset, time.evidence];
};

describe('the date of a mail', () => {
  it.each([
    ['Tue, 3 Feb 2026 04:05:06 +0100', '2026-02-03T03:05:06.000Z', 'second', 60, undefined],
    ['03 Feb 2026 04:05 -0330 (NST)', '2026-02-03T07:35:00.000Z', 'minute', -210, undefined],
    ['Tue, 3 Feb 2026 04:05:06 -0000', '2026-02-03T04:05:06.000Z', 'second', undefined, undefined],
    ['Fri, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z', 'second', 0, undefined],
    ['Tue, 3 Feb 98 04:05:06 +0000', '1998-02-03T04:05:06.000Z', 'second', 0, undefined],
    ['Tue, 3 Feb 126 04:05:06 +0000', '2026-02-03T04:05:06.000Z', 'second', 0, undefined],
    ['Tue, 03 Feb 2026 04:05:06 GMT', '2026-02-03T04:05:06.000Z', 'second', undefined, undefined],
    ['Tue, 03 Feb 2026 04:05:06 GMT+02:00', '2026-02-03T02:05:06.000Z', 'second', undefined, undefined],
    ['Tue, 03 Feb 2026 04:05:06 PST', '2026-02-03T12:05:06.000Z', 'second', undefined, 'abbreviation'],
    ['Di, 03 Mrz 2026 04:05:06 MEZ', '2026-03-03T03:05:06.000Z', 'second', undefined, 'abbreviation'],
    ['Tue, 03 Feb 2026 04:05:06', '2026-02-03T03:05:06.000Z', 'second', undefined, 'assumed'],
    ['03-Feb-2026 04:05:06 +0000', '2026-02-03T04:05:06.000Z', 'second', undefined, undefined],
    ['Tue, 3 Feb 2026 04:05:06 -9900', '2026-02-03T04:05:06.000Z', 'second', undefined, 'utc-by-format'],
    ['Tue Feb  3 04:05:06 2026', '2026-02-03T04:05:06.000Z', 'second', undefined, 'utc-by-format'],
  ])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

  it.each([
    '',
    'yesterday',
    'Thu, 1 Jan 1970 00:00:00 +0000',
    'Mon, 30 Feb 2026 04:05:06 +0000',
    'Tue, 3 Xyz 2026 04:05:06 +0000',
  ])('%j is none', (text) => expect(mailDate(text, clock)).toBeUndefined());

  it('stands in the separator too', () => {
    expect(asctime('17@xxx Tue Feb 03 04:05:06 +0100 2026')).toMatchObject({
      at: Date.UTC(2026, 1, 3, 3, 5, 6),
      offset: 60,
    });
    expect(asctime('MAILER-DAEMON Fri Jul  8 12:08:34 2011')).toMatchObject({ at: Date.UTC(2011, 6, 8, 12, 8, 34) });
    expect(asctime('17@xxx')).toBeUndefined();
  });
});
