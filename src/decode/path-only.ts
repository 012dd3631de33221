import type { DecodedFile, Decoder } from './decoder.js';

/** For entries whose name alone says something (a photo, a voice recording): the file itself, not one byte of it. */
export const pathOnly: Decoder<DecodedFile> = async function* (_bytes, file) {
  yield [file];
};
