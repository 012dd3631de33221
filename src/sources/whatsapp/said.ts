import type { ChatText } from '../../decode/chat-lines.js';
import type { Detail } from '../../record/record.js';
import { lengthOf } from '../meta/thread.js';
import {
  ATTACHED,
  ATTACHED_AFTER_MARK,
  CALL,
  DELETED,
  DELETED_BY_YOU,
  DOCUMENT,
  durationOf,
  EDITED,
  FILE_ATTACHED,
  GROUP_CHANGE,
  GROUP_RENAMED,
  LIVE_LOCATION,
  LOCATION,
  MARKS,
  mediaOf,
  mediaOfFile,
  NOTICE,
  OMITTED,
  OPTION,
  POLL,
  UNANSWERED,
} from './phrases.js';

/** What the lines of a file tell of its chat. */
export interface Chat {
  /** By name as written; who never wrote is not among them. */
  readonly authors: Map<string, string>;
  /** Who is addressed with `you`. */
  owner: string | undefined;
  /** In whose name WhatsApp speaks: a group's name, or a member. */
  heading: string | undefined;
  group: boolean;
}

type Style = 'brackets' | 'dash';

/** More in one line, longer names and more people than there are, so that no file is slow or large in memory. */
const PLACEHOLDERS = 8;
const NAME_LIMIT = 200;
const AUTHORS = 10_000;

/** Of one message what can be counted. Its text comes line by line and is never kept. */
export class Said implements ChatText {
  /** Undefined: a line of WhatsApp itself. */
  readonly author: string | undefined;
  private readonly counts: Record<string, number | boolean | string> = {};
  private characters = 0;
  private breaks = 0;
  private links = 0;
  private isPoll = false;
  private options = 0;

  constructor(
    readonly chat: Chat,
    rest: string,
    style: Style,
  ) {
    const { author, text } = split(rest);
    const plain = text.replace(MARKS, '').trim();
    const isMarked = /^[\u200e\u200f]/.test(text);
    if (author === undefined || NOTICE.test(plain)) {
      chat.heading ??= author;
      if (GROUP_CHANGE.test(plain)) chat.group = true;
    } else if (this.isWhole(chat, author, plain, isMarked) || this.isPlaced(plain, isMarked)) {
      this.author = known(chat, author);
    } else if (isMarked && !this.endsInMedia(text, style) && !POLL.test(plain)) {
      // iPhones put a member's or the group's name before lines of the app; only the mark tells them from messages.
      if (GROUP_CHANGE.test(plain)) chat.group = true;
    } else {
      this.author = known(chat, author);
      this.isPoll = POLL.test(plain);
      this.add(text, style, true);
    }
  }

  line(text: string): void {
    if (this.author !== undefined) this.add(text, 'dash', false);
  }

  get detail(): Detail {
    if (this.isPoll && this.options > 0) return { ...this.counts, kind: 'poll', options: this.options };
    return {
      ...this.counts,
      ...(this.characters > 0 && { characters: this.characters }),
      ...(this.links > 0 && { links: this.links }),
    };
  }

  /** Messages that are one sentence of the app's. */
  private isWhole(chat: Chat, author: string, plain: string, isMarked: boolean): boolean {
    const { counts } = this;
    if (DELETED.test(plain)) {
      counts.deleted = true;
      if (DELETED_BY_YOU.test(plain)) chat.owner ??= author;
      return true;
    }
    const call = CALL.exec(plain)?.groups;
    if (!call) return false;
    const seconds = durationOf(call.rest ?? '');
    const isMissed = call.missed !== undefined || UNANSWERED.test(call.rest ?? '');
    // Without a mark somebody may have written these words.
    if (!isMarked && !isMissed && seconds === undefined) return false;
    counts.kind = 'call';
    if (seconds !== undefined) counts.callSeconds = seconds;
    if (isMissed) counts.missed = true;
    return true;
  }

  private isPlaced(plain: string, isMarked: boolean): boolean {
    const isLive = LIVE_LOCATION.test(plain);
    if (!isLive && !LOCATION.test(plain) && !(isMarked && /https?:\/\/foursquare\.com\/v\/\w+$/i.test(plain)))
      return false;
    // A place that somebody sent is not where anybody was: no coordinates.
    this.counts.location = true;
    if (isLive) this.counts.live = true;
    return true;
  }

  private endsInMedia(text: string, style: Style): boolean {
    return placeholder(text.split('\u200e').at(-1)!.trim(), true, style) !== undefined;
  }

  private add(line: string, style: Style, isFirst: boolean): void {
    const text = this.withoutMedia(line.trimEnd(), style, isFirst).replace(MARKS, '').trimEnd();
    if (this.isPoll && OPTION.test(text)) this.options++;
    if (text.trim() === '') {
      this.breaks++;
      return;
    }
    this.links += text.match(/https?:\/\/[^\s]/gi)?.length ?? 0;
    this.characters += lengthOf(text) + (this.characters > 0 ? this.breaks + 1 : 0);
    this.breaks = 0;
  }

  /** Counts what the app put at the end of a line, each behind a mark of its own, and gives what somebody wrote. */
  private withoutMedia(line: string, style: Style, isFirst: boolean): string {
    const { counts } = this;
    let text = line;
    let found: string | undefined;
    for (let n = 0; n < PLACEHOLDERS; n++) {
      const edited = text.replace(EDITED, '');
      if (edited !== text) counts.edited = true;
      text = withoutEnd(edited);
      const at = text.lastIndexOf('\u200e');
      const tail = text.slice(at + 1).trim();
      const media = at < 0 && !isFirst ? attachedFile(tail) : (placeholder(tail, at >= 0, style) ?? attachedFile(tail));
      if (media === undefined) break;
      found = media;
      counts[media] = Number(counts[media] ?? 0) + 1;
      const start = at < 0 ? text.search(ATTACHED) : at;
      text = start < 0 ? '' : text.slice(0, start);
    }
    return found === 'files' && DOCUMENT.test(text.replace(MARKS, '').trim()) ? '' : text;
  }
}

/** The name before the first `: `; none in a line of the app's. */
function split(rest: string): { readonly author: string | undefined; readonly text: string } {
  const at = rest.indexOf(': ');
  const end = at >= 0 ? at : /:$/.test(rest) ? rest.length - 1 : -1;
  if (end > NAME_LIMIT) return { author: undefined, text: rest };
  const author = rest.slice(0, Math.max(end, 0)).replace(MARKS, '').replace(/\s+/g, ' ').trim();
  if (author === '' || GROUP_RENAMED.test(author)) return { author: undefined, text: rest };
  return { author, text: rest.slice(end + 2) };
}

/** The same text for every message of an author: a part of the file's would keep all of it in memory. */
function known(chat: Chat, author: string): string {
  const before = chat.authors.get(author);
  if (before !== undefined) return before;
  const name = Buffer.from(author).toString();
  if (chat.authors.size < AUTHORS) chat.authors.set(name, name);
  return name;
}

/** By hand: a regular expression would try every blank of a line in turn. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u200e\u200f]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const attachedFile = (text: string): string | undefined => {
  const file = ATTACHED.exec(text)?.groups?.file;
  return file === undefined ? undefined : mediaOfFile(file);
};

/** Which media a whole text stands for; undefined when somebody wrote it. */
function placeholder(text: string, isMarked: boolean, style: Style): string | undefined {
  const file =
    FILE_ATTACHED.exec(text)?.groups?.file ?? (isMarked ? ATTACHED_AFTER_MARK.exec(text)?.groups?.file : undefined);
  if (file !== undefined) return mediaOfFile(file);
  const omitted = OMITTED.exec(text)?.groups;
  if (!omitted) return undefined;
  const media = mediaOf(omitted.what!);
  if (omitted.open !== undefined || isMarked) return media ?? 'media';
  return style === 'brackets' ? media : undefined;
}
