import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountFacts } from '../../../src/sources/whatsapp/account-facts.js';
import accountReport from '../../../src/sources/whatsapp/account-report.js';
import { driveText, shapeFor } from '../facebook/drive.js';

const at = (file: string) => `/whatsapp_account_information/${file}`;
const read = async (value: unknown, path = at('user_information.json')) =>
  (await driveText(accountReport, JSON.stringify(value), path)).records;

it('never tells a number that is not plainly the owner’s', async () => {
  const others = ['+43 660 0000123', '436600000123@s.whatsapp.net', '+33 1 99 00 12 34'];
  const records = [
    ...(await read({ wa_contacts: others })),
    ...(await read({ wa_blocked: others })),
    ...(await read({ wa_connections: { invited_by: others[0], [others[2]!]: { muted: true, note: others[1] } } })),
    ...(await read({ wa_groups: [{ subject: 'Kilter', creator: others[0], participants: others }] })),
  ];
  expect(JSON.stringify(records)).not.toMatch(/660|99 00/);
  expect(records.map(({ kind, quantity, title }) => [kind, quantity ?? title])).toEqual([
    ['social.addressbook', 3],
    ['social.addressbook', 3],
    ['profile.field', 'muted'],
    ['social.group', 'Kilter'],
  ]);
  expect(records.at(-1)!.detail).toMatchObject({ members: 3 });
});

it('takes numbers for times where their name says so, and only in WhatsApp’s years', async () => {
  const records = await read({ wa_user: { registration_time: '1583766312', seen_at: 12, sessions: 1583766312 } });
  expect(records.map(({ kind, title, at: ms }) => [kind, title, ms])).toEqual([
    ['account.change', 'registration time', 1583766312_000],
    ['profile.field', 'seen at', undefined],
    ['profile.field', 'sessions', undefined],
  ]);
});

it('marks every record as an experiment', async () => {
  const records = await read({ wa_user: { about: 'bees', platform: 'iPhone', ip: '203.0.113.7' }, wa_groups: [{}] });
  expect(records).toHaveLength(4);
  for (const { detail } of records) expect(detail!.experimental).toBe(true);
});

it('leaves reports of others', () => {
  const accepts = (path: string, head: string) => shapeFor(accountReport, path, head) !== undefined;
  expect(accepts('/groups.json', '{"wa_groups": []}')).toBe(true);
  expect(accepts('/groups.json', '{"groups": []}')).toBe(false);
  expect(accepts('/account_information/user.json', '{"user": {}}')).toBe(false);
  expect(accepts('/whatsapp.html', '<html><body>WhatsApp account</body></html>')).toBe(false);
});

it('understands whatever it is given', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), fc.boolean(), (section, value, inSettings) => {
      for (const { detail } of accountFacts(section, value, inSettings)) expect(detail!.experimental).toBe(true);
    }),
    { numRuns: 300 },
  );
});
