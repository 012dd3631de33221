import type { Lang } from '../text/text.js';

/** How the reader wants to see it. Comes from `cli/`; renderers look at nothing else. */
export interface View {
  readonly lang: Lang;
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
  /** False for `TERM=dumb` and screen readers: no lines and blocks, tables told in words. */
  readonly boxes: boolean;
  /** Everything in full: all rows of tables, all steps. */
  readonly all: boolean;
}
