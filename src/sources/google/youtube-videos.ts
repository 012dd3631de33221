import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { coordinates } from '../../record/place.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import { type Instant, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, fieldsOf, numberOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { isNamed, isOneOf, VIDEO_RECORDINGS, VIDEO_TEXTS, VIDEOS } from './youtube-columns.js';
import { utcInstant, watchUrl, YOUTUBE_CSV } from './youtube-csv.js';
import { plainText } from './youtube-text.js';

const noVideo = skip('row without a video', 'Zeile ohne Video');

/** Descriptions are texts and stay where they are. */
function post(
  type: string,
  video: string,
  time: Instant | undefined,
  title: string,
  detail: Record<string, Detail[string] | undefined> = {},
): RecordFields {
  return {
    kind: 'social.post',
    ...momentOf(time),
    title: title || undefined,
    url: watchUrl(video),
    direction: 'own',
    detail: detailOf({ product: 'YouTube', type, ...detail }),
  };
}

const written = (time: Instant | undefined): string | undefined => time && isoText(time.at, time.precision);

function video(row: CsvRow): Reading {
  const id = VIDEOS.cell(row, 'video');
  if (id === '') return noVideo;
  return post('video', id, utcInstant(VIDEOS.cell(row, 'created')), VIDEOS.cell(row, 'title'), {
    privacy: VIDEOS.cell(row, 'privacy') || undefined,
    state: VIDEOS.cell(row, 'state') || undefined,
    category: VIDEOS.cell(row, 'category') || undefined,
    language: VIDEOS.cell(row, 'language') || undefined,
    durationMs: numberOf(VIDEOS.cell(row, 'durationMs')),
    published: written(utcInstant(VIDEOS.cell(row, 'published'))),
  });
}

function recording(row: CsvRow): Reading {
  const cell = (column: 'video' | 'date' | 'altitude' | 'latitude' | 'longitude'): string =>
    VIDEO_RECORDINGS.cell(row, column);
  if (cell('video') === '') return noVideo;
  const place = coordinates(`${cell('latitude')},${cell('longitude')}`);
  const time = utcInstant(cell('date'));
  if (!place && !time) return skip('recording without place and date', 'Aufnahme ohne Ort und Datum');
  const altitudeM = place && numberOf(cell('altitude'));
  return { ...post('video recording', cell('video'), time, '', { altitudeM }), ...place };
}

/** A title in another edition; long ones come in several segments, in columns of their own. */
function text(row: CsvRow): Reading {
  const id = VIDEO_TEXTS.cell(row, 'video');
  if (id === '') return noVideo;
  const title = plainText(VIDEO_TEXTS.cell(row, 'title'));
  const updated = written(utcInstant(VIDEO_TEXTS.cell(row, 'updated')));
  return post('video text', id, utcInstant(VIDEO_TEXTS.cell(row, 'created')), title, { updated });
}

function element({ value }: JsonElement): Reading {
  const entry = fieldsOf(value);
  const snippet = fieldsOf(entry?.snippet);
  const id = textOf(fieldsOf(entry?.contentDetails)?.videoId) ?? textOf(fieldsOf(snippet?.resourceId)?.videoId);
  if (id === undefined) return noVideo;
  return post('video', id, utcInstant(snippet?.publishedAt), textOf(snippet?.title) ?? '');
}

/** Videos that the person uploaded, and where they were recorded. */
export default defineSource({
  id: 'google.youtube-videos',
  platform: 'google',
  product: 'YouTube videos',
  section: '10',
  kinds: ['social.post'],
  tells: {
    en: 'Every video that the person uploaded: title, length, who may see it, and the place where it was recorded',
    de: 'Jedes selbst hochgeladene Video: Titel, Länge, wer es sehen darf, und der Ort der Aufnahme',
  },
  evidence: 'seen in data',
  files: [
    fileShape({ path: YOUTUBE_CSV, sniff: isOneOf(VIDEOS), decode: csvRows(), read: video, format: 'csv' }),
    fileShape({ sniff: isNamed(VIDEOS), decode: csvRows(), read: video, format: 'csv' }),
    fileShape({ path: YOUTUBE_CSV, sniff: isOneOf(VIDEO_TEXTS), decode: csvRows(), read: text, format: 'csv' }),
    fileShape({ sniff: isNamed(VIDEO_TEXTS), decode: csvRows(), read: text, format: 'csv' }),
    fileShape({
      path: YOUTUBE_CSV,
      sniff: isOneOf(VIDEO_RECORDINGS),
      decode: csvRows(),
      read: recording,
      format: 'csv',
    }),
    fileShape({ sniff: isNamed(VIDEO_RECORDINGS), decode: csvRows(), read: recording, format: 'csv' }),
    // Before about 2020 uploads were a playlist like any other.
    fileShape({
      path: /\/playlists\/uploads\.json$/i,
      sniff: (head) => /"youtube#playlistItem"|"snippet"\s*:/.test(head),
      decode: jsonElements,
      read: element,
      format: 'json',
    }),
  ],
  identity: ({ url, detail = {} }) => [String(detail.type), url],
});
