import { getDomain } from 'tldts';
import type { PointColumns } from '../decode/decoder.js';
import { sensitiveTopic } from '../derive/topics/match.js';
import type { Topic } from '../derive/topics/topic.js';
import { pointHasher, RecordHash } from '../record/identity.js';
import type { RecordFields } from '../record/record.js';
import { withoutSecretParameters } from '../sources/secrets.js';
import type { FileShape, Here, Source } from '../sources/source.js';
import type { EventChunks } from './event-chunks.js';
import { instant } from './limits.js';
import type { PointChunks } from './point-chunks.js';
import type { Layer } from './schema.js';

/** Puts id, registrable domain and topic on what a source made, and hands it to the store. */
export interface RecordWriter {
  record(fields: RecordFields, item: number): void;
  points(columns: PointColumns): void;
}

const hosts = new Map<string, string | undefined>();

/** Registrable domain of a URL or host name; undefined for addresses without one. */
function registrableDomain(url: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (authority === undefined) return undefined;
  if (!hosts.has(authority)) {
    if (hosts.size > 50_000) hosts.clear();
    hosts.set(authority, getDomain(authority) ?? undefined);
  }
  return hosts.get(authority);
}

/** Most addresses have neither; this costs little to see. */
const MAY_HOLD_SECRET =
  /[?&;#][^=&#]*(?:pass|pwd|pin|tan|otp|puk|c[vs]c|cvv|token|secret|cookie|credential|key|code|step|answer|wort|contra|senha|parola)[^=&#]*=/i;

/** Without user name, password and tokens in it, also where the address stands in for a title. */
function withoutCredentials(fields: RecordFields): RecordFields {
  const { title, url } = fields;
  if (url === undefined || !(url.includes('@') || MAY_HOLD_SECRET.test(url))) return fields;
  const plain = withoutSecretParameters(url.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1'));
  return plain === url ? fields : { ...fields, url: plain, ...(title === url && { title: plain }) };
}

/** Collects rows until a chunk is full. */
export interface Rows {
  readonly events: Pick<EventChunks, 'add'>;
  readonly points: Pick<PointChunks, 'add' | 'addColumns'>;
}

export function recordWriter(
  rows: Rows,
  source: Source,
  account: string | undefined,
  entry: number,
  here: Here,
  format: FileShape<unknown>['format'],
): RecordWriter {
  const { platform } = source;
  const hashPoint = pointHasher(platform, account);
  const pointHash = { high: 0, low: 0 };
  const hash = new RecordHash(platform, account);
  const hasTwins =
    (format === 'html' || format === 'json') &&
    source.files.some((shape) => shape.format === 'html') &&
    source.files.some((shape) => shape.format === 'json');
  const twin = new RecordHash(platform, account);
  /** Of the identity that was just hashed, and what else tells events without their time apart. */
  const timelessHash = (record: RecordFields): RecordHash =>
    source.timeless
      ? twin.begin(record.kind).addAll(source.identity(record)).add(source.timeless(record)).end()
      : hash.end();
  return {
    points: (columns) => rows.points.addColumns(columns, entry, hashPoint),
    record(given, item) {
      const fields = withoutCredentials(withinTime(given));
      if (fields.kind === 'location.point' && fields.latE7 !== undefined && fields.lonE7 !== undefined) {
        const accuracy = fields.accuracyM !== undefined && fields.accuracyM >= 0 ? Math.round(fields.accuracyM) : -1;
        hashPoint(fields.at ?? Number.NaN, fields.latE7, fields.lonE7, accuracy, pointHash);
        rows.points.add({
          at: fields.at,
          hash: pointHash,
          latE7: fields.latE7,
          lonE7: fields.lonE7,
          accuracyM: fields.accuracyM,
          precision: fields.precision,
          layer: layerOf(fields),
          offset: fields.offset,
          entry,
          item,
        });
        return;
      }
      // The id of a time whose zone is only assumed is made from the written time: it must not depend on the run.
      const written =
        fields.detail?.['zone'] === 'assumed' && fields.at !== undefined
          ? { ...fields, at: fields.at + here.assumedZone.offsetAt(fields.at) * 60_000 }
          : fields;
      const identity = source.identity(written);
      const copy = source.copyOf?.(written, identity);
      const copyKey = copy && lowWords(hash.begin('ad.view').addAll(copy).end());
      hash.begin(fields.kind).addAll(identity);
      const timeless = hasTwins ? lowWords(timelessHash(written)) : undefined;
      if (source.moment) hash.add(source.moment(written));
      rows.events.add({
        fields,
        hash: hash.end(),
        host: fields.host ?? (fields.url === undefined ? undefined : registrableDomain(fields.url)),
        topic: topicOf(fields),
        copyKey,
        timeless,
        entry,
        item,
      });
    },
  };
}

/** A time that no calendar has is none: it would end the run, far from where it came from. */
const withinTime = (fields: RecordFields): RecordFields =>
  fields.at === instant(fields.at) && fields.until === instant(fields.until)
    ? fields
    : { ...fields, at: instant(fields.at), until: instant(fields.until) };

const lowWords = ({ c, d }: RecordHash): readonly [number, number] => [d, c];

const layerOf = (fields: RecordFields): Layer => {
  const layer = fields.detail?.['layer'];
  return layer === 'raw' || layer === 'path' || layer === 'device' ? layer : 'records';
};

const topics = new Map<string, Topic | undefined>();

/** The same channels, shops and pages come again and again. */
function topicIn(text: string): Topic | undefined {
  if (text.length > 200) return sensitiveTopic(text);
  if (!topics.has(text)) {
    if (topics.size > 20_000) topics.clear();
    topics.set(text, sensitiveTopic(text));
  }
  return topics.get(text);
}

/** Profile fields that are of a special category whatever stands in them. */
const SENSITIVE_FIELDS: ReadonlyMap<string, Topic> = new Map([
  ['religiousView', 'religion'],
  ['politicalView', 'politics'],
  ['interestedIn', 'sexuality'],
  ['bloodDonor', 'health'],
]);

/** Special-category topic of what can be read in a record; such rows are counted, and shown only on demand. */
function topicOf(fields: RecordFields): string | undefined {
  const byField = fields.kind === 'profile.field' ? SENSITIVE_FIELDS.get(fields.title ?? '') : undefined;
  if (byField) return byField;
  const texts = [fields.title, fields.url, fields.party, fields.place, fields.app];
  if (fields.kind === 'profile.field') texts.push(String(fields.detail?.['value'] ?? ''));
  for (const text of texts) {
    const topic = text ? topicIn(text) : undefined;
    if (topic) return topic;
  }
  return undefined;
}
