import { folded } from '../meta/dialect.js';
import type { Here } from '../source.js';
import type { Chat } from './said.js';

/** What is the same for every message of a chat. */
export interface Conversation {
  /** The same in every later export of the chat, and in every language of the phone. */
  readonly id: string;
  /** The other one of two, or the group. */
  readonly title: string | undefined;
  readonly group: boolean;
  /** Whether this author is the owner of the export; undefined when nothing tells. */
  readonly isOwn: (author: string) => boolean | undefined;
}

/** `WhatsApp Chat with X`, `WhatsApp Chat - X`: en, de, fr as the note has them; es, it, pt, nl as parsers know them. */
const NAMED =
  /^(?:whatsapp[ _-]chat|chat[ _](?:de[ _])?whatsapp|discussion[ _]whatsapp|conversa[ _]do[ _]whatsapp)[ _-](?:with|mit|avec|con|com|met|-)[ _-](?<title>.+)$/i;

/** What unpackers and browsers put behind a name. */
const bare = (name: string): string =>
  name
    .replace(/(?: ?\(\d{1,3}\))$/, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/(?: ?\(\d{1,3}\))$/, '');

/** Whose chat it is: iPhones call every chat `_chat.txt`, and only the archive or folder around it has the name. */
function titleOf({ segments, archive }: Here): string | undefined {
  for (const name of [...[...segments].reverse(), archive ?? '']) {
    const title = NAMED.exec(bare(name.normalize('NFC').replace(/\s+/g, ' ')))?.groups?.title?.trim();
    if (title) return title;
  }
  return undefined;
}

/** File names lack what file systems forbid, and often emojis. */
export const comparable = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '') || folded(text);

export function conversationOf(chat: Chat, here: Here): Conversation {
  const authors = [...chat.authors.values()];
  const title = titleOf(here);
  const group = chat.group || authors.length > 2;
  const other = title === undefined ? undefined : authors.find((author) => comparable(author) === comparable(title));
  return {
    // Files are renamed; who writes with whom stays. A group gains members, so that its name is better.
    id: folded(!group && authors.length === 2 ? pair(authors) : (title ?? withoutTitle(chat, authors, here))),
    title: title ?? (group && !chat.authors.has(chat.heading ?? '') ? chat.heading : undefined),
    group,
    isOwn: ownBy(chat, authors, group ? undefined : other, here.owner),
  };
}

const pair = (authors: readonly string[]): string => [...authors].sort().join(' & ');

function withoutTitle(chat: Chat, authors: readonly string[], { segments }: Here): string {
  if (chat.heading !== undefined && !chat.authors.has(chat.heading)) return chat.heading;
  const name = bare(segments.at(-1) ?? '');
  return /^_chat/i.test(name) ? pair(authors.slice(0, 5)) : name;
}

/** The export does not mark its owner. */
function ownBy(
  chat: Chat,
  authors: readonly string[],
  other: string | undefined,
  names: ReadonlySet<string>,
): Conversation['isOwn'] {
  const { owner } = chat;
  if (owner !== undefined) return (author) => author === owner;
  // A chat of two bears the other one's name.
  if (other !== undefined) return (author) => author !== other;
  return authors.some((author) => names.has(folded(author))) ? (author) => names.has(folded(author)) : () => undefined;
}
