import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { alexaFiles, dateInName, deviceInName, folderBelowAlexa, frameKey } from './alexa-files.js';
import { details, sameText, timed } from './cells.js';

const IMAGE = alexaFiles('jpe?g|png|webp|heic|gif|bmp', 'Echo Look[^/]*');

/** Pictures that devices took at home: counted and dated, never opened. */
export default defineSource({
  id: 'amazon.alexa-images',
  platform: 'amazon',
  product: 'Alexa camera pictures',
  section: '10',
  kinds: ['media.image'],
  tells: {
    en: 'Pictures taken by the cameras of Echo devices and of the home. footprint counts them and does not look.',
    de: 'Bilder, die Kameras von Echo-Geräten und im Haus aufnahmen. footprint zählt sie und sieht nicht hin.',
  },
  evidence: 'seen in parser code',
  files: [fileShape<DecodedFile>({ path: IMAGE, decode: pathOnly, read: picture, format: 'path' })],
  identity: ({ title, detail }) => [
    sameText(detail?.folder as string | undefined),
    sameText(title),
    detail?.bytes as number,
  ],
});

function picture({ size }: DecodedFile, here: Here): Reading {
  const name = here.segments.at(-1)!;
  if (here.gathered(frameKey(name)).length > 0)
    return skip('picture that Camera Smart Alerts.csv tells of', 'Bild, von dem Camera Smart Alerts.csv erzählt');
  const { time, zone } = timed(dateInName(name) ?? '');
  const folder = folderBelowAlexa(here.segments);
  return {
    kind: 'media.image',
    ...time,
    title: name,
    device: deviceInName(name) ?? deviceInName(folder ?? ''),
    direction: 'background',
    detail: details({ bytes: size, folder, ...zone }),
  };
}
