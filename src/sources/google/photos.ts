import { jsonMembers, type Members } from '../../decode/json-members.js';
import { skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, listOf, numberOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { placeOfGeoData } from './photo-place.js';

/** An album's file has a title as well, but nothing in it was taken. */
const isSidecar = (head: string): boolean =>
  /^\s*\{/.test(head) && /"photoTakenTime"\s*:/.test(head) && /"title"\s*:/.test(head);

const VIDEO = /\.(?:mp4|m4v|mov|avi|mkv|webm|3gp|mpe?g|mts|wmv)$/i;

function read(sidecar: Members): Reading {
  const taken = epochSeconds(fieldsOf(sidecar.photoTakenTime)?.timestamp);
  const title = textOf(sidecar.title);
  const url = textOf(sidecar.url);
  if (title === undefined && url === undefined && taken === undefined)
    return skip('picture without name and time', 'Bild ohne Namen und Zeit');
  const origin = fieldsOf(sidecar.googlePhotosOrigin) ?? {};
  // An empty object says it: what counts is that the member is there.
  const fromPartner = 'fromPartnerSharing' in origin;
  const fromOthers = fromPartner || 'fromSharedAlbum' in origin;
  const names = listOf(sidecar.people).flatMap((person) => textOf(fieldsOf(person)?.name) ?? []);
  return {
    kind: 'media.image',
    ...momentOf(taken),
    title,
    url,
    ...(placeOfGeoData(sidecar.geoData) ?? placeOfGeoData(sidecar.geoDataExif)),
    device: textOf(fieldsOf(origin.mobileUpload)?.deviceType) ?? textOf(origin.deviceType),
    app: textOf(fieldsOf(sidecar.appSource)?.androidPackageName),
    direction: fromOthers ? 'done-to' : 'own',
    detail: detailOf({
      people: names.length || undefined,
      names: names.length > 0 ? names.join(', ') : undefined,
      fromPartner: fromPartner || undefined,
      origin: Object.keys(origin).find((name) => /^(?:mobile|web|drive|from|compos)/.test(name)),
      favorited: sidecar.favorited === true || undefined,
      archived: sidecar.archived === true || undefined,
      trashed: sidecar.trashed === true || undefined,
      video: (title !== undefined && VIDEO.test(title)) || undefined,
      views: numberOf(sidecar.imageViews),
      descriptionLength: textOf(sidecar.description)?.length,
      comments: listOf(sidecar.sharedAlbumComments).length || undefined,
    }),
  };
}

const sidecar = jsonMembers(
  [
    ...['title', 'description', 'imageViews', 'photoTakenTime', 'geoData', 'geoDataExif', 'url'],
    ...['favorited', 'archived', 'trashed', 'googlePhotosOrigin', 'appSource'],
  ],
  ['people', 'sharedAlbumComments'],
);

/**
 * What stands beside each picture: `X.jpg.supplemental-metadata.json`, cut after any letter when the name grows longer
 * than 51 characters, before 2025 `X.jpg.json`. The picture itself is never opened.
 */
export default defineSource({
  id: 'google.photos',
  platform: 'google',
  product: 'Google Photos',
  section: '16',
  kinds: ['media.image'],
  tells: {
    en: 'When and where each picture and film was taken, who is recognised in it, and what came from a partner',
    de: 'Wann und wo jedes Bild und jeder Film entstand, wer darauf erkannt ist, und was von einer anderen Person stammt',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: inProduct('Google Photos', '.+\\.json'),
      sniff: isSidecar,
      decode: sidecar,
      read,
      format: 'json',
    }),
    fileShape({ sniff: isSidecar, decode: sidecar, read, format: 'json' }),
  ],
  // The same sidecar lies in the folder of the year and in every album; place and people may be set later.
  identity: (record) => [record.title, record.at ?? record.url],
});
