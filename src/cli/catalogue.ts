import { AUDITS } from '../audits/all.js';
import { queriesOf } from '../audits/audit.js';
import { SUGGESTIONS } from '../hardening/all.js';
import type { Platform } from '../record/kinds.js';
import { LEFT_UNREAD, SOURCES } from '../sources/all.js';
import type { Text } from '../text/text.js';

export type Catalogue = ReturnType<typeof catalogue>;

/**
 * What the units say about themselves, as plain data. The build writes it to `dist/catalogue.json`, so that `explain`
 * need not load how they read and judge.
 */
export function catalogue() {
  return {
    sources: SOURCES.map(({ id, platform, product, section, kinds, tells, evidence }) => ({
      id,
      platform,
      product,
      section,
      kinds,
      tells,
      evidence,
    })),
    /** Products, each once for every reason. */
    leftUnread: [
      ...new Map(
        LEFT_UNREAD.map(({ platform, product, section, why }) => [
          `${platform} ${product} ${why.en}`,
          { platform, product, section, why },
        ]),
      ).values(),
    ],
    audits: AUDITS.map((audit) => ({
      id: audit.id,
      question: audit.question,
      limits: audit.limits,
      sql: queriesOf(audit),
    })),
    suggestions: SUGGESTIONS,
  };
}

/** Which source of a platform reads what lies at a path, or why none does; for the tables in docs/. */
export function readerOf(
  platform: Platform,
  path: string,
): { readonly source?: string; readonly product?: string; readonly why?: Text } {
  const isIts = ({ platform: its }: { readonly platform: Platform }): boolean => its === platform;
  const source = SOURCES.filter(isIts).find(({ files }) => files.some((file) => file.path?.test(path)));
  if (source) return { source: source.id };
  const left = LEFT_UNREAD.filter(isIts).find((each) => each.path.test(path));
  return left ? { product: left.product, why: left.why } : {};
}
