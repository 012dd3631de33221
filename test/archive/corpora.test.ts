import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { open, readAll } from './kit.js';

/** Hostile and odd archives lie beside the samples; without them these tests count as skipped. */
const samples = process.env.FOOTPRINT_SAMPLES || undefined;
const corpora = samples ? path.join(samples, '..', 'corpora') : '';
const there = corpora !== '' && existsSync(path.join(corpora, 'SOURCES.md'));

type Verdict = 'ok' | 'partial' | 'error';

/** Stated verdicts by file; where two readers disagree, both. */
function verdicts(): Map<string, Verdict[]> {
  const found = new Map<string, Verdict[]>();
  for (const line of readFileSync(path.join(corpora, 'SOURCES.md'), 'utf8').split('\n')) {
    const [, file, ...cells] = line.split('|').map((cell) => cell.trim());
    const name = /^`(.+)`$/.exec(file ?? '')?.[1];
    const words = cells.find((cell) => /^(?:ok|partial|error)\b/.test(cell))?.match(/ok|partial|error/g);
    if (name && words) found.set(name.includes('/') ? name : `generated/${name}`, words as Verdict[]);
  }
  return found;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function judge(file: string) {
  const opened = await open(file);
  const entries = [];
  for (const archive of opened.archives) entries.push(...(await readAll(archive)));
  const problems = [...opened.problems, ...opened.archives.flatMap((archive) => archive.problems)];
  const bad = entries.filter(({ fault }) => fault !== undefined);
  const faults = bad.filter(({ fault }) => fault !== 'FILE_NOT_REGULAR');
  const good = entries.length - bad.length;
  const hurt = problems.filter(({ code }) => code !== 'EMPTY_ARCHIVE').length + faults.length > 0;
  const verdict: Verdict = !hurt ? 'ok' : good > 0 ? 'partial' : 'error';
  return { verdict, entries, codes: problems.map(({ code }) => code) };
}

/** Where this reader says something else than both others, and why that is right. */
const OTHERWISE: Record<string, Verdict> = {
  // Only the place of the directory is stated wrong.
  'nih-at-libzip/incons-cdoffset.zip': 'ok',
  // The local headers still tell what is in them.
  'nih-at-libzip/incons-central-magic-bad.zip': 'partial',
  'nih-at-libzip/incons-central-magic-bad2.zip': 'partial',
  'nih-at-libzip/incons-eocd-magic-bad.zip': 'partial',
  'nih-at-libzip/testfile-truncated.zip': 'partial',
  'thejoshwolfe-yauzl/failure__End_of_central_directory_record_signature_not_found_Either_not_a_zip_file_or_file_is_truncated.zip':
    'partial',
  // Names are labels, so none of them is unsafe.
  'thejoshwolfe-yauzl/failure__absolute_path_C_xt.zip': 'ok',
  'thejoshwolfe-yauzl/failure__absolute_path_atxt.zip': 'ok',
  'thejoshwolfe-yauzl/failure__invalid_relative_path_xt.zip': 'ok',
  // The entry claims 2 GiB of the bytes of the next one, which is kept.
  'thejoshwolfe-yauzl/failure__compressed_uncompressed_size_mismatch_for_stored_file_2147483647_5.zip': 'partial',
  // Extended sparse headers, and links that state the size of their target, are not understood by tar-stream.
  'apache-commons-compress/oldgnu_extended_sparse.tar': 'error',
  'libarchive-libarchive/test_compat_tar_hardlink_1.tar': 'partial',
  // Neither a name, a known dialect nor a checksum that fits.
  'libarchive-libarchive/test_read_format_tar_V_negative_size.tar': 'error',
};

describe.skipIf(!there)('public odd archives', () => {
  const stated = there ? verdicts() : new Map<string, Verdict[]>();
  const all = there
    ? ['zip', 'tgz'].flatMap((kind) => filesBelow(path.join(corpora, kind)).map((name) => ({ kind, name })))
    : [];

  test.each(all)('$kind $name', { timeout: 10_000 }, async ({ kind, name }) => {
    const { verdict, codes, entries } = await judge(path.join(corpora, kind, name));
    const told = `${verdict}: ${codes} ${entries.map(({ path, fault }) => `${path.slice(-40)} ${fault ?? ''}`)}`;
    const expected = OTHERWISE[name] ? [OTHERWISE[name]] : (stated.get(name) ?? []);
    expect(expected, told).toContain(verdict);
  });

  test('memory stays bounded', () => {
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(700);
  });
});

describe.skipIf(!there)('archives made to hurt', () => {
  const read = async (name: string) => {
    const { entries, codes } = await judge(path.join(corpora, 'zip/generated', name));
    const faults = new Map<string, number>();
    for (const { fault = 'ok' } of entries) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    return { faults: Object.fromEntries(faults), codes, entries };
  };

  test.each([
    ['ratio-512-mib.zip', { ok: 1, ZIP_BOMB: 1 }],
    ['overlap-150x32-mib.zip', { ok: 2, ZIP_OVERLAP: 149 }],
    ['nested-6-levels-of-6.zip', { ZIP_NESTED: 216 }],
    ['declares-2-bytes-expands-300-mib.zip', { ok: 1, ZIP_SIZE: 1 }],
    ['one-bad-entry-then-ten-good.zip', { ok: 10, ZIP_SIZE: 1 }],
    ['crc-wrong-then-good.zip', { ok: 1, ZIP_CRC: 1 }],
    ['control-characters-in-names.zip', { ok: 4 }],
  ])('%s', async (name, faults) => {
    expect(await read(name)).toMatchObject({ faults, codes: [] });
  });

  test('zip64-locator-2-64.zip', async () => {
    expect(await read('zip64-locator-2-64.zip')).toMatchObject({ faults: { ok: 1 }, codes: ['ZIP_BAD_DIRECTORY'] });
  });
});
