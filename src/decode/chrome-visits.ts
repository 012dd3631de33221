import { type JsonElement, jsonEach } from './json-each.js';

/** An element of Chrome's history file. */
export interface VisitElement extends JsonElement {
  /** Which of its visits another section of the file has told already, by their places in what `moments` gave. */
  readonly told?: ReadonlySet<number>;
}

/**
 * Elements of a file whose sections tell partly of the same visits: `Typed Url` repeats what is in `Browser History`.
 * Equal visits of one section are separate ones, those of two are not.
 * @param moments what an element tells about: address and moment of each visit, ms
 */
export function visitElements(
  moments: (element: JsonElement) => readonly (readonly [url: string, at: number | undefined])[],
) {
  return jsonEach<VisitElement>(() => {
    const marksOf = new Map<string, Set<number>>();
    return {
      element(key, value) {
        const own = marksOf.get(key) ?? new Set<number>();
        marksOf.set(key, own);
        const told = new Set<number>();
        for (const [place, [url, at]] of moments({ key, value }).entries()) {
          if (at === undefined) continue;
          const mark = visitMark(url, at);
          for (const marks of marksOf.values()) if (marks !== own && marks.has(mark)) told.add(place);
          own.add(mark);
        }
        return [told.size === 0 ? { key, value } : { key, value, told }];
      },
    };
  });
}

/** One number for a visit, since there can be a million of them: the moment, and of the address twelve bits. */
function visitMark(url: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < url.length; i++) hash = (Math.imul(hash, 31) + url.charCodeAt(i)) | 0;
  return at * 4096 + (hash & 4095);
}
