import { readFileSync } from 'node:fs';
import type { Trigger } from '../hardening/suggestion.js';
import { KIND_NAMES } from '../text/kinds.js';
import type { Lang, Text } from '../text/text.js';
import { cut, padEnd, wrap } from '../text/width.js';
import type { Catalogue } from './catalogue.js';
import { UsageError } from './exit-codes.js';
import type { CommonOptions } from './options.js';
import { withSink } from './sink.js';
import { languageOf, widthOf } from './terminal.js';

const EVIDENCE = {
  'seen in data': { en: 'seen in data', de: 'in Daten gesehen' },
  'seen in parser code': { en: 'seen in the code of parsers', de: 'im Code von Parsern gesehen' },
  documented: { en: 'documented by the company', de: 'vom Anbieter dokumentiert' },
} as const satisfies Record<string, Text>;

const WORDS = {
  sources: { en: 'Sources: files that footprint reads', de: 'Quellen: Dateien, die footprint liest' },
  leftUnread: { en: 'Known, but left unread', de: 'Bekannt, aber nicht gelesen' },
  audits: { en: 'Audits: questions that footprint answers', de: 'Prüfungen: Fragen, die footprint beantwortet' },
  suggestions: { en: 'Suggestions: steps that footprint knows', de: 'Vorschläge: Schritte, die footprint kennt' },
  kinds: { en: 'Kinds of record', de: 'Arten von Einträgen' },
  evidence: { en: 'Evidence for the format', de: 'Beleg für das Format' },
  limits: { en: 'Cannot know', de: 'Kann nicht wissen' },
  raised: { en: 'Raised when', de: 'Erscheint, wenn' },
  steps: { en: 'Steps', de: 'Schritte' },
  lose: { en: 'What you lose', de: 'Was Sie verlieren' },
  protects: { en: 'Protects against', de: 'Schützt vor' },
  and: { en: ' and ', de: ' und ' },
  or: { en: ' or ', de: ' oder ' },
  more: {
    en: 'footprint explain <id> tells more about one of them.',
    de: 'footprint explain <Kennung> sagt mehr über eines davon.',
  },
} as const satisfies Record<string, Text>;

/** What a source, an audit or a suggestion is, asks and cannot know, from the units' own metadata. */
export function explain(id: string | undefined, options: CommonOptions): Promise<number> {
  const lang = languageOf(options);
  return withSink(options, [], async (sink) => {
    const file = new URL('../catalogue.json', import.meta.url);
    const known = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
    const json = options.format === 'json';
    const text = json
      ? `${JSON.stringify(listed(known, id, lang), null, 2)}\n`
      : id === undefined
        ? overview(known, lang)
        : one(known, id, lang);
    await sink.write(text);
    return 0;
  });
}

function listed(known: Catalogue, id: string | undefined, lang: Lang) {
  const wanted = (unit: { readonly id: string }): boolean => id === undefined || unit.id === id;
  const sources = known.sources.filter(wanted);
  const audits = known.audits.filter(wanted);
  const suggestions = known.suggestions.filter(wanted);
  if (id !== undefined && sources.length + audits.length + suggestions.length === 0) throw unknown(id);
  return {
    sources: sources.map(({ id, platform, product, kinds, tells, evidence }) => ({
      id,
      platform,
      product,
      kinds,
      tells: tells[lang],
      evidence,
    })),
    leftUnread:
      id === undefined
        ? known.leftUnread.map(({ platform, product, why }) => ({ platform, product, why: why[lang] }))
        : [],
    audits: audits.map(({ id, question, limits }) => ({ id, question: question[lang], limits: limits[lang] })),
    suggestions: suggestions.map(({ id, title, platform }) => ({ id, title: title[lang], platform })),
  };
}

function overview({ sources, audits, suggestions, leftUnread }: Catalogue, lang: Lang): string {
  const width = Math.min(widthOf(), 100);
  const lines: string[] = [];
  const section = (title: string, units: readonly { readonly id: string; readonly says: string }[]): void => {
    const ids = Math.min(Math.max(...units.map((unit) => unit.id.length)) + 2, 36);
    const columns = Math.max(width - ids - 3, 20);
    lines.push(title, '');
    for (const { id, says } of units) {
      // Of plain words only one of at least half the columns can be too wide; most need no look at their letters.
      const words = says.split(' ').map((word) => (2 * word.length <= columns ? word : cut(word, columns)));
      for (const [i, line] of wrap(words.join(' '), columns).entries())
        lines.push(`  ${padEnd(i === 0 ? id : '', ids)}${line}`);
    }
    lines.push('');
  };
  section(
    WORDS.sources[lang],
    sources.map(({ id, tells }) => ({ id, says: tells[lang] })),
  );
  section(
    WORDS.audits[lang],
    audits.map(({ id, question }) => ({ id, says: question[lang] })),
  );
  section(
    WORDS.suggestions[lang],
    suggestions.map(({ id, title }) => ({ id, says: title[lang] })),
  );
  section(
    WORDS.leftUnread[lang],
    leftUnread.map(({ platform, product, why }) => ({ id: platform, says: `${product}: ${why[lang]}` })),
  );
  return `${lines.join('\n')}${WORDS.more[lang]}\n`;
}

function one({ sources, audits, suggestions }: Catalogue, id: string, lang: Lang): string {
  const width = Math.min(widthOf(), 100);
  const lines: string[] = [];
  const paragraph = (label: string, text: string): void =>
    void lines.push(`${label}:`, ...wrap(text, width - 2).map((line) => `  ${line}`));
  const source = sources.find((unit) => unit.id === id);
  const audit = audits.find((unit) => unit.id === id);
  const suggestion = suggestions.find((unit) => unit.id === id);
  if (source) {
    lines.push(`${source.id} — ${source.product}`, ...wrap(source.tells[lang], width));
    paragraph(WORDS.kinds[lang], source.kinds.map((kind) => `${KIND_NAMES[kind][lang]} (${kind})`).join(', '));
    paragraph(WORDS.evidence[lang], EVIDENCE[source.evidence][lang]);
  } else if (audit) {
    lines.push(audit.id, ...wrap(audit.question[lang], width));
    paragraph(WORDS.limits[lang], audit.limits[lang]);
    for (const [name, sql] of Object.entries(audit.sql)) paragraph(`SQL ${name}`, sql.replaceAll(/\s+/g, ' ').trim());
  } else if (suggestion) {
    lines.push(suggestion.id, ...wrap(suggestion.title[lang], width));
    paragraph(WORDS.protects[lang], suggestion.protectsAgainst[lang]);
    lines.push(
      `${WORDS.steps[lang]}:`,
      ...suggestion.steps.flatMap((step, i) => wrap(`${i + 1}. ${step[lang]}`, width - 2).map((line) => `  ${line}`)),
    );
    if (suggestion.url) lines.push(`  ${suggestion.url}`);
    paragraph(WORDS.lose[lang], suggestion.sideEffects[lang]);
    paragraph(WORDS.raised[lang], condition(suggestion.trigger, lang));
  } else throw unknown(id);
  return `${lines.join('\n')}\n`;
}

function condition(trigger: Trigger, lang: Lang): string {
  if ('all' in trigger) return trigger.all.map((part) => condition(part, lang)).join(WORDS.and[lang]);
  if ('any' in trigger) return trigger.any.map((part) => condition(part, lang)).join(WORDS.or[lang]);
  return `${trigger.finding}: ${trigger.measure} ${trigger.op} ${trigger.value}`;
}

const unknown = (id: string): UsageError => new UsageError(`nothing is called "${id}"; footprint explain lists all`);
