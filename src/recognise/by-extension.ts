/** `.json`, `.(?:json|html?)`, at the end of a pattern, groups around it closed. */
const ENDING = /\\\.(?:\(\?:([a-z\d?|]+)\)|([a-z\d]+\??[a-z\d]*))\)*\$$/i;

/**
 * Hundreds of patterns on the paths of hundreds of thousands of files: most patterns say by their last characters
 * which extensions they can match, and the others are not tried. The order stays.
 */
export class ByExtension<Item> {
  private readonly patterns: readonly { readonly item: Item; readonly ending: RegExp | undefined }[];
  private readonly lists = new Map<string, readonly Item[]>();

  constructor(items: readonly Item[], patternOf: (item: Item) => RegExp) {
    this.patterns = items.map((item) => ({ item, ending: endingOf(patternOf(item).source) }));
  }

  /** The items whose pattern may match this path. */
  for(path: string): readonly Item[] {
    const extension = /\.([^./]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
    let list = this.lists.get(extension);
    if (list === undefined) {
      list = this.patterns.filter(({ ending }) => ending?.test(extension) ?? true).map(({ item }) => item);
      if (this.lists.size < 200) this.lists.set(extension, list);
    }
    return list;
  }
}

/** What the extension must be; undefined when the pattern may end in more than one way. */
function endingOf(source: string): RegExp | undefined {
  const ending = ENDING.exec(source);
  if (!ending || isOneOfSeveral(source, ending.index)) return undefined;
  return new RegExp(`^(?:${ending[1] ?? ending[2]})$`, 'i');
}

/** Whether a `|` in the whole pattern, or in a group around this place, offers something else in its stead. */
function isOneOfSeveral(source: string, place: number): boolean {
  const groups = [{ several: false }];
  let around: readonly { several: boolean }[] = [];
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    if (i === place) around = [...groups];
    const char = source[i];
    if (char === '\\') i++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') groups.push({ several: false });
    else if (char === ')') groups.pop();
    else if (char === '|') groups.at(-1)!.several = true;
  }
  return around.some(({ several }) => several);
}
