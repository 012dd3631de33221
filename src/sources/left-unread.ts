import type { Platform } from '../record/kinds.js';
import type { Text } from '../text/text.js';

/** A catalogued product that footprint knows and does not read: said with its reason, never ignored. */
export interface LeftUnread {
  readonly platform: Platform;
  readonly product: string;
  /** Section of the platform's format note that mentions it. */
  readonly section?: string;
  /** Tested against the normalised path, which starts with `/`. */
  readonly path: RegExp;
  readonly why: Text;
}
