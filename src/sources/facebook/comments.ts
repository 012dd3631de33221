import { type RecordFields, skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import type { Line } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';
import {
  BLANK,
  FRAGMENT,
  isBlank,
  isFragment,
  published,
  publishedAt,
  publishedIdentity,
  publishedMoment,
} from './published.js';

const comment =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    if (isFragment(line)) return FRAGMENT;
    if (isBlank(line)) return BLANK;
    const time = publishedAt(line, here);
    const { detail, ...told } = published(line);
    return {
      ...time,
      kind: 'social.post',
      ...told,
      direction: 'own',
      detail: { ...time.detail, list, ...filled(detail) },
    };
  };

/** A count that Facebook keeps, under a translated label. */
function activeDays(line: Line): Reading {
  const found = [...line.labels.map(({ label, value }) => [label, value] as const), ...line.texts.map((t) => ['', t])];
  const records = found.flatMap(([label, value]): RecordFields[] =>
    value === undefined
      ? []
      : [
          {
            kind: 'app.usage',
            title: label || line.title,
            direction: 'background',
            detail: { list: 'comment-active-days', value },
          },
        ],
  );
  return records.length > 0 ? records : skip('no count', 'keine Anzahl');
}

export default defineSource({
  id: 'facebook.comments',
  platform: 'facebook',
  product: 'Comments',
  section: '6.10',
  kinds: ['social.post', 'app.usage'],
  tells: {
    en: 'when you commented, in which groups and how much; never what you wrote',
    de: 'wann Sie kommentiert haben, in welchen Gruppen und wie viel; nie, was Sie schrieben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: '(?:comments|comments_and_reactions)/comments', roots: ['comments', 'comment'], read: comment('comments') },
    { at: '(?:comments|comments_and_reactions)/your_comment_edits', read: comment('comment-edits') },
    { at: '(?:comments|comments_and_reactions)/your_comment_active_days', read: activeDays },
  ),
  identity: publishedIdentity,
  moment: publishedMoment,
});
