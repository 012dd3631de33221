import { skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { USERNAME } from '../meta/profile-words.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { addressOf, flatFile } from './lines.js';
import { whenOf } from './times.js';
import { isAddress, ownerOf } from './user.js';

const TEXT = /^(?:comment|kommentar|commentaire|commento|comentario|comentário|opmerking|komentarz)$/i;
const OWNER =
  /^(?:media owner|medieninhaber(?:\/-in)?|inhaber(?:in)? des mediums|propriétaire du média|proprietario del contenuto|media-eigenaar|propietario del contenido|owner)$/i;

/** Instagram's user names have neither capitals nor accents. */
const isUser = (text: string | undefined): boolean => /^[a-z\d._]{1,30}$/.test(text ?? '');

/**
 * Both labels are translated. Where none is known, a user name beside a text tells which is which, or beside a medium
 * without text; what could be either is not told, since a text must never become a party.
 */
function said(line: Line, media: number): { text: string | undefined; owner: string | undefined } {
  const [text, owner] = [labelIn(line, TEXT), labelIn(line, OWNER)];
  const whose = textIn(line, USERNAME) ?? ownerOf(line) ?? owner?.value;
  const rest = line.labels
    .filter((label) => label !== text && label !== owner && label.entName !== 'uri')
    .flatMap(({ value = '' }) =>
      value === '' || value === whose || isAddress(value) || printedDate(value) ? [] : value,
    );
  const [user, ...others] = rest.filter(isUser);
  const alone = others.length === 0 && (text !== undefined || media > 0 || rest.length > 1) ? user : undefined;
  const named = alone ?? line.title;
  const words = whose === undefined ? rest.find((one) => !isUser(one)) : rest[0];
  return {
    text: text ? text.value : (words ?? line.texts[0]),
    owner: whose ?? (isUser(named) ? named : undefined),
  };
}

const comment =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    // Instagram writes a list of one empty address where nothing was attached.
    const media = line.labels.filter(({ entName, value }) => entName === 'uri' && value !== undefined).length;
    const { text, owner } = said(line, media);
    const time = whenOf(line, here);
    if (text === undefined && owner === undefined && time.at === undefined)
      return skip('empty comment', 'leerer Kommentar');
    return {
      ...time,
      kind: 'social.post',
      party: owner,
      url: addressOf(line),
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({ characters: text && lengthOf(text), media: media || undefined }),
      },
    };
  };

/** 2018 to 2020: time, text and whose post, in this order. */
function readTriple(line: Line, here: Here): Reading {
  const [, text, owner] = line.labels.map(({ value }) => value);
  const time = whenOf(line, here);
  if (time.at === undefined) return skip('empty comment', 'leerer Kommentar');
  const characters = text && lengthOf(text);
  return {
    ...time,
    kind: 'social.post',
    party: owner,
    direction: 'own',
    detail: { ...time.detail, list: 'post-comments', ...filled({ characters }) },
  };
}

export default defineSource({
  id: 'instagram.comments',
  platform: 'instagram',
  product: 'Comments',
  section: 'A',
  kinds: ['social.post'],
  tells: {
    en: 'under whose posts, reels and stories you commented, when and at what length; never the text',
    de: 'unter wessen Beiträgen, Reels und Storys Sie wann und wie lang kommentiert haben; nie der Text',
  },
  evidence: 'seen in data',
  files: [
    ...lineFiles(
      { at: 'comments/post_comments', roots: ['comments_media_comments'], read: comment('post-comments') },
      { at: 'comments/reels_comments', roots: ['comments_reels_comments'], read: comment('reels-comments') },
      { at: 'comments/hype', roots: ['comments_story_comments'], read: comment('story-comments') },
    ),
    ...flatFile(/"(?:media|live)_comments"\s*:/, {
      at: 'comments',
      roots: ['media_comments', 'live_comments'],
      read: readTriple,
    }),
  ],
  identity: (r) => [r.detail?.list as string, folded(r.party)],
  moment: (r) => moment(r, MINUTE),
});
