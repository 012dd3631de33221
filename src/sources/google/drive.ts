import type { DecodedFile } from '../../decode/decoder.js';
import { pathOnly } from '../../decode/path-only.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { detailOf } from './fields.js';
import { inProduct } from './folders.js';

/** Only at the top of the export: My Activity has a folder `Drive`, too. */
const BELOW_DRIVE = new RegExp(
  `^(?:(?:/[^/]+)*?/(?:Takeout|takeout-[^/]+))??${inProduct('Drive', '(.+)').source}`,
  'iu',
);

function read({ size }: DecodedFile, here: Here): Reading {
  // In a language that only the index page knows, the folder has another name here.
  const title = BELOW_DRIVE.exec(here.path)?.[1] ?? here.path.replace(/^.*?\/Takeout\/[^/]+\//i, '');
  const name = title.slice(title.lastIndexOf('/') + 1);
  return {
    kind: 'file.item',
    title,
    direction: 'own',
    detail: detailOf({ type: /[^.]\.([\p{L}\d]{1,12})$/u.exec(name)?.[1]?.toLowerCase(), bytes: size }),
  };
}

/** What lies in Drive, by name. Whatever a file looks like (a backup of somebody's export), it is a file, and not opened. */
export default defineSource({
  id: 'google.drive',
  platform: 'google',
  product: 'Drive',
  section: '19',
  kinds: ['file.item'],
  tells: {
    en: 'Names and sizes of the files in Drive; footprint does not open them',
    de: 'Namen und Größen der Dateien in Drive; footprint öffnet sie nicht',
  },
  evidence: 'documented',
  files: [fileShape({ path: BELOW_DRIVE, sealed: true, decode: pathOnly, read, format: 'path' })],
  identity: ({ title }) => [title],
});
