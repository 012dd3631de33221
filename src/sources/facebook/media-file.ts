import { coordinatesOfDegrees } from '../../record/place.js';
import type { RecordFields } from '../../record/record.js';
import { filled, type Label, members } from '../meta/dialect.js';
import { type Line, labelIn, textIn, timeIn, timeOf } from '../meta/line.js';
import { fileName, isMediaFile, isVideoFile } from '../meta/media-name.js';
import { moment, SECOND } from '../meta/moment.js';
import type { TimeFields } from '../meta/printed-date.js';
import type { Here } from '../source.js';

const URI = /^(?:uri|datei|fichier)$/i;
const CAMERA_MAKE =
  /^(?:camera make|kamerahersteller|kameramarke|marque de l['’]appareil(?: photo)?|fabricante de la cámara)$/i;
const CAMERA_MODEL = /^(?:camera model|kameramodell|modèle de l['’]appareil(?: photo)?|modelo de cámara)$/i;
const UPLOAD_IP =
  /^(?:upload ip(?: address)?|(?:upload-)?ip-adresse(?: beim hochladen| des uploads)?|adresse ip d.*)$/i;
const LATITUDE = /^(?:latitude|breitengrad|latitud|latitudine)$/i;
const LONGITUDE = /^(?:longitude|längengrad|longitud|longitudine)$/i;
const TAKEN = /^(?:taken(?: timestamp| time)?|aufgenommen(?: am)?|aufnahmezeit(?:punkt)?|prise?(?: de vue)? le)$/i;
const UPLOADED = /^(?:upload timestamp|uploaded|hochgeladen(?: am)?|importée? le)$/i;
const COMMENTS = /^(?:comments|kommentare|commentaires)$/i;

/**
 * One photo or video: when and where it was taken, by which camera, and from which address it came to Facebook.
 * Undefined when the line has neither a file nor a time.
 */
export function mediaRecord(line: Line, here: Here): RecordFields | undefined {
  const uri = textIn(line, URI) ?? line.links.find(isMediaFile);
  // Photos from before digital clocks have times in the year 0, which are none: then the upload has to do.
  const taken = timeIn(line, TAKEN, here);
  const uploaded: TimeFields = line.when === undefined ? (timeIn(line, UPLOADED, here) ?? {}) : timeOf(line, here);
  const isTaken = taken?.at !== undefined && taken.at > 0;
  const time = isTaken ? taken : uploaded;
  if (uri === undefined && time.at === undefined) return undefined;
  const file = uri === undefined ? undefined : fileName(uri);
  const video = (file !== undefined && isVideoFile(file)) || labelIn(line, /^video metadata$/i) !== undefined;
  const comments = labelIn(line, COMMENTS);
  const noted = comments === undefined ? 0 : members(comments).length || Number(comments.value ?? 0);
  return {
    ...time,
    kind: 'media.image',
    ip: textIn(line, UPLOAD_IP),
    device: camera(textIn(line, CAMERA_MAKE), textIn(line, CAMERA_MODEL)),
    ...coordinatesOfDegrees(textIn(line, LATITUDE), textIn(line, LONGITUDE)),
    direction: 'own',
    detail: {
      ...time.detail,
      ...filled({
        file,
        video: video || undefined,
        uploaded: isTaken && uploaded.at !== undefined ? new Date(uploaded.at).toISOString() : undefined,
        comments: noted > 0 ? noted : undefined,
      }),
    },
  };
}

/** Models often begin with their maker. */
const camera = (make: string | undefined, model: string | undefined): string | undefined =>
  make === undefined || model?.toLowerCase().startsWith(make.toLowerCase())
    ? (model ?? make)
    : [make, model].filter((word) => word !== undefined).join(' ');

/** A photo inside a post, as a line of its own. */
export const mediaLine = (line: Line, media: Label): Line => ({
  ...line,
  title: undefined,
  labels: members(media),
  texts: [],
  links: [],
  when: members(media).find((l) => l.entName === 'creation_timestamp')?.time,
});

/** A photo's file has the same name in albums, posts and pages; without one its time has to do. */
export const mediaIdentity = ({ detail }: RecordFields): readonly (string | undefined)[] => [
  (detail?.list as string | undefined) ?? 'media',
  detail?.file as string | undefined,
];

export const mediaMoment = (record: RecordFields): number | undefined =>
  record.detail?.file === undefined ? moment(record, SECOND) : undefined;
