import { AUDITS } from '../audits/all.js';
import { queriesOf } from '../audits/audit.js';
import { SUGGESTIONS } from '../hardening/all.js';
import { LEFT_UNREAD, SOURCES } from '../sources/all.js';

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
