import { csv } from '../amazon/csv.js';
import { HOUR, isoUtc, MINUTE } from '../clock.js';
import type { Watch } from '../life/events.js';
import { type Random, random } from '../random.js';
import { activityJson } from './activity.js';
import type { ProductWriter } from './products.js';
import { activityRows } from './rows.js';
import { ENGLISH as ACTIVITY_ENGLISH, GERMAN as ACTIVITY_GERMAN } from './words.js';
import { ENGLISH, GERMAN, type YouTubeWords } from './youtube-words.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What the account has on YouTube besides its history: tables in the person's language, with blank lines at their end. */
export const youtube: ProductWriter = (takeout, events, part) => {
  const { person, tally } = takeout;
  const words = person.language === 'de' ? GERMAN : ENGLISH;
  const chance = random(`${person.slug}/google/youtube`);
  const watched = events.watches.filter(({ at }) => at < Date.parse(person.exported.google) - HOUR);
  const own = `UC${chance.text(22, ALPHABET)}`;
  const table = (file: keyof YouTubeWords['files'], rows: readonly (readonly string[])[], kind?: string): void => {
    const { path, columns } = words.files[file];
    takeout.add(part, `${words.folder}/${path}`, tableOf(columns, rows), rows.length);
    if (kind !== undefined) tally.count('google', kind, rows.length);
  };

  // What My Activity tells of YouTube stands here again: the same events, so nothing more to count.
  const language = person.language === 'de' ? ACTIVITY_GERMAN : ACTIVITY_ENGLISH;
  const history = activityRows(person, events, language).rows.youtube.filter(({ verb }) => verb === 'watched');
  takeout.add(
    part,
    `${words.folder}/${words.watchHistory}`,
    () => activityJson(history.toReversed(), language),
    history.length,
  );
  table('subscriptions', channels(watched, chance), 'social.group');
  const comments = some(watched, 9, chance).map(({ at, video }) => {
    const time = stamp(at + chance.int(2, 40) * MINUTE);
    const id = `Ugx${chance.text(15, ALPHABET)}4AaABAg`;
    return [id, own, time, '0', '', video, said(chance.pick(words.comments)), ''];
  });
  table('comments', comments, 'social.post');
  const chats = some(watched, 2, chance).map(({ at, video }, i) => {
    const time = stamp(at + chance.int(1, 30) * MINUTE);
    return [`LCC.${chance.text(30, ALPHABET)}`, own, time, i === 0 ? '2.00 EUR' : '0', video, said(words.chat)];
  });
  table('liveChats', chats, 'social.post');

  const later = some(watched, 8, chance);
  const kept = some(watched, 6, chance);
  const since = stamp(Date.parse(`${person.activeFrom}T11:20:00Z`));
  const list = (title: string, entries: readonly Watch[]) => {
    const last = entries.at(-1)?.at ?? Date.parse(since);
    return [`PL${chance.text(32, ALPHABET)}`, words.no, title, '', since, stamp(last), words.manual, words.privately];
  };
  table('playlists', [list('Watch later', later), list(words.playlist, kept)], 'note.item');
  table('watchLater', later.map(entry), 'social.reaction');
  table('playlist', kept.map(entry), 'social.reaction');

  const [haunt] = person.haunts;
  table('channel', [[own, person.first, words.privately]]);
  // How the column of the visibility is called in German is not known.
  tally.count('google', 'profile.field', person.language === 'de' ? 2 : 3);
  const film = chance.text(11, ALPHABET);
  const uploaded = stamp(Date.parse(person.exported.google) - 400 * 24 * HOUR);
  table('videos', [[film, '48210', own, haunt!.name, words.privately, words.done, uploaded, uploaded]], 'social.post');
  table('recordings', [[film, '0', String(haunt!.lat), String(haunt!.lon)]], 'social.post');
  const songs = channels(watched, chance).slice(0, 3);
  table(
    'songs',
    songs.map(([, , title]) => [chance.text(11, ALPHABET), `${words.song} ${title}`, words.album, title!]),
    'file.item',
  );
  return [['YOUTUBE', words.folder]];
};

/** Google ends its tables with several blank lines. */
function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const records = rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
  return `${csv(columns, records, 'minimal')}\n\n\n`;
}

/** The channels of what was watched; the export knows not since when they are followed. */
function channels(watched: readonly Watch[], chance: Random): readonly (readonly [string, string, string])[] {
  return [...new Set(watched.map(({ channel }) => channel))].sort().map((channel) => {
    const id = `UC${chance.text(22, ALPHABET)}`;
    return [id, `http://www.youtube.com/channel/${id}`, channel];
  });
}

/** At most that many, in their order, no video twice. */
function some(watched: readonly Watch[], count: number, chance: Random): readonly Watch[] {
  const step = Math.max(1, Math.floor(watched.length / count));
  const offset = chance.int(0, step - 1);
  const picked = watched.filter((_, i) => i % step === offset).slice(0, count);
  return [...new Map(picked.map((watch) => [watch.video, watch])).values()];
}

const entry = ({ at, video }: Watch): readonly string[] => [video, stamp(at)];
const stamp = (at: number): string => isoUtc(at - (at % 1000)).replace('.000Z', '+00:00');
const said = (text: string): string => JSON.stringify({ text });
