import type { Lang } from './text.js';

/** Why items were skipped: sources say it in English, readers of German get it from here (a test holds the list complete). */
const GERMAN: Readonly<Record<string, string>> = {
  'no coordinates': 'ohne Koordinaten',
  'nothing in it': 'ohne Inhalt',
};

export const skipReason = (why: string, lang: Lang): string => (lang === 'de' ? (GERMAN[why] ?? why) : why);
export const GERMAN_SKIP_REASONS: ReadonlySet<string> = new Set(Object.keys(GERMAN));
