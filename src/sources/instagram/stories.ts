import { lineFiles } from '../meta/line-files.js';
import { defineSource } from '../source.js';
import { flatFile } from './lines.js';
import { pair, reaction, reactionIdentity, reactionMoment } from './reactions.js';

/** Name of each file, and what its root key says after `story_activities_`: not always the same. */
const FILES = [
  ['polls', 'polls'],
  ['quizzes', 'quizzes'],
  ['story_likes', 'story_likes'],
  ['questions', 'questions'],
  ['question_media_response', 'questions_media'],
  ['emoji_sliders', 'emoji_sliders'],
  ['emoji_story_reactions', 'emoji_quick_reactions'],
  ['story_reaction_sticker_reactions', 'reaction_sticker_reactions'],
  ['countdowns', 'countdowns'],
] as const;
const FOLDERS = '(?:story_sticker_interactions|story_interactions)';
const listed = (name: string): string => name.replaceAll('_', '-');

export default defineSource({
  id: 'instagram.stories',
  platform: 'instagram',
  product: 'Story interactions',
  section: 'A',
  kinds: ['social.reaction', 'media.watch'],
  tells: {
    en: 'whose stories you liked, viewed or answered with polls, quizzes, questions and sliders, and when',
    de: 'wessen Storys Sie mochten, ansahen oder mit Umfragen, Quiz, Fragen und Reglern beantworteten, und wann',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      ...FILES.map(([file, root]) => ({
        at: `${FOLDERS}/${file}`,
        roots: [`story_activities_${root}`],
        read: reaction(listed(file)),
      })),
      { at: `${FOLDERS}/stories_viewed`, read: reaction('stories-viewed', 'media.watch') },
    ),
    ...flatFile(/"(?:polls|emoji_sliders|questions|countdowns|quizzes)"\s*:/, {
      at: 'stories_activities',
      roots: ['polls', 'emoji_sliders', 'questions', 'countdowns', 'quizzes'],
      read: (line, here) => pair(listed(line.root))(line, here),
    }),
  ],
  identity: reactionIdentity,
  moment: reactionMoment,
});
