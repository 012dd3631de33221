/** Blanks that exporters and unpackers put where a plain space is meant. */
const BLANKS = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;

/** The path as sources see it: NFC, `/`, plain blanks, one leading slash. Letter case stays. */
export function normalisePath(path: string): string {
  const plain = path.normalize('NFC').replaceAll('\\', '/').replace(BLANKS, ' ');
  return `/${plain
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')}`;
}

/** Wrapper folders that differ between a zip, its re-zipped copy and its unpacked folder. */
const WRAPPER = /^\/(?:(?:meta-[^/]*|facebook-[^/]*|takeout-[^/]*|[^/]+\.(?:zip|tgz|tar\.gz))\/)*(?:Takeout\/)?/i;

/** Where a file belongs within its export, wrappers cut off: equal files at equal places are one entry. */
export const placeKey = (normalised: string): string => normalised.replace(WRAPPER, '').toLowerCase();

/** Path without its extension: JSON and HTML of the same information share it. */
export const stem = (normalised: string): string => normalised.replace(/\.(?:json|html?|csv)$/i, '');
