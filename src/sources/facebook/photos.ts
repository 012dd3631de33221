import { skip } from '../../record/record.js';
import type { Line } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { mediaIdentity, mediaMoment, mediaRecord } from './media-file.js';

const NO_PHOTO = skip('no photo or video', 'kein Foto oder Video');
const COVER = skip('cover of the album, which lies in it as well', 'Titelbild des Albums, das auch darin liegt');
const COMMENT = skip('comment on an album', 'Kommentar zu einem Album');

function read(line: Line, here: Here): Reading {
  if (line.root === 'cover_photo') return COVER;
  if (line.root === 'comments') return COMMENT;
  return mediaRecord(line, here) ?? NO_PHOTO;
}

export default defineSource({
  id: 'facebook.photos',
  platform: 'facebook',
  product: 'Photos and videos',
  section: '6.10',
  kinds: ['media.image'],
  tells: {
    en: 'when and where your pictures were taken, with which camera, and from which address you uploaded them',
    de: 'wann und wo Ihre Bilder aufgenommen wurden, mit welcher Kamera, und von welcher Adresse Sie sie hochluden',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: '(?:posts|photos_and_videos)/album/\\d+', roots: ['photos', 'cover_photo'], read },
    {
      at: '(?:posts|photos_and_videos)/(?:your_uncategorized_photos|your_photos)',
      roots: ['other_photos', 'photos'],
      read,
    },
    { at: '(?:posts|photos_and_videos)/your_videos', roots: ['videos'], read },
  ),
  identity: mediaIdentity,
  moment: mediaMoment,
});
