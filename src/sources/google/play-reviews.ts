import { skip } from '../../record/record.js';
import { defineSource, type Reading } from '../source.js';
import { detailOf, type Fields, listOf, numberOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';

function read(entry: Fields): Reading {
  const { title, type } = documentOf(entry.document ?? entry.doc);
  const created = playTime(entry.creationTime);
  const stars = numberOf(entry.starRating);
  if (title === undefined && created === undefined && stars === undefined)
    return skip('review without app and time', 'Rezension ohne App und Zeit');
  return {
    kind: 'social.post',
    ...momentOf(created),
    title,
    party: 'Google Play',
    direction: 'own',
    detail: detailOf({
      documentType: type,
      stars,
      // What was written is as long as this, and stays where it is.
      length: textOf(entry.comment)?.length,
      answers: listOf(entry.structuredReviewResponse).length || undefined,
    }),
  };
}

/** Reviews of apps, which everyone can read. */
export default defineSource({
  id: 'google.play-reviews',
  platform: 'google',
  product: 'Play Store reviews',
  section: '12',
  kinds: ['social.post'],
  tells: {
    en: 'Each review of an app: when, how many stars and how long; never its text',
    de: 'Jede Rezension einer App: wann, wie viele Sterne und wie lang; nie ihr Text',
  },
  evidence: 'seen in parser code',
  files: playList('Reviews', 'review', 'document|starRating|creationTime', read),
  identity: ({ at, title }) => ['Play review', at ?? title],
});
