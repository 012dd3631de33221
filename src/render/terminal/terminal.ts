import type { ReportV1 } from '../../report/v1.js';
import type { View } from '../view.js';
import { closing } from './closing.js';
import { coverage } from './coverage.js';
import { findings } from './findings.js';
import { foreign, isForeign } from './foreign.js';
import { firstScreen } from './head.js';
import { BLANK, inert, print } from './paper.js';
import { steps } from './steps.js';

/** One glance, one minute, one hour: the first screen, the findings with the steps, and the whole account. */
export function renderTerminal(report: ReportV1, view: View): string {
  const shown = inert(report);
  if (isForeign(shown)) return print(foreign(shown, view), view);
  const lines = [
    ...firstScreen(shown, view),
    BLANK,
    ...findings(shown, view),
    ...steps(shown, view),
    ...coverage(shown, view),
    ...closing(shown, view),
  ];
  return print(lines, view);
}
