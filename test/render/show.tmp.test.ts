import { test } from 'vitest';
import { renderTerminal } from '../../src/render/terminal/terminal.js';
import { sample } from './sample.js';

test('show', () => {
  const lang = (process.env.L ?? 'en') as 'en';
  process.stdout.write(
    renderTerminal(sample(lang), {
      lang,
      width: Number(process.env.W ?? 80),
      color: !!process.env.C,
      boxes: !process.env.NB,
      all: !!process.env.A,
    }),
  );
});
