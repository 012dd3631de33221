import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, labelled } from '../meta/dialect.js';
import { flag, type Line, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import {
  charactersIn,
  isNameLike,
  leafIn,
  leavesIn,
  namedIn,
  nameSaid,
  outsideIn,
  unlessEmpty,
} from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const GROUP = /^(?:group|group name|gruppe|name der gruppe|groupe|nom du groupe|grupo|gruppo|groep|gruppenname)$/i;
const WRITTEN =
  /^(?:post|comment|text|content|beitrag|kommentar|inhalt|publication|commentaire|texte|contenu|your comment|dein kommentar)$/i;
const ANSWER = /^(?:answer|antwort|réponse|respuesta|risposta|antwoord)$/i;
const RULES =
  /^(?:rules agreement|agreed to rules|regeln zugestimmt|zustimmung zu den regeln|acceptation des règles)$/i;

/** Sentences of which the group's name is a part; others are kept whole, since nothing else says which group it was. */
const SENTENCES = [
  /^You (?:became a member of|joined|left) (.+?)\.?$/,
  /^Du (?:bist (?:jetzt )?Mitglied von|bist der Gruppe|hast) (.+?) (?:geworden|beigetreten|verlassen)\.?$/,
  /^Vous (?:êtes devenue? membre de|avez rejoint|avez quitté) (.+?)\.?$/,
];
const inSentence = (title: string | undefined): string | undefined =>
  SENTENCES.map((sentence) => sentence.exec(title ?? '')?.[1]).find((name) => name !== undefined) ?? title;

/** Titles are sentences about it, names stand in the data. */
const byData = (line: Line): string | undefined =>
  leafIn({ labels: line.labels.filter(({ entName }) => entName === 'name') }, /^name$/) ??
  textIn(line, GROUP) ??
  (line.root === '' ? (inSentence(line.title) ?? line.texts.find(isNameLike)) : inSentence(line.title));

/** The entry is named after the group, or a label says it. */
const byName = (line: Line): string | undefined => textIn(line, GROUP) ?? namedIn(line) ?? line.texts.find(isNameLike);

interface Membership {
  readonly direction?: RecordFields['direction'];
  readonly title?: (line: Line) => string | undefined;
  readonly more?: (line: Line) => Pick<RecordFields, 'quantity' | 'party'> & { readonly rulesAgreed?: boolean };
}

const group = (list: string, { direction = 'own', title: titleOf = byName, more = () => ({}) }: Membership = {}) =>
  unlessEmpty((line, here) => {
    const time = timeOf(line, here);
    const named = titleOf(line);
    const { rulesAgreed, ...rest } = more(line);
    // Without a time and a known name only its place in the list is left.
    const nth = time.at === undefined && named === undefined ? line.nth : undefined;
    return {
      ...time,
      ...rest,
      kind: 'social.group',
      title: named ?? nameSaid(line),
      direction,
      detail: { ...time.detail, list, ...filled({ nth, rulesAgreed }) },
    };
  });

/** Lists of names; the time beside them is the list's. */
const several =
  (list: string, direction: RecordFields['direction']) =>
  (line: Line, here: Here): Reading => {
    // A page has the names in a section of their own, and before it one with the list's time alone.
    if (line.title === undefined && line.labels.length === 0 && line.when !== undefined) return NONE;
    const names = [...namesIn(line)];
    const read = group(list, { direction });
    if (names.length === 0) return leavesIn(line).length === 0 ? NONE : read(line, here);
    const bare = { ...line, labels: [], texts: [], links: [] };
    return names.flatMap((title) => read({ ...bare, title }, here) as RecordFields);
  };
const NONE = skip('list without groups', 'Liste ohne Gruppen');

/** Group to its badges; each group is a member, on pages a heading or a row. */
function badges(line: Line): Reading {
  const found = line.labels.map(({ label, value, list = [] }) => ({
    label,
    all: value === undefined ? list.flatMap((one) => one.value ?? []) : [value],
  }));
  if (found.length === 0 && line.title !== undefined) found.push({ label: line.title, all: [...line.texts] });
  if (found.length === 0) return NONE;
  const byGroup = new Map<string, string[]>();
  for (const { label, all } of found) byGroup.set(label, [...(byGroup.get(label) ?? []), ...all]);
  return [...byGroup].map(([title, all]) => ({
    kind: 'social.group',
    title,
    quantity: all.length,
    direction: 'done-to',
    detail: { list: 'group-badges', ...filled({ badges: all.join(', ') || undefined }) },
  }));
}

const questions = group('membership-questions', {
  more: (line) => ({
    quantity: leavesIn(line).filter(({ label }) => ANSWER.test(label)).length || undefined,
    ...filled({ rulesAgreed: flag(leafIn(line, RULES)) }),
  }),
});

/** Written in a group: how much, with what; never the text, nor the sentence above it, which names others. */
const post = (list: string) =>
  unlessEmpty((line, here) => {
    const time = timeOf(line, here);
    const media = leavesIn(line).filter(({ entName }) => entName === 'uri').length || undefined;
    const nth = time.at === undefined ? line.nth : undefined;
    return {
      ...time,
      kind: 'social.post',
      party: textIn(line, GROUP),
      url: outsideIn(line),
      direction: 'own',
      detail: { ...time.detail, list, ...filled({ characters: charactersIn(line, WRITTEN), media, nth }) },
    };
  });

/** Whom one invited: named beside the group, so no first name that comes is the group. */
const invited = group('group-invites-sent', {
  title: (line) => textIn(line, GROUP) ?? line.title,
  more: ({ labels }) => {
    const other = labelled(
      labels,
      /^(?:name|person|invited|invitee|invited person|eingeladen|eingeladene person|nom|personne invitée)$/i,
    );
    return other?.value === undefined ? {} : { party: other.value };
  },
});

const SETTINGS = ['community_chat_settings', 'your_anonymous_mode_status_in_groups', 'your_settings_for_groups_tab'];

export default defineSource({
  id: 'facebook.groups',
  platform: 'facebook',
  product: 'Groups',
  section: '6.11',
  kinds: ['social.group', 'social.post', 'consent.record'],
  tells: {
    en: 'which groups you joined, run, were invited to or asked to join, and when and how much you wrote in them',
    de: 'welchen Gruppen Sie beitraten, welche Sie verwalten, wohin man Sie einlud oder wo Sie anfragten, und wann und wie viel Sie dort schrieben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: 'groups/your_group_membership_activity',
      roots: ['groups_joined'],
      read: group('group-membership', { title: byData }),
    },
    { at: 'groups/your_groups', roots: ['groups_admined'], read: group('administered-groups') },
    {
      at: 'groups/(?:group_posts_and_comments|your_posts_in_groups)',
      roots: ['group_posts'],
      read: post('group-posts'),
    },
    { at: 'groups/your_posts_and_comments_in_groups', roots: ['group_posts'], whole: true, read: post('group-posts') },
    { at: 'groups/your_comments_in_groups', roots: ['group_comments'], read: post('group-comments') },
    { at: 'groups/your_pending_posts_in_groups', roots: ['pending_posts'], read: post('pending-group-posts') },
    { at: 'groups/(?:creator_badges|your_badges)', roots: ['group_badges'], read: badges },
    {
      at: 'groups/your_answers_to_membership_questions',
      roots: ['group_membership_questions_answers'],
      whole: true,
      read: questions,
    },
    { at: 'groups/chat_invites_received', read: group('group-chat-invites', { direction: 'done-to' }) },
    { at: 'messages/chat_invites_received', read: group('chat-invites', { direction: 'done-to' }) },
    { at: "groups/group_invites_you've_received", read: group('group-invites-received', { direction: 'done-to' }) },
    { at: "groups/group_invites_you've_sent", read: invited },
    { at: 'groups/join_requests', read: group('group-join-requests') },
    { at: 'groups/your_participation_requests', read: group('group-participation-requests') },
    { at: 'groups/your_group_shortcuts', read: several('group-shortcuts', 'background') },
    { at: 'groups/groups_and_pages_that_you_may_find_engaging', read: several('suggested-groups', 'done-to') },
    { at: 'groups/your_actions_on_violating_content_in_your_groups', read: group('group-moderation') },
    { at: 'groups/your_contributions', read: post('group-contributions') },
    { at: 'groups/your_document_revision', read: post('group-document-revisions') },
    { at: 'groups/your_group_post_tags', read: post('group-post-tags') },
    { at: `groups/(?:${SETTINGS.join('|')})`, read: readSettings },
  ),
  identity: (r) => {
    if (r.kind === 'consent.record') return settingIdentity(r);
    // A time tells entries of one list apart in every language; what a sentence names does not.
    const list = r.detail?.list as string;
    const what = r.at === undefined || NAMED.has(list) || TIMELESS.has(list) ? folded(r.title) : '';
    return [list, r.detail?.nth === undefined ? what : `#${r.detail.nth}`];
  },
  moment: (r) => (TIMELESS.has(r.detail?.list as string) ? undefined : moment(r, SECOND)),
});

/** Lists whose entries carry the group's own name in every format. */
const NAMED = new Set(['administered-groups', 'membership-questions', 'group-badges']);
/** Lists of which only the JSON says when they were made. */
const TIMELESS = new Set(['group-shortcuts', 'suggested-groups']);
