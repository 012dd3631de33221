/** Where a message stands among those that its sender wrote in the same second, or minute where pages print no more. */
export interface Stand {
  at: number | string | undefined;
  /** From 0, the oldest first, within its file. */
  ordinal: number;
  /** In the newest second of its file: the file before may hold more of that second. */
  head: boolean;
  /** In the oldest second of its file: the next file may hold more of that second. */
  tail: boolean;
}

export const newStand = (): Stand => ({ at: undefined, ordinal: 0, head: false, tail: false });

/**
 * Numbers what one sender wrote in one second, which pages and identities cannot tell apart otherwise. Files hold the
 * newest first, so counting begins at their end: a later export moves messages to other files, never into another order.
 */
export function numberSeconds<Item>(
  items: readonly Item[],
  second: (item: Item) => number | string | undefined,
  sender: (item: Item) => string | undefined,
  stand: (item: Item) => Stand,
): void {
  const newest = items.map(second).find((at) => at !== undefined);
  let oldest: number | string | undefined;
  let current: number | string | undefined;
  let first: string | undefined;
  let counts: Map<string | undefined, number> | undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const at = second(item);
    if (at === undefined) continue;
    oldest ??= at;
    const by = sender(item);
    const found = stand(item);
    found.at = at;
    found.head = at === newest;
    found.tail = at === oldest;
    if (at !== current) {
      current = at;
      first = by;
      counts = undefined;
      continue;
    }
    counts ??= new Map([[first, 1]]);
    found.ordinal = counts.get(by) ?? 0;
    counts.set(by, found.ordinal + 1);
  }
}
