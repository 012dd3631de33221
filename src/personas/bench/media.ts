import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, isoUtc } from '../clock.js';
import { Takeout } from '../google/takeout.js';
import { googleJson } from '../json.js';
import { Tally } from '../key.js';
import { SAM } from '../people/sam.js';
import { random } from '../random.js';
import { type PlannedEntry, writeZip } from '../zip.js';
import { addActivityRows } from './activity.js';
import { locationRecords, RECORDS_PATH } from './locations.js';
import { measured } from './measured.js';

export interface MediaOptions {
  /** Bytes of all pictures and films together. */
  media: number;
  rows: number;
  points: number;
  seed: number;
}

const MB = 1e6;
/** Four pictures to a film. */
const SIZES = [3 * MB, 2.4 * MB, 4.1 * MB, 3.3 * MB, 18 * MB];
const FOLDER = 'Takeout/Google Photos/Photos from 2023';

/** A Takeout of everything: activity, places, and for the most part pictures and films, which nobody can pack any smaller. */
export async function writeMedia(to: string, { media, rows, points, seed }: MediaOptions) {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const takeout = new Takeout(SAM, new Tally(), SAM.exported.google);
  const activity = addActivityRows(takeout, { rows, seed, format: 'json' });
  const places = measured(() => locationRecords({ points, seed, style: 'indented' }));
  const [zip] = takeout.zips();
  const pictures = album(media, seed);
  const entries = [...zip!.entries, { path: RECORDS_PATH, body: places.body }, ...pictures];
  const file = join(to, zip!.name);
  await writeZip({ ...zip!, entries }, file, 'w');
  const { records, items, bytes } = activity();
  return {
    file,
    bytes: bytes + places.size() + media,
    media,
    pictures: pictures.length / 2,
    /** Entries that are to be read. */
    needed: zip!.entries.length + 1,
    items: items + points,
    records: { ...records, 'location.point': points },
  };
}

/** Every picture with the small file that tells when and where it was taken. */
function album(total: number, seed: number): PlannedEntry[] {
  const entries: PlannedEntry[] = [];
  for (let number = 0, rest = total; rest > 0; number++) {
    const size = Math.min(rest, SIZES[number % SIZES.length]!);
    const film = number % SIZES.length === SIZES.length - 1;
    const name = `${film ? 'VID' : 'IMG'}_2023${String(number).padStart(6, '0')}.${film ? 'mp4' : 'jpg'}`;
    const taken = Date.UTC(2023, 0, 1) + ((number * DAY) / 50) * 17;
    entries.push(
      { path: `${FOLDER}/${name}`, stored: true, body: () => noise(size, film, `bench/${seed}/media/${number}`) },
      { path: `${FOLDER}/${name}.supplemental-metadata.json`, body: sidecar(name, taken) },
    );
    rest -= size;
  }
  return entries;
}

const sidecar = (title: string, taken: number) =>
  googleJson({ title, photoTakenTime: { timestamp: String(Math.floor(taken / 1000)), formatted: isoUtc(taken) } });

const PIECE = 1 << 20;

/** Chance, behind the first bytes of a picture or a film. */
function* noise(size: number, film: boolean, label: string): Generator<Uint8Array> {
  const chance = random(label);
  const head = film ? Buffer.from('\0\0\0\u0018ftypmp42', 'latin1') : Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  for (let done = 0; done < size; done += PIECE) {
    const words = Uint32Array.from({ length: PIECE / 4 }, () => chance.next() * 2 ** 32);
    const bytes = Buffer.from(words.buffer);
    if (done === 0) head.copy(bytes);
    yield bytes.subarray(0, Math.min(PIECE, size - done));
  }
}
