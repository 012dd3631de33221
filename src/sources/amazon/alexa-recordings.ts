import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { alexaFiles, dateInName, deviceInName, folderBelowAlexa } from './alexa-files.js';
import { details, sameText, timed } from './cells.js';

/** `Voice` and `audio_messages` alone are folders of phones and other programs as well. */
const AUDIO = alexaFiles('wav|mp3|m4a|ogg|flac|aac');

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
  const { time, zone } = timed(dateInName(name) ?? '');
  return {
    kind: 'voice.recording',
    ...time,
    title: name,
    device: deviceInName(name),
    direction: 'own',
    // The folders tell `1.wav` from `1.wav`.
    detail: details({ bytes: size, folder: folderBelowAlexa(here.segments), ...zone }),
  };
}
