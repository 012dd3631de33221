import type { Decoder } from '../../decode/decoder.js';
import { jsonEach } from '../../decode/json-each.js';
import { repair, repairDeep } from '../../record/mojibake.js';
import { coordinatesOfDegrees } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, isObject } from '../meta/dialect.js';
import { type Line, labelIn, linesOf, textIn, timeIn } from '../meta/line.js';
import { type Listing, lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { jsonAt } from '../meta/paths.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type FileShape, fileShape, type Here, type Reading } from '../source.js';
import { flatFile } from './lines.js';
import { possible, whenOf } from './times.js';

const VIDEO = /\.(?:mp4|mov|avi|webm|m4v)$/i;
/** Pages link other pages too. */
const MEDIA = /^(?!https?:|mailto:|#)(?!.*\.html?$).+\.[a-z\d]{2,5}$/i;

/** Media of a post: members of its list, or the line itself where that is a single medium; links on pages. */
function mediaOf(line: Line): readonly string[] {
  const inner = labelIn(line, /^media$/i)?.list?.map(({ dict = [] }) => dict.find((l) => l.entName === 'uri')?.value);
  const own = line.labels.find(({ entName }) => /^(?:uri|path)$/.test(entName ?? ''))?.value;
  const uris = inner ?? (own === undefined ? line.links.filter((href) => MEDIA.test(href)) : [own]);
  return uris.filter((uri) => uri !== undefined);
}

const CAPTION = /^(?:title|caption|bildunterschrift|titel|légende|titre)$/i;

/** One post with whatever lies in it: where and with what camera it was taken, its size; never what it says. */
const post =
  (list: string, kind: RecordFields['kind'] = 'social.post') =>
  (line: Line, here: Here): Reading => {
    const media = mediaOf(line);
    const taken = timeIn(line, /^taken at$/i, here);
    const time = taken ? possible(taken) : whenOf(line, here);
    const said = line.title ?? textIn(line, CAPTION);
    if (media.length === 0 && said === undefined && time.at === undefined) return skip('no post', 'kein Beitrag');
    const videos = media.filter((uri) => VIDEO.test(uri)).length;
    const place = coordinatesOfDegrees(
      textIn(line, /^(?:latitude|breitengrad|latitudine|latitud|breedtegraad)$/i),
      textIn(line, /^(?:longitude|längengrad|longitudine|longitud|lengtegraad)$/i),
    );
    const camera = [
      textIn(line, /^(?:camera make|kamerahersteller|marque de l.appareil photo)$/i),
      textIn(line, /^(?:camera model|kameramodell|modèle d.appareil photo)$/i),
    ].filter((part) => part !== undefined);
    return {
      ...time,
      kind,
      ...(place && (place.latE7 !== 0 || place.lonE7 !== 0) ? place : {}),
      place: textIn(line, /^(?:location|standort|ort|lieu)$/i),
      device: camera.length > 0 ? camera.join(' ') : undefined,
      ip: textIn(line, /^upload ip$/i),
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({
          characters: said && lengthOf(said),
          photos: media.length - videos || undefined,
          videos: videos || undefined,
          sourceApp: textIn(line, /^source app$/i),
          musicGenre: textIn(line, /^music genre$/i),
        }),
      },
    };
  };

/**
 * A file with a single post holds the bare object: its members come one by one and are put together again. A file cut in
 * the middle still tells the media it has.
 */
const decodePosts: Decoder<Line> = async function* (bytes, file) {
  let nth = 0;
  const bare: Record<string, unknown> = {};
  const media: unknown[] = [];
  const lines = (root: string, value: unknown): readonly Line[] =>
    [...linesOf({ root, value }, false)].map((line) => ({ ...line, nth: nth++ }));
  const decode = jsonEach<Line>(() => ({
    element(key, raw) {
      const root = repair(key);
      const value = repairDeep(raw);
      if (root === 'media' && isObject(value)) media.push(value);
      else if (root !== '' && !isObject(value)) bare[root] = value;
      else return lines(root, value);
      return [];
    },
  }));
  let fault: unknown;
  try {
    yield* decode(bytes, file);
  } catch (thrown) {
    fault = thrown;
  }
  if (media.length > 0 || bare.creation_timestamp !== undefined) yield lines('', { ...bare, media });
  if (fault !== undefined) throw fault;
};

const LISTS: readonly (readonly [stem: string, list: string, root: string, kind?: RecordFields['kind']])[] = [
  ['posts', 'posts', 'ig_posts'],
  ['stories', 'stories', 'ig_stories'],
  ['reels', 'reels', 'ig_reels_media'],
  ['igtv_videos', 'igtv', 'ig_igtv_media'],
  ['archived_posts', 'archived-posts', 'ig_archived_post_media'],
  ['other_content', 'other-content', 'ig_other_media'],
  ['recently_deleted_content', 'recently-deleted', 'ig_recently_deleted_media'],
  ['profile_photos', 'profile-photos', 'ig_profile_picture', 'media.image'],
];

/** Above them `content` until 2023, `media` since. */
const files = LISTS.flatMap(([stem, list, root, kind]): readonly FileShape<Line>[] => {
  const listing: Listing = { at: `(?:content|media)/${stem}`, roots: [root], read: post(list, kind) };
  const html = lineFiles(listing).filter(({ format }) => format === 'html');
  const json = fileShape<Line>({
    path: jsonAt(listing.at),
    sniff: (head) => /"(?:media|uri|creation_timestamp|label_values|ig_\w+)"\s*:|^\s*[[{]\s*[\]}]\s*$/.test(head),
    format: 'json',
    decode: decodePosts,
    read: listing.read,
  });
  return [json, ...html];
});

/** The lists of the first `media.json`; `direct` holds what was sent in messages, which count it themselves. */
const FLAT: ReadonlyMap<string, string> = new Map([
  ['photos', 'posts'],
  ['videos', 'posts'],
  ['stories', 'stories'],
  ['profile', 'profile-photos'],
]);

function readFlat(line: Line, here: Here): Reading {
  const list = FLAT.get(line.root);
  if (list === undefined) return skip('media of messages', 'Medien aus Nachrichten');
  return post(list, list === 'profile-photos' ? 'media.image' : 'social.post')(line, here);
}

export default defineSource({
  id: 'instagram.posts',
  platform: 'instagram',
  product: 'Posts, stories and reels',
  section: 'A',
  kinds: ['social.post', 'media.image'],
  tells: {
    en: 'when you posted pictures and videos on Instagram, where they were taken and with which camera; never the text',
    de: 'wann Sie auf Instagram Bilder und Videos veröffentlicht haben, wo und mit welcher Kamera sie entstanden; nie der Text',
  },
  evidence: 'seen in data',
  files: [
    ...files,
    ...flatFile(/"taken_at"\s*:/, {
      at: 'media',
      roots: ['photos', 'videos', 'stories', 'profile', 'direct'],
      read: readFlat,
    }),
  ],
  identity: (r) => [r.detail?.list as string],
  moment: (r) => moment(r, MINUTE),
});
