import { writtenDate, type ZoneEvidence } from '../../record/localised-date.js';
import type { RecordFields } from '../../record/record.js';

/**
 * Product and object, with the second (HTML has no milliseconds): the same in JSON and HTML and in every language.
 * Google's copy of an ad under Ads is the same event as in the product, so ads have no product of their own.
 */
export function activityIdentity(record: RecordFields): readonly [string | undefined, string] {
  // A setting is one thing, whichever product's entries name it.
  const control = record.detail?.control;
  if (control !== undefined && record.kind === 'consent.record') return ['control', String(control).toLowerCase()];
  const product = record.kind.startsWith('ad.') ? 'Ads' : record.detail?.product;
  return [product === undefined ? undefined : String(product), objectOf(record)];
}

/** Second and object: what an entry shares with its copy under Ads when only that copy says that it was an ad. */
export function activityCopy(
  record: RecordFields,
  identity: readonly (string | number | undefined)[],
): readonly (string | number | undefined)[] | undefined {
  const object = identity[1];
  return record.at === undefined || object === '' ? undefined : [activitySecond(record), object];
}

/** A date read in an assumed zone counts as written, so that another `--tz` makes no other event of it. */
export function activitySecond({ at, detail = {} }: RecordFields): number | undefined {
  const written = detail.written;
  const wall =
    detail.zone === ('assumed' satisfies ZoneEvidence) && typeof written === 'string'
      ? writtenDate(written)?.wall
      : undefined;
  const time = wall ?? at;
  return time === undefined ? undefined : Math.floor(time / 1000);
}

/** ASCII without capitals, its words one blank apart: nothing to make equal. */
const PLAIN = /^[!-@[-~]+(?: [!-@[-~]+)*$/;

/** Entries whose title is nothing but words of the archive's language. */
const WORDY: ReadonlySet<unknown> = new Set(['notification', 'feed', 'export']);

function objectOf({ kind, title, url, app, detail = {} }: RecordFields): string {
  if (WORDY.has(detail.action)) return '';
  const words = kind === 'web.search' && detail.action === undefined;
  const object = words ? title : (url ?? wordless(kind, title, app, detail));
  if (object === undefined || PLAIN.test(object)) return object ?? '';
  return object.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What an entry without an address is about, without the words that its language puts around it. */
function wordless(
  kind: RecordFields['kind'],
  title: string | undefined,
  app: string | undefined,
  { action, choice, about }: NonNullable<RecordFields['detail']>,
): string | undefined {
  // A video that is gone has only the sentence that it is gone.
  if (kind === 'media.watch') return '';
  if (kind === 'app.usage') return app ?? title;
  if (choice !== undefined) return `${choice} ${about ?? ''}`;
  return action === 'change' ? String(about ?? '') : title;
}
