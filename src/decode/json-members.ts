import type { Decoder } from './decoder.js';
import { jsonEach } from './json-each.js';

/** Members of a root object by name. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * A small document that is one object, and so one item: the members asked for, whatever else it holds. One that is
 * empty has no item, one that is cut off neither.
 * @param lists members that are lists; their entries are gathered
 */
export const jsonMembers = (members: readonly string[], lists: readonly string[] = []): Decoder<Members> =>
  jsonEach<Members>(() => {
    const found: Record<string, unknown> = {};
    const entries: Record<string, unknown[]> = {};
    let any = false;
    return {
      element(key, value) {
        any = true;
        if (members.includes(key)) found[key] = value;
        else if (lists.includes(key)) {
          entries[key] ??= [];
          entries[key].push(value);
        }
        return [];
      },
      end: () => (any ? [{ ...found, ...entries }] : []),
    };
  });
