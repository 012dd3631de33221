import type { RecordFields } from '../../record/record.js';
import { filled, members } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { BLANK, FRAGMENT, isBlank, isFragment, publishedIdentity, publishedMoment } from './published.js';

const REACTION = /^(?:reaction|reaktion|réaction|reacción|reazione|reactie)$/i;
const URL_WORDS = /^(?:url|link|lien|enlace)$/i;
const AUTHOR = /^(?:author|owner|verfasser(?:in)?|autor(?:in)?|urheber|auteur|autrice|autore)$/i;
const GROUP = /^(?:group|gruppe|groupe|grupo|gruppo|groep)$/i;
const NAME = /^(?:name|nom|naam|nombre|nome|navn)$/i;

/** Records write the word of the account's language, the older files one of Facebook's own. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['like', /^(?:like|gefällt mir|j['’]aime|me gusta|mi piace)$/i],
  ['love', /^(?:love|liebe|j['’]adore|me encanta)$/i],
  ['haha', /^haha$/i],
  ['wow', /^(?:wow|wouah|me asombra)$/i],
  ['sad', /^(?:sorry|sad|traurig|triste|me entristece)$/i],
  ['angry', /^(?:anger|angry|wütend|grrr?|me enoja)$/i],
  ['care', /^(?:support|care|umarmung|solidaire|me importa)$/i],
];

/** Pages show the type only as a picture. */
const typeOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (TYPES.find(([, words]) => words.test(text))?.[0] ?? text.toLowerCase());

/** In a language whose words are not known, what was reacted to is the address that stands as a value. */
const bareLink = ({ labels }: Line): string | undefined =>
  labels.find(({ value }) => value !== undefined && /^https?:\S+$/i.test(value))?.value;

const reaction =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    if (isFragment(line)) return FRAGMENT;
    if (isBlank(line)) return BLANK;
    const time = timeOf(line, here);
    const named = (words: RegExp): string | undefined => {
      const found = labelIn(line, words);
      return found && (found.value ?? textIn({ labels: members(found) }, NAME));
    };
    const record: RecordFields = {
      ...time,
      kind: 'social.reaction',
      url: linkIn(line, URL_WORDS) ?? bareLink(line),
      party: named(AUTHOR),
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({
          reaction: typeOf(textIn(line, REACTION)),
          group: named(GROUP),
        }),
      },
    };
    return record;
  };

const HOME = '(?:comments_and_reactions|likes_and_reactions)';

export default defineSource({
  id: 'facebook.reactions',
  platform: 'facebook',
  product: 'Likes and reactions',
  section: '6.10',
  kinds: ['social.reaction'],
  tells: {
    en: 'to what of whom you reacted, how and when',
    de: 'worauf von wem Sie wie und wann reagiert haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    // Records since 2024 and the older list beside them have the same name but for a number.
    {
      at: `${HOME}/(?:likes_and_reactions|posts_and_comments)`,
      roots: ['reactions', 'reaction'],
      read: reaction('reactions'),
    },
    { at: `${HOME}/likes_on_external_sites`, read: reaction('external-sites') },
    { at: 'stories/(?:story_reactions|stories_feedback)', roots: ['stories_feedback'], read: reaction('stories') },
  ),
  identity: publishedIdentity,
  moment: publishedMoment,
});
