import { columnKey } from '../../decode/csv-cells.js';
import { type CsvRow, csvBeginning, csvRows } from '../../decode/csv-rows.js';
import { coordinates } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { CHANNEL_ID, isOfTable, looksLikeTable, mayBeTable } from './youtube-columns.js';
import { isChannelId, YOUTUBE_CSV } from './youtube-csv.js';

/**
 * Settings of a channel, in several small tables that all begin with its id. Names in en, es, nl, lt, ro and de, as
 * far as seen, without the numbers that tell one address from the next.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  channelId: CHANNEL_ID,
  channelCountry: ['Channel Country', 'País del canal'],
  channelTitle: [
    ...['Channel Title (Original)', 'Kanaltitel (Original)', 'Título del canal (original)', '(Originele) kanaaltitel'],
    ...['Kanalo pavadinimas (pradinis)', 'Titlul canalului (original)'],
  ],
  channelDescription: ['Channel Description (Original)', 'Kanalbeschreibung (Original)'],
  channelVisibility: [
    ...['Channel Visibility', 'Visibilidad del canal', 'Kanaalzichtbaarheid', 'Kanalo matomumas'],
    'Vizibilitatea canalului',
  ],
  channelVanityUrl: [
    ...['Channel Vanity URL Name', 'Nombre de la URL mnemónica del canal', 'Naam van vanity-URL voor kanaal'],
    ...['kanalo reklaminio URL pavadinimas', 'Numele adresei URL personalizate a canalului'],
  ],
  liveChatAutoModeration: [
    ...['Channel Auto Moderation in Live Chat', 'Moderación automática del canal en el chat en directo'],
    ...['Automatische moderatie in livechat van kanaal', 'Moderare automată a canalului în chatul live'],
    'Automatinis kanalo moderavimas tiesioginiame pokalbyje',
  ],
  videoDefaultComments: [
    ...['Video Default Allowed Comments Type', 'Standaard toegestane reactietype van video'],
    'Tipo de comentarios permitidos de forma predeterminada en el vídeo',
    'Numatytasis vaizdo įrašo leidžiamų komentarų tipas',
    'Tipul prestabilit de comentarii permise ale videoclipului',
  ],
  videoDefaultAudience: [
    ...['Video Default Targeted Audience', 'Audiencia objetivo predeterminada del vídeo'],
    ...['Standaard doelgroep van video', 'Numatytoji vaizdo įrašo tikslinė auditorija'],
    'Publicul vizat prestabilit al videoclipului',
  ],
  videoDefaultLicense: [
    ...['Video Default License', 'Licencia del vídeo predeterminada', 'Standaardlicentie van video'],
    ...['Numatytoji vaizdo įrašo licencija', 'Licența prestabilită a videoclipului'],
  ],
  latitude: [
    ...['Video Default Location Latitude', 'Latitud de la ubicación predeterminada del vídeo'],
    ...['Standaardbreedtegraad van videolocatie', 'Numatytoji vaizdo įrašo vietovės platuma'],
    'Latitudinea prestabilită a videoclipului',
  ],
  longitude: [
    ...['Video Default Location Longitude', 'Longitud de la ubicación predeterminada del vídeo'],
    ...['Standaardlengtegraad van videolocatie', 'Numatytoji vaizdo įrašo vietovės ilguma'],
    'Longitudinea prestabilită a videoclipului',
  ],
};

const FIELD = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [columnKey(name), field] as const)),
);

/** `channelVanityUrl2`; a column that no language here has keeps its name. */
function fieldOf(column: string): string {
  const field = FIELD.get(columnKey(column.replace(/\d+/g, '')));
  return field === undefined ? column : `${field}${/\d+/.exec(column)?.[0] ?? ''}`;
}

const isKnown = (column: string): boolean => FIELD.has(columnKey(column.replace(/\d+/g, '')));
const isId = (column: string | undefined): boolean => column !== undefined && fieldOf(column) === 'channelId';

/** In YouTube's folder: what begins with a channel's id and is no other table. */
function isChannelTable(head: string): boolean {
  const { header, row } = csvBeginning(head);
  return !isOfTable(header) && !looksLikeTable(row) && (isId(header[0]) || isChannelId(row[0] ?? ''));
}

/** Anywhere: with a second column that only these tables have. */
function isNamedTable(head: string): boolean {
  if (!mayBeTable(head)) return false;
  const { header } = csvBeginning(head);
  return !isOfTable(header) && isId(header[0]) && header.slice(1).some(isKnown);
}

function read(row: CsvRow): Reading {
  const channel = row.at(0);
  if (channel === '') return skip('row without a channel', 'Zeile ohne Kanal');
  const values = new Map(row.columns.map((column, i) => [i === 0 ? 'channelId' : fieldOf(column), row.at(i)]));
  const place = coordinates(`${values.get('latitude')},${values.get('longitude')}`);
  const records: RecordFields[] = place
    ? [field(channel, 'videoDefaultLocation', `${text(place.latE7)}, ${text(place.lonE7)}`, place)]
    : [];
  for (const [name, value] of values) {
    if (value !== '' && name !== 'latitude' && name !== 'longitude') records.push(field(channel, name, value));
  }
  return records;
}

const text = (e7: number): string => String(e7 / 10_000_000);

const field = (
  channel: string,
  title: string,
  value: string,
  place?: Pick<RecordFields, 'latE7' | 'lonE7'>,
): RecordFields => ({
  kind: 'profile.field',
  title,
  ...place,
  direction: 'own',
  detail: { product: 'YouTube', channel, value },
});

/** The account's own channels: every account that ever commented has one. */
export default defineSource({
  id: 'google.youtube-channels',
  platform: 'google',
  product: 'YouTube channels',
  section: '10',
  kinds: ['profile.field'],
  tells: {
    en: 'Name, country, visibility and settings of the person’s own channels, with the place that new videos are given',
    de: 'Name, Land, Sichtbarkeit und Einstellungen der eigenen Kanäle, mit dem Ort, den neue Videos bekommen',
  },
  evidence: 'seen in data',
  files: [
    fileShape({ path: YOUTUBE_CSV, sniff: isChannelTable, decode: csvRows(), read, format: 'csv' }),
    fileShape({ sniff: isNamedTable, decode: csvRows(), read, format: 'csv' }),
  ],
  // What a setting is set to changes from export to export.
  identity: ({ title, detail = {} }) => [String(detail.channel), title],
});
