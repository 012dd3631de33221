import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { details, sameText, timed } from './cells.js';

/** Audio below an Alexa folder, or in `Voice` and `audio_messages`; not what Google and Meta name alike. */
const ELSEWHERE = String.raw`(?!.*\/(?:Takeout|My Activity|Voice\/(?:Calls|Spam|Greetings)|inbox|your_\w+_activity)\/)`;
const FOLDER = String.raw`\/(?:(?:Your )?Alexa(?:[ .&-][^/]*)?|Voice|audio_messages)\/`;
const AUDIO = new RegExp(String.raw`^${ELSEWHERE}.*${FOLDER}.*\.(?:wav|mp3|m4a|ogg|flac|aac)$`, 'i');

/** Voice recordings: counted and dated, never opened. */
export default defineSource({
  id: 'amazon.alexa-recordings',
  platform: 'amazon',
  product: 'Alexa voice recordings',
  section: '10',
  kinds: ['voice.recording'],
  tells: {
    en: 'Sound files of what was said to Alexa. footprint counts them and does not listen.',
    de: 'Tondateien von dem, was zu Alexa gesagt wurde. footprint zählt sie und hört nicht hinein.',
  },
  evidence: 'seen in parser code',
  files: [fileShape<DecodedFile>({ path: AUDIO, decode: pathOnly, read: recording, format: 'path' })],
  identity: ({ title, detail }) => [
    sameText(detail?.folder as string | undefined),
    sameText(title),
    detail?.bytes as number,
  ],
});

function recording({ size }: DecodedFile, here: Here): Reading {
  const name = here.segments.at(-1)!;
  const { time, zone } = timed(dateIn(name) ?? '');
  return {
    kind: 'voice.recording',
    ...time,
    title: name,
    direction: 'own',
    // The folders tell `1.wav` from `1.wav`.
    detail: details({ bytes: size, folder: folderBelowAlexa(here.segments), ...zone }),
  };
}

/** Folders from `Alexa` on; what stands before it differs from export to export. */
function folderBelowAlexa(segments: readonly string[]): string | undefined {
  const folders = segments.slice(0, -1).map((segment) => segment.replace(/(?:\.\d+)?\.zip$/i, ''));
  const alexa = folders.findIndex((folder) => /^alexa$/i.test(folder));
  return alexa < 0 ? folders.at(-1) : folders.slice(alexa).join('/');
}

/** `2021-06-03T10_11_12`, `20210603-101112`, `2021-06-03`, or 13 digits of milliseconds. */
function dateIn(name: string): string | undefined {
  const m =
    /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?:[T _-]?(\d{2})[-_.:]?(\d{2})(?:[-_.:]?(\d{2}))?(Z)?)?(?!\d)/i.exec(
      name,
    );
  if (!m) return /(?<!\d)1[4-9]\d{11}(?!\d)/.exec(name)?.[0];
  const [, year, , month, day, hour, minute, second, zone] = m;
  if (hour === undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone ? 'Z' : ''}`;
}
