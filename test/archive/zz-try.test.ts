import { test } from 'vitest';
import { openInputs } from '../../src/archive/open.js';
import { EntryFault } from '../../src/ledger/problem.js';
test('try', async () => {
  const paths = (process.env['TRY'] ?? '').split('\n').filter(Boolean);
  for (const p of paths) {
    const t = performance.now();
    const o = await openInputs([p], { tempDir: async () => '/tmp' });
    const out: string[] = [];
    for (const a of o.archives) {
      for (const q of a.problems) out.push(`   ! ${q.code} ${q.entry ?? ''} @${q.offset} ${JSON.stringify(q.values ?? {})}`);
      await a.visit(a.entries, async (e, bytes) => {
        let n = 0; let f = 'ok';
        try { for await (const b of bytes) n += b.length; } catch (x) { if (!(x instanceof EntryFault)) throw x; f = `${x.code} @${x.at.offset}`; }
        out.push(`   ${e.index} ${JSON.stringify(e.path.slice(0, 60))} ${e.size} ${n} ${f}`);
      });
      await a.close();
    }
    console.log(`${p.split('/').pop()} ${o.archives.map((a) => `${a.name}/${a.form}/${a.parts}`)} ${o.problems.map((q) => q.code + JSON.stringify(q.values ?? {}))} ${(performance.now() - t).toFixed(0)}ms\n${out.slice(0, 25).join('\n')}${out.length > 25 ? `\n  … ${out.length}` : ''}`);
  }
});
