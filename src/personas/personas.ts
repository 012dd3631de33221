import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AmazonExports, curatedExport, dottedExport, type VoiceChoice } from './amazon/exports.js';
import { dayOf } from './clock.js';
import { type FacebookExports, facebookExports } from './facebook/exports.js';
import { englishTakeouts, type GoogleExports, germanTakeout, smallTakeout } from './google/exports.js';
import { type InstagramExports, instagramExports } from './instagram/exports.js';
import { MARKER, type PersonaKey, Tally } from './key.js';
import { type Events, eventsOf } from './life/events.js';
import { LENA } from './people/lena.js';
import { NOOR } from './people/noor.js';
import { SAM } from './people/sam.js';
import type { Person } from './person.js';
import { writeText, writeZip } from './zip.js';

/** No invented person has that name. */
export class UnknownPersona extends Error {
  override readonly name = 'UnknownPersona';

  constructor(readonly persona: string) {
    super(`no persona named ${JSON.stringify(persona)}; there are ${PERSONAS.map((one) => one.name).join(', ')}`);
  }
}

/** A file of that name is already there, and `force` was not given. */
export class PersonaExists extends Error {
  override readonly name = 'PersonaExists';

  constructor(readonly path: string) {
    super(`${path} exists`);
  }
}

interface Maker {
  person: Person;
  foreignData: boolean;
  google(events: Events, scale: number, tally: Tally): GoogleExports;
  amazon(events: Events, scale: number, tally: Tally): AmazonExports;
  facebook(events: Events, scale: number, tally: Tally): FacebookExports;
  instagram?(tally: Tally): InstagramExports;
}

const LENAS_VOICE: VoiceChoice = {
  said: [
    'alexa stell den timer auf zehn minuten',
    'alexa wie wird das wetter in ulm',
    'alexa spiel jazz',
    'alexa licht aus',
  ],
  recordings: 6,
  utterances: 14,
  devices: [
    { model: 'Echo Dot (5. Generation)', voice: true },
    { model: 'Fire TV Stick 4K', voice: false },
    { model: 'Amazon Shopping App für Android', voice: false },
  ],
};

/** Somebody else's kitchen: no device of this account could have recorded it. */
const STRANGERS_VOICE: VoiceChoice = {
  said: [
    'alexa weck mich um fünf uhr',
    'alexa wie spät ist es',
    'alexa ruf den opa an',
    'alexa mach das radio lauter',
    'alexa erinner mich an die tabletten',
  ],
  recordings: 60,
  utterances: 64,
  devices: [
    { model: 'Amazon Shopping App für iOS', voice: false },
    { model: 'Webbrowser', voice: false },
  ],
};

const MAKERS: readonly Maker[] = [
  {
    person: LENA,
    foreignData: false,
    google: (events, scale, tally) => germanTakeout(LENA, events, scale, tally),
    amazon: (events, scale, tally) => curatedExport(LENA, events, LENAS_VOICE, scale, tally),
    facebook: (events, scale, tally) => facebookExports(LENA, events, 'current', scale, tally),
    instagram: (tally) => instagramExports(LENA, 'current', tally),
  },
  {
    person: SAM,
    foreignData: false,
    google: (events, scale, tally) => englishTakeouts(SAM, events, scale, tally),
    amazon: (events, _scale, tally) => dottedExport(SAM, events, tally),
    facebook: (events, scale, tally) => facebookExports(SAM, events, 'early', scale, tally),
    instagram: (tally) => instagramExports(SAM, 'flat', tally),
  },
  {
    person: NOOR,
    foreignData: true,
    google: (events, scale, tally) => smallTakeout(NOOR, events, scale, tally),
    amazon: (events, scale, tally) => curatedExport(NOOR, events, STRANGERS_VOICE, scale, tally),
    facebook: (events, scale, tally) => facebookExports(NOOR, events, 'flat', scale, tally),
  },
];

export const PERSONAS: readonly { name: string; about: { en: string; de: string } }[] = MAKERS.map(({ person }) => ({
  name: person.slug,
  about: person.about,
}));

export interface PersonaOptions {
  /** Multiplies points and events. */
  scale: number;
  force?: boolean;
  onProgress?: (bytes: number) => void;
}

/** Writes the exports of the person and `persona.json` into the folder; returns the paths in the order they were written. */
export async function writePersona(
  name: string,
  to: string,
  options: PersonaOptions,
): Promise<{ files: string[]; key: PersonaKey }> {
  const maker = MAKERS.find((one) => one.person.slug === name);
  if (!maker) throw new UnknownPersona(name);
  if (!Number.isInteger(options.scale) || options.scale < 1) throw new RangeError(`scale ${options.scale}`);
  const tally = new Tally();
  const events = eventsOf(maker.person, options.scale);
  const google = maker.google(events, options.scale, tally);
  const amazon = maker.amazon(events, options.scale, tally);
  const facebook = maker.facebook(events, options.scale, tally);
  const instagram = maker.instagram?.(tally);

  const zips = [...google.zips, ...amazon.zips, ...facebook.zips, ...(instagram?.zips ?? [])];
  const names = [...zips, ...google.files].map((one) => one.name).concat('persona.json');
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (!options.force) for (const file of names) await mustBeAbsent(join(to, file));

  const flag = options.force ? 'w' : 'wx';
  let bytes = 0;
  const onBytes = (piece: number) => {
    bytes += piece;
    options.onProgress?.(bytes);
  };
  for (const zip of zips) await writeZip(zip, join(to, zip.name), flag, onBytes);
  for (const file of google.files) await writeText(file, join(to, file.name), flag, onBytes);
  const key = keyOf(maker, options.scale, events, tally, { google, amazon, facebook, instagram });
  const text = `${JSON.stringify(key, null, 2)}\n`;
  await writeText({ name: 'persona.json', body: () => [text] }, join(to, 'persona.json'), flag, onBytes);
  return { files: names.map((file) => join(to, file)), key };
}

async function mustBeAbsent(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found) throw new PersonaExists(path);
}

interface Exports {
  google: GoogleExports;
  amazon: AmazonExports;
  facebook: FacebookExports;
  instagram: InstagramExports | undefined;
}

function keyOf(
  { person, foreignData }: Maker,
  scale: number,
  events: Events,
  tally: Tally,
  { google, amazon, facebook, instagram }: Exports,
): PersonaKey {
  const { records } = tally;
  const points = records.google['location.point'] ?? 0;
  const logins = (platform: keyof typeof records) =>
    (records[platform]['login.session'] ?? 0) + (records[platform]['login.ip'] ?? 0);
  const audiences = person.amazonAudiences;
  return {
    marker: MARKER,
    version: 1,
    persona: person.slug,
    name: person.name,
    about: person.about,
    tz: person.zone,
    scale,
    exportedAt: person.exported.google,
    home: person.homes.map(({ lat, lon, from, to }) => ({ lat, lon, from, to })),
    work: person.works.map(({ lat, lon, from, to }) => ({ lat, lon, from, to })),
    trips: person.trips.map((trip) => ({
      name: trip.name,
      lat: trip.place.lat,
      lon: trip.place.lon,
      from: trip.from,
      to: trip.to,
      nights: dayOf(trip.to) - dayOf(trip.from),
    })),
    nights: google.nights,
    files: tally.files,
    records,
    unsettled: tally.unsettled,
    spend: tally.spent(),
    refunded: tally.refunded(),
    orders: amazon.orders,
    offMeta: withReports(facebook.offMeta, instagram?.offMeta ?? []),
    advertisers: facebook.advertisers,
    amazonAudiences: {
      advertisers: audiences.advertisers.length,
      amazon: audiences.amazon.length,
      thirdParty: audiences.thirdParty.length,
      clicked: audiences.clicked.length,
      optedOut: audiences.optOut.filter((one) => one.out).map((one) => one.country),
    },
    interests: person.interests.length,
    points: {
      fixes: points - google.pathPoints - google.rawPoints,
      rawSignals: google.rawPoints,
      pathPoints: google.pathPoints,
    },
    searches: {
      google: records.google['web.search'] ?? 0,
      amazon: records.amazon['shop.search'] ?? 0,
      facebook: records.facebook['web.search'] ?? 0,
      instagram: records.instagram['web.search'] ?? 0,
    },
    sensitiveDays: tally.sensitiveDays(),
    voice: amazon.voice,
    logins: {
      google: logins('google'),
      amazon: logins('amazon'),
      facebook: logins('facebook'),
      instagram: logins('instagram'),
    },
    ips: tally.ips(),
    devices: {
      google: records.google['device.registered'] ?? 0,
      amazon: records.amazon['device.registered'] ?? 0,
      facebook: records.facebook['device.registered'] ?? 0,
      instagram: records.instagram['device.registered'] ?? 0,
    },
    messages: facebook.messages,
    trails: events.traces.map(({ trail, steps }) => ({
      item: trail.item,
      steps: steps
        .filter((step) => step.at < Date.parse(person.exported[step.platform]))
        .map((step) => ({ at: new Date(step.at).toISOString(), platform: step.platform, what: step.what })),
    })),
    foreignData,
  };
}

/** Instagram's firms are among those of Facebook. @param times in seconds */
function withReports(of: PersonaKey['offMeta'], times: readonly number[]): PersonaKey['offMeta'] {
  const instants = times.map((at) => new Date(at * 1000).toISOString());
  const all = [...instants, of.first, of.last].filter((at) => at !== null).sort();
  return { ...of, events: of.events + times.length, first: all[0] ?? null, last: all.at(-1) ?? null };
}
