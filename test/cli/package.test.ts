import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'footprint-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npm = (args: readonly string[], cwd: string) => spawnSync('npm', args, { cwd, encoding: 'utf8' });

describe('the packed tarball', () => {
  it('installs elsewhere and gives a working footprint', () => {
    // The build is there already: it is what the other tests run.
    const packed = npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    const home = join(folder, 'home');
    expect(
      npm(['install', '--prefix', home, '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)], folder)
        .status,
    ).toBe(0);
    const bin = join(home, 'node_modules', '.bin', 'footprint');
    expect(spawnSync(bin, ['--version'], { encoding: 'utf8' }).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    const person = join(folder, 'sam');
    expect(spawnSync(bin, ['persona', 'sam', '--to', person], { encoding: 'utf8' }).status).toBe(0);
    const audit = spawnSync(bin, ['audit', person, '--format', 'json', '--now', '2026-11-01T00:00:00Z'], {
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    });
    expect(audit.status, audit.stderr).toBe(0);
    expect(JSON.parse(audit.stdout).records.total).toBeGreaterThan(1000);
  });
});
