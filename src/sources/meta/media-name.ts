const IMAGE = /\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)$/i;
const VIDEO = /\.(?:mp4|mov|avi|webm|mkv|3gp|m4v)$/i;

/** `posts/media/Album_1/123_456.jpg` → `123_456.jpg`: what lies before it disagrees between files of one export. */
export const fileName = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!
    .toLowerCase();

export const isMediaFile = (path: string): boolean => IMAGE.test(fileName(path)) || VIDEO.test(fileName(path));

export const isVideoFile = (path: string): boolean => VIDEO.test(fileName(path));
