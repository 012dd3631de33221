/** `overall_score`, `Overall Score`, `OVERALL SCORE` → `overallScore`; `userName` stays. */
export const camelCase = (words: string): string =>
  (words.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (/\p{Ll}/u.test(word) ? word : word.toLowerCase()))
    .map((word, index) => word.replace(/^./u, (first) => (index === 0 ? first.toLowerCase() : first.toUpperCase())))
    .join('');
