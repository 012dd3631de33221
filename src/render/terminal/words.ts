import type { Basis, Confidence, FindingV1, Severity, SuggestionV1 } from '../../report/v1.js';
import type { Lang, Text, Texts } from '../../text/text.js';
import type { View } from '../view.js';
import type { Span, Style } from './paper.js';

export const SEVERITY: Readonly<Record<Severity, Text>> = {
  critical: { en: 'critical', de: 'kritisch' },
  high: { en: 'high', de: 'hoch' },
  medium: { en: 'medium', de: 'mittel' },
  low: { en: 'low', de: 'gering' },
  info: { en: 'info', de: 'Info' },
};

const SIGN: Readonly<Record<Severity | 'clear' | 'unknown' | 'failed', string>> = {
  critical: '◆',
  high: '▲',
  medium: '●',
  low: '○',
  info: '·',
  clear: '–',
  unknown: '?',
  failed: '×',
};

const OUTCOME = {
  clear: { en: 'nothing found', de: 'nichts gefunden' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  failed: { en: 'failed', de: 'gescheitert' },
} satisfies Texts;

/** `▲ high`, `? unknown`: sign and word. Without boxes the word alone. */
export function badge(finding: FindingV1, view: View): readonly [Style, string] {
  const { outcome } = finding;
  const is = outcome === 'found' ? (finding.severity ?? 'info') : outcome;
  const word = outcome === 'found' ? SEVERITY[finding.severity ?? 'info'] : OUTCOME[outcome];
  return [is === 'clear' ? 'faint' : is, view.boxes ? `${SIGN[is]} ${word[view.lang]}` : word[view.lang]];
}

const BASIS: Readonly<Record<Basis, Text>> = {
  recorded: { en: 'recorded', de: 'aufgezeichnet' },
  computed: { en: 'computed', de: 'berechnet' },
  inferred: { en: 'inferred', de: 'erschlossen' },
};

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  weak: { en: 'weak', de: 'schwach' },
  fair: { en: 'fair', de: 'mittel' },
  strong: { en: 'strong', de: 'stark' },
};

/** How it is known: `recorded`, `inferred, strong`. */
export const knownBy = ({ basis, confidence }: FindingV1, lang: Lang): string =>
  BASIS[basis][lang] + (basis === 'inferred' && confidence ? `, ${CONFIDENCE[confidence][lang]}` : '');

const PLATFORM: ReadonlyMap<string, string> = new Map([
  ['google', 'Google'],
  ['amazon', 'Amazon'],
  ['facebook', 'Facebook'],
  ['instagram', 'Instagram'],
  ['whatsapp', 'WhatsApp'],
]);

/** Also of an archive with several: `amazon+google`. */
export const platformName = (platform: string, lang: Lang): string =>
  platform
    .split('+')
    .map((one) => PLATFORM.get(one) ?? NO_PLATFORM.get(one)?.[lang] ?? one)
    .join(' + ');

const NO_PLATFORM: ReadonlyMap<string, Text> = new Map([
  ['general', { en: 'everywhere', de: 'überall' }],
  ['unknown', { en: 'unknown', de: 'unbekannt' }],
]);

/** What people ask, in the order in which the page answers. */
export const GROUPS: ReadonlyMap<string, Text> = new Map([
  ['where', { en: 'Where I am', de: 'Wo ich bin' }],
  ['look', { en: 'What I look for', de: 'Wonach ich suche' }],
  ['buy', { en: 'What I buy', de: 'Was ich kaufe' }],
  ['know', { en: 'Who I know', de: 'Wen ich kenne' }],
  ['else', { en: 'Who else knows', de: 'Wer sonst davon weiß' }],
  ['reach', { en: 'How I am reached', de: 'Wie man mich erreicht' }],
  ['long', { en: 'How long', de: 'Wie lange schon' }],
  ['check', { en: 'Is this all, and is it mine?', de: 'Ist das alles, und gehört es mir?' }],
  ['missing', { en: 'What is missing', de: 'Was fehlt' }],
]);
export const OTHER_GROUP: Text = { en: 'More', de: 'Weiteres' };

export const KIND: Readonly<Record<SuggestionV1['kind'], Text>> = {
  preventive: { en: 'stops what comes', de: 'verhindert Künftiges' },
  corrective: { en: 'removes what is there', de: 'entfernt Vorhandenes' },
  both: { en: 'stops and removes', de: 'verhindert und entfernt' },
  habit: { en: 'a habit', de: 'eine Gewohnheit' },
};

export const WORDS = {
  records: { en: '{n} {n#record|records}', de: '{n} {n#Eintrag|Einträge}' },
  parts: { en: '({n} parts)', de: '({n} Teile)' },
  archives: { en: '{n} {n#archive|archives}', de: '{n} {n#Archiv|Archive}' },
  undated: { en: 'undated', de: 'ohne Datum' },
  noArchives: { en: 'No archive could be read.', de: 'Kein Archiv war lesbar.' },
  accounted: { en: 'Every file accounted for:', de: 'Alle Dateien erfasst:' },
  incomplete: {
    en: 'Incomplete: {n} {n#problem|problems}, listed at the end.',
    de: 'Unvollständig: {n} {n#Problem|Probleme}, am Ende aufgeführt.',
  },
  standsOut: { en: 'What stands out', de: 'Was auffällt' },
  nothingStandsOut: {
    en: 'Nothing stands out in what could be read. That is no all-clear: {n} {n#question|questions} could not be answered from these files.',
    de: 'In dem, was lesbar war, fällt nichts auf. Das ist keine Entwarnung: {n} {n#Frage|Fragen} ließen sich aus diesen Dateien nicht beantworten.',
  },
  next: { en: 'What to do next', de: 'Was Sie als Nächstes tun können' },
  minutes: { en: '{n} min', de: '{n} Min.' },
  more: { en: 'More:', de: 'Mehr:' },
  basedOn: { en: 'Based on', de: 'Grundlage' },
  limits: { en: 'Limits', de: 'Grenzen' },
  helps: { en: 'Helps', de: 'Hilft' },
  step: { en: 'step {n}: {title}', de: 'Schritt {n}: {title}' },
  stepsMore: { en: 'and {n} more {n#step|steps}', de: 'und {n} {n#weiterer Schritt|weitere Schritte}' },
  receipt: { en: '{archive} > {entry}, item {item}', de: '{archive} > {entry}, Eintrag {item}' },
  receiptsMore: { en: 'and {n} more {n#receipt|receipts}', de: 'und {n} {n#weiterer Beleg|weitere Belege}' },
  hidden: {
    en: 'hidden: {n} {n#record|records} on sensitive topics (--sensitive shows {n#it|them})',
    de: 'verborgen: {n} {n#Eintrag|Einträge} zu sensiblen Themen (--sensitive zeigt {n#ihn|sie})',
  },
  rowsMore: { en: 'and {n} more {n#row|rows} (--all)', de: 'und {n} weitere {n#Zeile|Zeilen} (--all)' },
  longest: { en: 'longest bar: {n} {unit}', de: 'längster Balken: {n} {unit}' },
  highest: { en: 'highest: {n} {unit}', de: 'höchster Wert: {n} {unit}' },
  ofSeveral: {
    en: 'each column is the highest of {n} values',
    de: 'jede Spalte ist der höchste von {n} Werten',
  },
  pointsAll: {
    en: '{count} values from {first} to {last}; highest {n} {unit} at {at}',
    de: '{count} Werte von {first} bis {last}; höchster {n} {unit} bei {at}',
  },
  allSteps: { en: 'What you can do', de: 'Was Sie tun können' },
  allStepsHint: {
    en: 'Most protection per minute first. footprint opens and sends nothing: you take each step yourself.',
    de: 'Der meiste Schutz je Minute zuerst. footprint öffnet und sendet nichts: Jeden Schritt gehen Sie selbst.',
  },
  furtherSteps: { en: 'Further steps (--all shows them in full)', de: 'Weitere Schritte (--all zeigt sie ganz)' },
  against: { en: 'Against', de: 'Gegen' },
  where: { en: 'Where', de: 'Wo' },
  downside: { en: 'Downside', de: 'Nachteil' },
  because: { en: 'Because', de: 'Weil' },
  checked: { en: 'path checked {date}', de: 'Weg geprüft am {date}' },
} satisfies Texts;

/** How many minutes all steps of the first screen take: German and English differ in where the number word stands. */
export const MINUTES_FOR: readonly Text[] = [
  { en: '({n} {n#minute|minutes})', de: '({n} {n#Minute|Minuten})' },
  { en: '({n} {n#minute|minutes} for both)', de: '({n} {n#Minute|Minuten} für beide)' },
  { en: '({n} {n#minute|minutes} for all three)', de: '({n} {n#Minute|Minuten} für alle drei)' },
  { en: '({n} {n#minute|minutes} for all four)', de: '({n} {n#Minute|Minuten} für alle vier)' },
  { en: '({n} {n#minute|minutes} for all five)', de: '({n} {n#Minute|Minuten} für alle fünf)' },
];

/** A heading of a section: the words, and a line to the right end. */
export const heading = (text: string, view: View): Span[] => [
  ['strong', text],
  ...(view.boxes ? ([['faint', ` ${'─'.repeat(Math.max(0, view.width - text.length - 1))}`]] as const) : []),
];
