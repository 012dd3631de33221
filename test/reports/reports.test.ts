import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.js';
import { renderTerminal } from '../../src/render/terminal/terminal.js';
import { auditOf } from '../kit/audit.js';
import { exportsOf } from '../kit/people.js';

/** Whole reports of the bundled persons, read by a person before they are committed: `npm run update` renews them. */
describe.each([
  ['lena', 'de', 'Europe/Berlin'],
  ['lena', 'en', 'Europe/Berlin'],
  ['sam', 'en', 'Europe/London'],
  ['noor', 'de', 'Europe/Vienna'],
] as const)('the report of %s in %s', (name, lang, tz) => {
  it('reads as its golden', async () => {
    const { report } = await auditOf(exportsOf(name), { lang, tz });
    const view = { lang, width: 80, color: false, boxes: true, all: false };
    await expect(renderTerminal(report, view)).toMatchFileSnapshot(`${name}.${lang}.txt`);
    if (lang === 'en') await expect(renderJson(report)).toMatchFileSnapshot(`${name}.${lang}.json`);
  });
});
