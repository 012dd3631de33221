import { type RecordFields, skip } from '../../record/record.js';
import { type Line, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { addressOf, authorOf, flatFile, NAME } from './lines.js';
import { pair, reaction, reactionIdentity, reactionMoment } from './reactions.js';
import { whenOf } from './times.js';

/**
 * A flat list of two kinds of lines: a collection's name without an address, then the posts in it, whose `Name` is the
 * author and has the address.
 */
function readCollection(line: Line, here: Here): Reading {
  const name = textIn(line, NAME) ?? authorOf(line);
  const url = addressOf(line);
  const time = whenOf(line, here);
  if (url !== undefined) return { ...saved(undefined, name, 'saved-collections', time), url };
  const title = name ?? firstText(line);
  return title === undefined ? NOTHING : saved(title, undefined, 'saved-collections', time);
}

const NOTHING = skip('nothing saved', 'nichts gespeichert');

const SONG = /^(?:song(?: name)?|title|titel|track|name|nom|titre)$/i;
const ARTIST = /^(?:artist(?: name)?|interpret(?:in)?|künstler(?:in)?|artiste)$/i;

function readMusic(line: Line, here: Here): Reading {
  const time = whenOf(line, here);
  const title = textIn(line, SONG) ?? line.title ?? firstText(line);
  const url = addressOf(line);
  if (title === undefined && url === undefined) return NOTHING;
  return { ...saved(title, textIn(line, ARTIST), 'saved-music', time), url };
}

const saved = (
  title: string | undefined,
  party: string | undefined,
  list: string,
  time: ReturnType<typeof whenOf>,
): RecordFields => ({
  ...time,
  kind: 'social.reaction',
  title,
  party,
  direction: 'own',
  detail: { ...time.detail, list },
});

const firstText = ({ labels, texts }: Line): string | undefined =>
  labels.find(({ value }) => value !== undefined)?.value ?? texts[0];

export default defineSource({
  id: 'instagram.saved',
  platform: 'instagram',
  product: 'Saved posts, collections and music',
  section: 'A',
  kinds: ['social.reaction'],
  tells: {
    en: 'which posts and music you saved on Instagram, when, and how you called your collections',
    de: 'welche Beiträge und welche Musik Sie auf Instagram gespeichert haben, wann, und wie Ihre Sammlungen heißen',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      { at: 'saved/saved_posts', roots: ['saved_saved_media'], read: reaction('saved-posts') },
      { at: 'saved/saved_collections', roots: ['saved_saved_collections'], read: readCollection },
      { at: 'saved/saved_music', roots: ['saved_saved_music'], read: readMusic },
    ),
    ...flatFile(/"saved_media"\s*:/, { at: 'saved', roots: ['saved_media'], read: pair('saved-posts') }),
  ],
  identity: reactionIdentity,
  moment: reactionMoment,
});
