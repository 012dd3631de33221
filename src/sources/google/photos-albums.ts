import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { jsonMembers, type Members } from '../../decode/json-members.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochByMagnitude } from '../../record/time.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf, fieldsOf, isEmptyJson, listOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { placeOfGeoData } from './photo-place.js';

const NAMES =
  'metadata|Metadaten|métadonnées|metadati|metadatos|metadados|metadáta|metadane|metagegevens|метаданные|метаданни|メタデータ|元数据';

/** A sidecar has a title and a place too, but an album was not taken. */
const isAlbum = (head: string): boolean =>
  /^\s*\{/.test(head) &&
  !/"photoTakenTime"\s*:/.test(head) &&
  (/"albumData"\s*:\s*\{/.test(head) ||
    (/"title"\s*:/.test(head) && /"(?:access|date|geoData|enrichments|sharedAlbumComments)"\s*:/.test(head)));

const MEMBERS = ['title', 'description', 'access', 'date', 'location', 'geoData'] as const;

const album = jsonMembers([...MEMBERS, 'albumData'], ['enrichments', 'sharedAlbumComments']);

function read(members: Members, here: Here): Reading {
  const fields = fieldsOf(members.albumData) ?? members;
  if (!MEMBERS.some((name) => name in fields)) return skip('file without an album', 'Datei ohne Album');
  const title = textOf(fields.title);
  const comments = listOf(members.sharedAlbumComments);
  return [
    {
      kind: 'file.item',
      ...momentOf(epochByMagnitude(fieldsOf(fields.date)?.timestamp)),
      title,
      ...placeOfGeoData(fields.geoData),
      place: textOf(fields.location),
      direction: 'own',
      detail: detailOf({
        type: 'album',
        access: textOf(fields.access),
        descriptionLength: textOf(fields.description)?.length,
        enrichments: listOf(members.enrichments).length || listOf(fields.enrichments).length || undefined,
        comments: comments.length || undefined,
      }),
    },
    ...comments.flatMap((each) => commentOf(each, here, title) ?? []),
  ];
}

/** That there is a comment or a heart, by whom and when; not what was written. */
function commentOf(value: unknown, here: Here, album?: string): RecordFields | undefined {
  const fields = fieldsOf(value);
  const time = epochByMagnitude(fieldsOf(fields?.creationTime)?.timestamp);
  const text = textOf(fields?.text);
  const liked = fields?.liked === true;
  if (!fields || (time === undefined && text === undefined && !liked)) return undefined;
  // In the file beside the albums nobody is named: those are the owner's.
  const author = textOf(fields.contentOwnerName);
  const own = author === undefined || here.owner.has(author.toLowerCase());
  return {
    kind: text === undefined && liked ? 'social.reaction' : 'social.post',
    ...momentOf(time),
    title: album,
    url: textOf(fields.contentUrl),
    party: own ? undefined : author,
    direction: own ? 'own' : 'done-to',
    detail: detailOf({ type: 'album comment', liked: liked || undefined, textLength: text?.length }),
  };
}

const readComment = ({ value }: JsonElement, here: Here): Reading =>
  commentOf(value, here) ?? skip('comment without text and time', 'Kommentar ohne Text und Zeit');

function readMemory({ value }: JsonElement): Reading {
  const title = textOf(value) ?? textOf(fieldsOf(value)?.title);
  return title === undefined
    ? skip('memory without a title', 'Rückblick ohne Titel')
    : { kind: 'file.item', title, direction: 'own', detail: { type: 'memory' } };
}

const readPrint = (): Reading =>
  skip(
    'order of prints; its members are not documented',
    'Bestellung von Abzügen; was darin steht, ist nicht dokumentiert',
  );

const isJson = (head: string): boolean => /^\s*[[{]/.test(head) || isEmptyJson(head);

/** The file of an album, called `metadata.json` in the account's language, and what belongs to no picture. */
export default defineSource({
  id: 'google.photos-albums',
  platform: 'google',
  product: 'Google Photos albums',
  section: '16',
  kinds: ['file.item', 'social.post', 'social.reaction'],
  tells: {
    en: 'Photo albums with their dates, whether they are shared, and who commented on them when',
    de: 'Fotoalben mit Datum, ob sie geteilt sind, und wer sie wann kommentiert hat',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: new RegExp(`/(?:${NAMES})(?:\\(\\d+\\))?\\.json$`, 'iu'),
      sniff: isAlbum,
      decode: album,
      read,
      format: 'json',
    }),
    // The file under its name in another language; one of an album without anything in it is `{}`.
    fileShape({
      path: inProduct('Google Photos', '[^/]+/[^/.]+\\.json'),
      sniff: (head) => isAlbum(head) || isEmptyJson(head),
      decode: album,
      read,
      format: 'json',
    }),
    fileShape({
      path: /\/shared_album_comments\.json$/,
      sniff: isJson,
      decode: jsonElements,
      read: readComment,
      format: 'json',
    }),
    fileShape({
      path: /\/user-generated-memory-titles\.json$/,
      sniff: isJson,
      decode: jsonElements,
      read: readMemory,
      format: 'json',
    }),
    fileShape({
      path: /\/print-subscriptions\.json$/,
      sniff: isJson,
      decode: jsonElements,
      read: readPrint,
      format: 'json',
    }),
  ],
  // A comment also stands in the file beside the albums, which does not name the album.
  identity: ({ title, at, url, party, detail }) =>
    detail?.type === 'album comment' ? [detail.type, at, url, party] : [String(detail?.type ?? ''), title, at],
});
