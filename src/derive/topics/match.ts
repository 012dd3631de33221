import type { Text } from '../../text/text.js';
import { GERMAN, GERMAN_NOT } from './lexicon-de.js';
import { ENGLISH, ENGLISH_NOT } from './lexicon-en.js';
import type { Topic } from './topic.js';
import { wordsOf } from './words.js';

/** In the order in which they are tried: the narrow ones before the wide ones, so that each text has one topic. */
export const TOPICS: readonly { readonly id: Topic; readonly label: Text }[] = [
  { id: 'violence-help', label: { en: 'violence and help lines', de: 'Gewalt und Hilfsangebote' } },
  { id: 'addiction', label: { en: 'addiction', de: 'Sucht' } },
  { id: 'money', label: { en: 'money worries', de: 'Geldsorgen' } },
  { id: 'biometrics-genetics', label: { en: 'genetics and biometrics', de: 'Genetik und Biometrie' } },
  { id: 'union', label: { en: 'trade unions', de: 'Gewerkschaft' } },
  { id: 'sexuality', label: { en: 'sex life and orientation', de: 'Sexualleben und Orientierung' } },
  { id: 'origin', label: { en: 'origin and migration', de: 'Herkunft und Migration' } },
  { id: 'religion', label: { en: 'religion', de: 'Religion' } },
  { id: 'politics', label: { en: 'politics', de: 'Politik' } },
  { id: 'health', label: { en: 'health', de: 'Gesundheit' } },
];

/**
 * The sensitive topic that a short text (search, title, address, firm) touches, by word lists in English and German.
 *
 * It says that listed words occur, nothing about the person or the reason. Expect misses: other languages, typing
 * errors, slang, names of places, firms and medicines, everything the lists leave out because a word has a second
 * meaning. Expect false alarms: fiction, news, figures of speech, work, jokes, orders for somebody else. A trained
 * classifier for English web pages was right in some 88 of 100 cases (Matic et al. 2020); a word list is worse.
 */
export function sensitiveTopic(text: string): Topic | undefined {
  const words = wordsOf(text);
  let best = TOPICS.length;
  for (let at = 0; at < words.length && best > 0; at++) {
    const listed = listedWord(words[at]!);
    if (listed === undefined) continue;
    const passOver = longestPhrase(listed.exceptions, words, at);
    if (passOver > 0) at += passOver - 1;
    else best = Math.min(best, listed.topic, phraseTopic(listed.phrases, words, at));
  }
  return TOPICS[best]?.id;
}

/** What the lists say of one word; undefined for most words: no list begins with them. */
interface Listed {
  /** Number of its topic; that of no topic when it only begins phrases. */
  readonly topic: number;
  readonly phrases: readonly Phrase[];
  readonly exceptions: readonly Phrase[];
}

/** The same words come again and again, and looking one up in all lists takes a hundred times as long as here. */
const known = new Map<string, Listed | undefined>();
const KNOWN_WORDS = 50_000;

function listedWord(word: string): Listed | undefined {
  const before = known.get(word);
  if (before !== undefined || known.has(word)) return before;
  const topic = topicOfWord(word);
  const phrases = PHRASES.get(word) ?? [];
  const exceptions = EXCEPTIONS.get(word) ?? [];
  const nothing = topic === TOPICS.length && phrases.length === 0 && exceptions.length === 0;
  const listed = nothing ? undefined : { topic, phrases, exceptions };
  if (known.size >= KNOWN_WORDS) known.clear();
  known.set(word, listed);
  return listed;
}

/** Number of the first topic that a word by itself belongs to. */
function topicOfWord(word: string): number {
  let best = WORDS.get(word) ?? TOPICS.length;
  for (const { stem, topic } of STEMS.get(word.slice(0, HEAD)) ?? []) {
    if (topic < best && word.startsWith(stem)) best = topic;
  }
  for (const { stem, topic } of ENDINGS) {
    if (topic < best && word.endsWith(stem)) best = topic;
  }
  return best;
}

function phraseTopic(phrases: readonly Phrase[], words: readonly string[], at: number): number {
  let best = TOPICS.length;
  for (const phrase of phrases) {
    if (phrase.topic < best && follows(phrase, words, at)) best = phrase.topic;
  }
  return best;
}

/** How many words the longest phrase that stands here has; 0 when none does. */
function longestPhrase(phrases: readonly Phrase[], words: readonly string[], at: number): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.rest.length + 1 > longest && follows(phrase, words, at)) longest = phrase.rest.length + 1;
  }
  return longest;
}

function follows(phrase: Phrase, words: readonly string[], at: number): boolean {
  const last = phrase.rest.length - 1;
  return phrase.rest.every((expected, index) => {
    const word = words[at + 1 + index];
    if (word === undefined) return false;
    return phrase.openEnd && index === last ? word.startsWith(expected) : word === expected;
  });
}

// The lists, turned into tables once.

interface Phrase {
  readonly topic: number;
  readonly rest: readonly string[];
  /** The last word is a stem. */
  readonly openEnd: boolean;
}

interface Stem {
  readonly topic: number;
  readonly stem: string;
}

/** Stems are found by their first letters; none is shorter. */
const HEAD = 4;

const WORDS = new Map<string, number>();
const STEMS = new Map<string, Stem[]>();
const ENDINGS: Stem[] = [];
const PHRASES = new Map<string, Phrase[]>();
const EXCEPTIONS = new Map<string, Phrase[]>();

TOPICS.forEach(({ id }, topic) => {
  for (const entry of [...ENGLISH[id], ...GERMAN[id]]) {
    const [first, ...rest] = wordsOf(entry);
    if (first === undefined) continue;
    if (rest.length > 0) list(PHRASES, first, { topic, rest, openEnd: entry.endsWith('*') });
    else if (entry.startsWith('*')) ENDINGS.push({ topic, stem: first });
    else if (entry.endsWith('*')) list(STEMS, first.slice(0, HEAD), { topic, stem: first });
    else WORDS.set(first, Math.min(topic, WORDS.get(first) ?? topic));
  }
});
for (const entry of [...ENGLISH_NOT, ...GERMAN_NOT]) {
  const [first, ...rest] = wordsOf(entry);
  if (first !== undefined) list(EXCEPTIONS, first, { topic: TOPICS.length, rest, openEnd: entry.endsWith('*') });
}

function list<T>(table: Map<string, T[]>, key: string, value: T): void {
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}
