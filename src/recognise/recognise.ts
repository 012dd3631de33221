import type { Platform } from '../record/kinds.js';
import type { LeftUnread } from '../sources/left-unread.js';
import type { FileShape, PointShape, Source } from '../sources/source.js';
import type { Text } from '../text/text.js';
import { ByExtension } from './by-extension.js';
import { normalisePath } from './path.js';

/** One way to read a file: a shape and the source it belongs to. */
export interface Candidate {
  readonly source: Source;
  // biome-ignore lint/suspicious/noExplicitAny: each shape has its own item type, checked where it is made
  readonly shape: FileShape<any> | PointShape;
}

/** What the path alone says. `sniff`: the first bytes must decide, among all shapes that need no path. */
export type Recognised =
  | {
      readonly as: 'candidates';
      readonly candidates: readonly Candidate[];
      /** What it is when no candidate accepts the content; seldom asked, and there are many patterns to try. */
      readonly otherwise: () => LeftUnread | undefined;
    }
  | { readonly as: 'unread'; readonly why: Text; readonly product: string }
  | { readonly as: 'empty' }
  | { readonly as: 'sniff' }
  | { readonly as: 'unknown' };

const SYSTEM_FILE = /\/(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;
const NO_DATA = /\/no[-_]data\.(?:txt|html?)$/i;
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|dng|raw|mp4|m4v|mov|avi|mkv|webm|3gp|mpe?g|mp3|wav|m4a|aac|ogg|opus|flac|amr|pdf|docx?|xlsx?|pptx?|epub|azw3?|mobi|zip|svg|ico|ttf|woff2?|css|js|srt|vtt)$/i;
const TEXTUAL = /\.(?:json|html?|csv|txt|tsv|mbox|ics|vcf|tcx)$|\/[^./]+$/i;

export const SYSTEM_WHY: Text = { en: 'file of the operating system', de: 'Datei des Betriebssystems' };
export const MEDIA_WHY: Text = {
  en: 'media or document file: footprint never opens these',
  de: 'Medien- oder Dokumentdatei: footprint öffnet sie nie',
};

const isSealed = ({ shape }: Candidate): boolean => 'sealed' in shape && shape.sealed === true;

/** Whether the file lies where people keep files of their own, which say nothing about the export around them. */
export const isOwnFile = (recognised: Recognised): boolean =>
  recognised.as === 'candidates' && recognised.candidates.some(isSealed);

/** Which archives inside an export are not to be looked into. */
export const keepsClosed =
  (recogniser: Recogniser): ((path: string) => boolean) =>
  (path) =>
    isOwnFile(recogniser.byPath(normalisePath(path)));

/** Recognises files by path first and by content second, over all sources. */
export class Recogniser {
  private readonly withPath: ByExtension<Candidate>;
  private readonly byContent: readonly Candidate[];
  private readonly leftUnread: ByExtension<LeftUnread>;

  constructor(sources: readonly Source[], leftUnread: readonly LeftUnread[]) {
    const all = sources.flatMap((source) => source.files.map((shape): Candidate => ({ source, shape })));
    const withPath = all.filter(({ shape }) => shape.path !== undefined);
    this.withPath = new ByExtension(withPath, ({ shape }) => shape.path!);
    this.leftUnread = new ByExtension(leftUnread, (file) => file.path);
    this.byContent = all.filter(({ shape }) => shape.path === undefined);
  }

  /**
   * @param path normalised, see `normalisePath`
   * @param isNot a platform with the same file names that this export is not of
   */
  byPath(path: string, isNot?: Platform): Recognised {
    if (SYSTEM_FILE.test(path)) return { as: 'unread', why: SYSTEM_WHY, product: 'system' };
    if (NO_DATA.test(path)) return { as: 'empty' };
    const matching = this.withPath
      .for(path)
      .filter(({ source, shape }) => source.platform !== isNot && shape.path!.test(path));
    const sealed = matching.find(isSealed);
    const candidates = sealed ? [sealed] : matching;
    const known = (): LeftUnread | undefined =>
      this.leftUnread.for(path).find((file) => file.platform !== isNot && file.path.test(path));
    if (candidates.length > 0) return { as: 'candidates', candidates, otherwise: known };
    const unread = known();
    if (unread) return { as: 'unread', why: unread.why, product: unread.product };
    if (TEXTUAL.test(path)) return { as: 'sniff' };
    if (MEDIA.test(path)) return { as: 'unread', why: MEDIA_WHY, product: 'media' };
    return { as: 'unknown' };
  }

  /** The shape that wants no look at the content. */
  byPathAlone(recognised: Recognised): Candidate | undefined {
    const first = recognised.as === 'candidates' ? recognised.candidates[0] : undefined;
    return first?.shape.format === 'path' && first.shape.sniff === undefined ? first : undefined;
  }

  /**
   * Decides by the beginning of the content. @param head first 320 KiB as text, BOM removed
   * @returns undefined when no shape accepts it
   */
  byHead(recognised: Recognised, head: string): Candidate | undefined {
    const accepts = ({ shape }: Candidate): boolean => shape.sniff === undefined || shape.sniff(head);
    if (recognised.as === 'candidates') {
      const confirmed = recognised.candidates.find(accepts);
      if (confirmed) return confirmed;
    }
    return this.byContent.find(accepts);
  }
}
