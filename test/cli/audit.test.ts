import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { exportsOf, fileOf } from '../kit/people.js';
import { CLOCK, footprint, NODES } from '../kit/run.js';
import { zipOf } from '../kit/zip.js';
import { openExports } from '../personas/open-exports.js';

const folder = mkdtempSync(join(tmpdir(), 'footprint-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lena = exportsOf('lena');
const schema = JSON.parse(readFileSync(new URL('../../schema/report-v1.schema.json', import.meta.url), 'utf8'));

describe.each(NODES)('footprint audit on $name', ({ path: node }) => {
  it('reads all exports of a person and exits with 0', () => {
    const { code, stdout, stderr } = footprint(['audit', ...lena, ...CLOCK], { node });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('What stands out');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('writes JSON that the shipped schema accepts', () => {
    const { code, stdout } = footprint(['audit', ...lena, '--format', 'json', ...CLOCK], { node });
    expect(code).toBe(0);
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('stops when the data may be another person’s, and shows nothing of it', () => {
    const { code, stdout } = footprint(['audit', ...exportsOf('noor'), ...CLOCK], { node });
    expect(code).toBe(20);
    expect(stdout).toContain('another person');
    expect(stdout).not.toMatch(/Vienna|Wien|noor|48\.2/i);
    const report = JSON.parse(
      footprint(['audit', ...exportsOf('noor'), '--format', 'json', ...CLOCK], { node }).stdout,
    );
    expect(report.findings.map(({ id }: { id: string }) => id)).toEqual(['foreign-data']);
    expect(report.findings[0].severity).toBe('critical');
    expect(footprint(['audit', ...exportsOf('noor'), '--continue-foreign', ...CLOCK], { node }).code).toBe(0);
  });
});

describe('determinism', () => {
  it('gives equal bytes whatever the order of inputs, the zone and the locale of the machine', () => {
    const args = ['--format', 'json', '--lang', 'de', ...CLOCK];
    const first = footprint(['audit', ...lena, ...args]).stdout;
    expect(
      footprint(['audit', ...[...lena].reverse(), ...args], { env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' } })
        .stdout,
    ).toBe(first);
    for (const { path } of NODES) expect(footprint(['audit', ...lena, ...args], { node: path }).stdout).toBe(first);
  });
});

describe('exit codes', () => {
  it.each([
    ['unknown option', ['audit', 'x.zip', '--nonsense'], 2],
    ['no input', ['audit'], 2],
    ['missing path', ['audit', join(folder, 'not-there.zip')], 2],
    ['unknown command', ['adit'], 2],
    ['bad zone', ['audit', lena[0]!, '--tz', 'Mars/Olympus'], 2],
    ['bad date', ['audit', lena[0]!, '--since', '2026-02-30'], 2],
    ['unknown kind', ['timeline', lena[0]!, '--kind', 'web.serach'], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['explain something unknown', ['explain', 'nothing'], 2],
  ])('%s', (_, args, code) => {
    expect(footprint(args).code).toBe(code);
  });

  it('10 when a finding reaches --fail-on, 0 when none does', () => {
    expect(footprint(['audit', ...lena, '--fail-on', 'high', ...CLOCK]).code).toBe(10);
    expect(footprint(['audit', ...lena, '--finding', 'completeness', '--fail-on', 'critical', ...CLOCK]).code).toBe(0);
  });

  it('5 when the output exists, and the file is left as it was', () => {
    const output = join(folder, 'report.json');
    writeFileSync(output, 'mine');
    const { code, stderr } = footprint(['audit', lena[0]!, '--format', 'json', '-o', output, ...CLOCK]);
    expect([code, readFileSync(output, 'utf8')]).toEqual([5, 'mine']);
    expect(stderr).toContain('--force');
    expect(footprint(['audit', lena[0]!, '--format', 'json', '-o', output, '--force', ...CLOCK]).code).toBe(0);
    expect(statSync(output).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(output, 'utf8')).schema).toBe('footprint/report');
  });
});

describe('bad input: one clear line each, the rest kept', () => {
  const orders = 'Your Orders.zip';
  const good = {
    'Your Amazon Orders/Order History.csv':
      'ASIN,"Order ID","Order Date","Product Name","Total Amount",Currency,Website\nB0X,302-1,2026-01-02T03:04:05Z,Lamp,12.50,EUR,Amazon.de\n',
  };
  const problemLines = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('footprint: '));

  it('a text file that is no archive', () => {
    const path = join(folder, 'login.zip');
    writeFileSync(path, '<!doctype html><title>Sign in</title>');
    const { code, stdout, stderr } = footprint(['audit', path]);
    expect([code, stdout]).toEqual([4, '']);
    expect(problemLines(stderr)).toHaveLength(1);
    expect(stderr).toContain('NOT_AN_ARCHIVE login.zip');
  });

  it('an empty zip', async () => {
    const path = join(folder, 'empty.zip');
    writeFileSync(path, await zipOf({}));
    const { code, stderr } = footprint(['audit', path]);
    expect(code).toBe(4);
    expect(stderr).toContain('EMPTY_ARCHIVE empty.zip');
  });

  it('a truncated zip: whole entries are salvaged', async () => {
    const path = join(folder, 'cut.zip');
    const bytes = await zipOf({ ...good, 'z.json': 'x'.repeat(5000) });
    writeFileSync(path, bytes.subarray(0, bytes.length - 60));
    const { code, stdout, stderr } = footprint(['timeline', path, '--format', 'ndjson']);
    expect(code).toBe(3);
    expect(stderr).toContain('ZIP_TRUNCATED');
    expect(stdout).toContain('"title":"Lamp"');
  });

  it('a wrong checksum', async () => {
    const path = join(folder, orders);
    const bytes = await zipOf(good, { compress: false });
    const at = bytes.indexOf('Lamp');
    bytes.write('Damp', at);
    writeFileSync(path, bytes);
    const { code, stderr } = footprint(['audit', path, ...CLOCK]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^footprint: ZIP_CRC Your Orders\.zip > Your Amazon Orders\/Order History\.csv.*1 kept/);
  });

  it('invalid JSON in one file of many', async () => {
    const path = join(folder, 'facebook.zip');
    const logins = (n: number) =>
      JSON.stringify({
        account_accesses_v2: [
          { action: 'Login', timestamp: 1_700_000_000 + n, site: 'www.facebook.com', ip_address: '203.0.113.7' },
        ],
      });
    writeFileSync(
      path,
      await zipOf({
        'security_and_login_information/logins_and_logouts.json': logins(1),
        'ads_information/advertisers_using_your_activity_or_information.json':
          '{"custom_audiences_all_types_v2":[{"advertiser_name":"Firma",',
      }),
    );
    const { code, stdout, stderr } = footprint(['timeline', path, '--format', 'ndjson']);
    expect(code).toBe(3);
    expect(problemLines(stderr)).toHaveLength(1);
    expect(stderr).toContain('JSON_CUT facebook.zip > ads_information/');
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('names with terminal tricks are made visible', async () => {
    const path = join(folder, 'tricks.zip');
    writeFileSync(path, await zipOf({ ...good, 'evil\u001b]52;c;aGk=\u0007\u202e.json': '{"a":' }));
    const { stdout, stderr } = footprint(['audit', path, ...CLOCK]);
    expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

/** What people wrote, as the raw files have it, repaired. */
function bodiesOf(entries: ReadonlyMap<string, Buffer>): string[] {
  return [...entries]
    .filter(([path]) => /message_\d+\.json$/.test(path))
    .flatMap(([, bytes]) => (JSON.parse(bytes.toString('utf8')) as { messages: { content?: string }[] }).messages)
    .flatMap(({ content }) => (content === undefined ? [] : [Buffer.from(content, 'latin1').toString('utf8')]))
    .filter((text) => text.length > 12);
}

describe('timeline', () => {
  it('prints every record once, in time order, undated last', () => {
    const rows = footprint(['timeline', ...lena, '--format', 'ndjson', '--sensitive', ...CLOCK])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const dated = rows.filter(({ at }) => at !== undefined).map(({ at }) => Date.parse(at));
    expect(dated).toEqual([...dated].sort((a, b) => a - b));
    expect(rows.findIndex(({ at }) => at === undefined)).toBe(dated.length);
    for (const { from } of rows) expect(Object.keys(from)).toEqual(['archive', 'entry', 'item']);
  });

  it('filters, and hides sensitive rows unless asked', () => {
    const all = footprint(['timeline', ...lena, '--format', 'ndjson', '--platform', 'google', '--sensitive', ...CLOCK])
      .stdout.trim()
      .split('\n').length;
    const { stdout, stderr } = footprint(['timeline', ...lena, '--format', 'ndjson', '--platform', 'google', ...CLOCK]);
    const hidden = Number(/hidden: (\d+)/.exec(stderr)?.[1]);
    expect(hidden).toBeGreaterThan(0);
    expect(stdout.trim().split('\n').length + hidden).toBe(all);
    const day = footprint([
      'timeline',
      ...lena,
      '--format',
      'ndjson',
      '--since',
      '2026-08-01',
      '--until',
      '2026-08-01',
      '--sensitive',
      ...CLOCK,
    ])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(day.length).toBeGreaterThan(5);
    for (const { at } of day) {
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse('2026-07-31T22:00:00Z'));
      expect(Date.parse(at)).toBeLessThan(Date.parse('2026-08-01T22:00:00Z'));
    }
  });

  it('never prints a message body', async () => {
    const bodies = bodiesOf(await openExports(join(lena[0]!, '..')));
    expect(bodies.length).toBeGreaterThan(20);
    const { stdout } = footprint(['timeline', fileOf('lena', /facebook/), '--format', 'csv', '--sensitive', ...CLOCK]);
    for (const body of bodies) expect(stdout).not.toContain(body);
    expect(stdout.split('\n')[0]).toContain('"id","at"');
  });
});

describe('import', () => {
  it('builds a timeline that answers as the archives do, and a second import adds nothing', () => {
    const into = join(folder, 'me.timeline');
    expect(footprint(['import', ...lena, '--into', into, ...CLOCK]).code).toBe(0);
    expect(statSync(into).mode & 0o777).toBe(0o600);
    const again = footprint(['import', ...lena, '--into', into, ...CLOCK]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/^0 new records/)]);
    const rows = (inputs: readonly string[]) =>
      footprint(['timeline', ...inputs, '--format', 'ndjson', '--sensitive', ...CLOCK]).stdout;
    const direct = rows(lena);
    expect(rows([into])).toBe(direct);
    expect(rows([into, ...lena])).toBe(direct);
    const measures = (inputs: readonly string[]) =>
      JSON.parse(footprint(['audit', ...inputs, '--format', 'json', ...CLOCK]).stdout).findings.map(
        ({ id, measures }: { id: string; measures: object }) => [id, measures],
      );
    expect(measures([into])).toEqual(measures(lena));
    expect(existsSync(`${into}.lock`)).toBe(false);
  });

  it('refuses a file that is no timeline and leaves it alone', () => {
    const into = join(folder, 'notes.txt');
    writeFileSync(into, 'my notes');
    expect(footprint(['import', lena[0]!, '--into', into]).code).toBe(5);
    expect(readFileSync(into, 'utf8')).toBe('my notes');
  });
});

describe('explain', () => {
  it('lists every unit and tells about each', () => {
    const catalogue = JSON.parse(footprint(['explain', '--format', 'json']).stdout);
    expect(Object.keys(catalogue)).toEqual(['sources', 'leftUnread', 'audits', 'suggestions']);
    for (const unit of [
      ...catalogue.sources.slice(0, 3),
      ...catalogue.audits.slice(0, 3),
      ...catalogue.suggestions.slice(0, 3),
    ]) {
      const { code, stdout } = footprint(['explain', unit.id, '--lang', 'de']);
      expect(code).toBe(0);
      expect(stdout).toContain(unit.id);
    }
  });
});
