import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

const SOUND = 'aac|amr|flac|m4a|mp3|mp4|oga|ogg|opus|wav|weba|webm|3gp';
const RECORDING = new RegExp(
  `/(voice_recording_and_transcription|facebook_assistant)/(?:[^/]+/)*[^/]+\\.(?:${SOUND})$`,
  'i',
);

/** Only that they are there: no recording is opened, and what was understood of them stands in files left unread. */
const recording = ({ size }: DecodedFile, here: Here): Reading => ({
  kind: 'voice.recording',
  title: here.segments.at(-1)!,
  direction: 'own',
  detail: { list: RECORDING.exec(here.path)?.[1]?.toLowerCase() ?? '', bytes: size },
});

export default defineSource({
  id: 'facebook.voice',
  platform: 'facebook',
  product: 'Voice recordings',
  section: '6.13',
  kinds: ['voice.recording'],
  tells: {
    en: 'how many recordings of your voice Facebook kept. footprint counts them and does not listen.',
    de: 'wie viele Aufnahmen Ihrer Stimme Facebook behalten hat. footprint zählt sie und hört nicht hin.',
  },
  evidence: 'documented',
  files: [fileShape<DecodedFile>({ path: RECORDING, decode: pathOnly, read: recording, format: 'path' })],
  identity: ({ title, detail }) => [detail?.list as string, title?.toLowerCase(), detail?.bytes as number],
});
