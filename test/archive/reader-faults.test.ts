import { expect, test } from 'vitest';
import { LIMITS } from '../../src/archive/archive.js';
import { openBudget } from '../../src/archive/budget.js';
import { type ByteSource, memoryBytes, openFilePool } from '../../src/archive/byte-source.js';
import type { Part, Run } from '../../src/archive/part.js';
import { openScratch } from '../../src/archive/scratch.js';
import { openTar } from '../../src/archive/tar.js';
import { openZip } from '../../src/archive/zip.js';
import { EntryFault } from '../../src/ledger/problem.js';
import { newFolder, tarOf, zipOf } from './kit.js';

const FILES = { 'a.json': '{"a":1}', 'b.json': 'beta '.repeat(3000), 'c.json': 'gamma' };

function newRun(): Run {
  const files = openFilePool();
  return {
    limits: LIMITS,
    budget: openBudget(LIMITS, 0),
    files,
    scratch: openScratch(newFolder, files),
    keepClosed: () => false,
  };
}

/** A source of which the n-th read goes wrong. */
function flaky(bytes: Buffer, n: number, how: 'refused' | 'short'): ByteSource & { reads(): number } {
  const whole = memoryBytes(bytes, 0);
  let count = 0;
  return {
    size: whole.size,
    locate: (position) => position,
    reads: () => count,
    async read(position, length) {
      if (++count !== n) return whole.read(position, length);
      if (how === 'refused')
        throw new EntryFault('FILE_UNREADABLE', { values: { why: { type: 'text', value: 'EIO' } } });
      return (await whole.read(position, length)).subarray(0, 7);
    },
  };
}

async function readPart(part: Part): Promise<void> {
  await part.visit(part.members, async (entry, bytes) => {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of bytes) pieces.push(piece);
    } catch (error) {
      expect(error).toBeInstanceOf(EntryFault);
      return;
    }
    expect(Buffer.concat(pieces).toString()).toBe(FILES[entry.path as keyof typeof FILES]);
  });
}

test.each([
  ['zip', 'refused'],
  ['zip', 'short'],
  ['tar', 'refused'],
] as const)('every single read of a %s %s', async (form, how) => {
  const bytes = form === 'zip' ? await zipOf(FILES, { descriptors: true }) : await tarOf(FILES);
  for (let n = 1; ; n++) {
    const source = flaky(bytes, n, how);
    const done = async () => {};
    const part =
      form === 'zip'
        ? await openZip('x.zip', source, newRun(), done)
        : await openTar('x.tar', source, 'none', newRun(), done);
    await readPart(part);
    if (source.reads() < n) break;
    expect(n).toBeLessThan(200);
  }
});
