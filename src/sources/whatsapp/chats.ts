import { chatHead } from '../../decode/chat-head.js';
import { type ChatLine, chatLines } from '../../decode/chat-lines.js';
import type { Detail, RecordFields } from '../../record/record.js';
import { skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { type Conversation, comparable, conversationOf } from './conversation.js';
import { NOTICE, OMITTED } from './phrases.js';
import { type Chat, Said } from './said.js';

const messages = chatLines(() => {
  const chat: Chat = { authors: new Map(), owner: undefined, heading: undefined, group: false };
  return (rest, style) => new Said(chat, rest, style);
});

/** Asked once per file, when its last line is known. */
const conversations = new WeakMap<Chat, Conversation>();

function conversation(chat: Chat, here: Here): Conversation {
  const known = conversations.get(chat) ?? conversationOf(chat, here);
  conversations.set(chat, known);
  return known;
}

function read(line: ChatLine<Said>, here: Here): Reading {
  const { said } = line;
  if (said === undefined) return skip('text above the first message', 'Text über der ersten Nachricht');
  if (said.author === undefined)
    return skip(
      'line of WhatsApp itself: encryption, members, settings',
      'Zeile von WhatsApp selbst: Verschlüsselung, Mitglieder, Einstellungen',
    );
  const { author, chat } = said;
  const { id, title, group, isOwn } = conversation(chat, here);
  const own = isOwn(author);
  const time = timeOf(line, here);
  return {
    kind: 'social.message',
    ...time,
    party: own === true ? addressee(chat, author, group, title) : author,
    direction: own === undefined ? undefined : own ? 'own' : 'done-to',
    detail: {
      ...time.detail,
      thread: id,
      ...(own === true && { sender: author }),
      ...said.detail,
      ...(group && { group }),
    },
  };
}

function addressee(chat: Chat, author: string, group: boolean, title: string | undefined): string | undefined {
  if (group) return title;
  return [...chat.authors.values()].find((name) => name !== author) ?? title;
}

/** The clock of the phone that exported, whose zone nothing names. */
function timeOf(
  { local, precision, written, guessed }: ChatLine<Said>,
  here: Here,
): Pick<RecordFields, 'at' | 'precision' | 'offset'> & { readonly detail: Detail } {
  const detail = { written, ...(guessed && { dayAndMonth: 'assumed' }) };
  if (local === undefined) return { detail };
  const zone = here.zone ?? here.assumedZone;
  const at = zone.fromLocal(local);
  if (!here.zone) return { at, precision, detail: { zone: 'assumed', ...detail } };
  return { at, precision, offset: zone.offsetAt(at), detail: { zone: 'offset', ...detail } };
}

/** The wall clock, whatever zone was taken; the writer has put back an assumed one. */
const wallClock = ({ at, offset, detail }: RecordFields): number | string | undefined =>
  at === undefined ? (detail?.written as string | undefined) : at + (offset ?? 0) * 60_000;

/** Of a file that is named as a chat, one message is enough. */
const hasMessage = (head: string): boolean => headsOf(head, 1).heads.length > 0;

const LOG_LEVEL = /\b(?:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|critical|severe)\b/i;
const MARKED = /^(?:[\u200e\u200f].*|[^\n]*: [\u200e\u200f].*)$/m;

/**
 * A renamed file must say more: logs and minutes have lines with a date, a clock and a colon, too. Android's clock
 * has no seconds, which logs have; iPhones put invisible marks where no log has them.
 */
function isPlainlyChat(head: string): boolean {
  const { heads, lines, isFirst } = headsOf(head, 200);
  if (!isFirst || heads.length < 3 || heads.length * 6 < lines) return false;
  const rests = heads.map(({ rest }) => rest);
  const authors = rests.map((rest) => rest.slice(0, rest.indexOf(': ') + 1)).filter((author) => author !== '');
  if (authors.filter((author) => LOG_LEVEL.test(author) || author.length > 60).length * 4 > authors.length)
    return false;
  if (authors.length * 2 < heads.length) return false;
  const isWhatsApp = rests.some((rest) => {
    const text = rest.slice(rest.indexOf(': ') + 2).replace(/^\u200e/, '');
    return NOTICE.test(text) || OMITTED.test(text);
  });
  if (isWhatsApp) return true;
  const { style, hasSeconds } = heads[0]!;
  if (style === 'brackets') return MARKED.test(head);
  return !hasSeconds && new Set(authors).size < authors.length;
}

function headsOf(text: string, enough: number) {
  const heads: NonNullable<ReturnType<typeof chatHead>>[] = [];
  let lines = 0;
  let isFirst = false;
  for (let from = 0; from < text.length && heads.length < enough; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '');
    from = end < 0 ? text.length : end + 1;
    if (line.trim() === '') continue;
    const found = chatHead(line);
    const head = found?.exists ? found : undefined;
    if (lines++ === 0) isFirst = head !== undefined;
    // Most other files are told by their first line.
    if (enough > 1 && !isFirst) break;
    if (head) heads.push(head);
  }
  return { heads, lines, isFirst };
}

export default defineSource({
  id: 'whatsapp.chats',
  platform: 'whatsapp',
  product: 'Chat export',
  section: 'B',
  kinds: ['social.message'],
  tells: {
    en: 'with whom you wrote or spoke and when; never what was said',
    de: 'mit wem Sie wann geschrieben oder gesprochen haben; nie, was gesagt wurde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: /\/(?:_chat[^/]*|(?:whatsapp[ _-]chat|chat[ _](?:de[ _])?whatsapp|discussion[ _]whatsapp|conversa[ _]do[ _]whatsapp)[^/]*)\.txt$/i,
      sniff: hasMessage,
      format: 'text',
      decode: messages,
      read,
    }),
    fileShape({ sniff: isPlainlyChat, format: 'text', decode: messages, read }),
  ],
  // Android writes no seconds: what one person wrote in one minute is told apart by its place among its equals.
  identity: (r) => [
    comparable(r.detail?.thread as string),
    wallClock(r),
    folded((r.detail?.sender as string | undefined) ?? r.party ?? ''),
  ],
});
