/** Not what Google and Meta name alike, and not an album of somebody called Alexa. */
const ELSEWHERE = String.raw`(?!.*\/(?:Takeout|My Activity|Voice\/(?:Calls|Spam|Greetings)|inbox|your_\w+_activity|photos_and_videos|(?:Google )?(?:Photos|Fotos|Drive)|My Drive|Meine Ablage)\/)`;
const ALEXA = `(?:Your )?Alexa(?:[ .&-][^/]*)?`;

/**
 * Files of Alexa that are known by their path alone. Nobody has told how its folders for them are called.
 * @param endings without the dot, @param folders that only Alexa has, besides one called so; both as parts of a pattern
 */
export const alexaFiles = (endings: string, ...folders: readonly string[]): RegExp =>
  new RegExp(String.raw`^${ELSEWHERE}.*\/(?:${[ALEXA, ...folders].join('|')})\/.*\.(?:${endings})$`, 'i');

/** Folders from `Alexa` on; what stands before it differs from export to export. */
export function folderBelowAlexa(segments: readonly string[]): string | undefined {
  const folders = segments.slice(0, -1).map((segment) => segment.replace(/(?:\.\d+)?\.zip$/i, ''));
  const alexa = folders.findIndex((folder) => /^alexa$/i.test(folder));
  return alexa < 0 ? folders.at(-1) : folders.slice(alexa).join('/');
}

/** `2021-06-03T10_11_12`, `20210603-101112`, `2021-06-03`, or 13 digits of milliseconds. */
export function dateInName(name: string): string | undefined {
  const m =
    /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?:[T _-]?(\d{2})[-_.:]?(\d{2})(?:[-_.:]?(\d{2}))?(Z)?)?(?!\d)/i.exec(
      name,
    );
  if (!m) return /(?<!\d)1[4-9]\d{11}(?!\d)/.exec(name)?.[0];
  const [, year, , month, day, hour, minute, second, zone] = m;
  if (hour === undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone ? 'Z' : ''}`;
}

const DEVICE =
  /(?<!\p{L})(?:Echo(?:[ _-]?(?:Auto|Buds|Connect|Dot|Flex|Frames|Hub|Input|Link|Look|Loop|Plus|Pop|Show|Spot|Studio|Sub))?|Fire[ _-]?(?:TV|Tablet)|Alexa[ _-]App)(?!\p{L})/iu;

/** The kind of device that a file name tells, `Echo Dot`; never what its owner calls it. */
export const deviceInName = (name: string): string | undefined => DEVICE.exec(name)?.[0].replaceAll(/[_-]/g, ' ');

/** Under which the table of a camera's alerts names its pictures. @param name a path, an address or a plain file name */
export const frameKey = (name: string): string =>
  `amazon camera frame ${(name.split(/[/\\]/).at(-1) ?? '').replace(/\?.*$/, '').toLowerCase()}`;
