import { hash } from 'node:crypto';
import { type Audit, type Cell, type Found, queriesOf, type Severity, type Verdict } from '../audits/audit.js';
import type { Zone } from '../record/zone.js';
import { say } from '../text/say.js';
import type { Lang, Text, Value } from '../text/text.js';
import type { Row } from '../timeline/timeline.js';
import { dayIn } from './ask.js';
import type { FindingV1 } from './v1.js';

const LADDER: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];
/** 24 months: collection has probably stopped. */
const STALE_MS = 2 * 365.25 * 86_400_000;

const TOO_FEW: Text = { en: '{sentence} ({n} of {m} needed)', de: '{sentence} ({n} von {m} nötigen)' };
const DAMAGED: Text = {
  en: 'A file that could tell is damaged, so this stays open.',
  de: 'Eine Datei, die das sagen könnte, ist beschädigt; die Frage bleibt offen.',
};
const FAILED: Text = {
  en: 'This question could not be answered because of an error in footprint. The other answers are not affected.',
  de: 'Diese Frage ließ sich wegen eines Fehlers in footprint nicht beantworten. Die anderen Antworten sind davon nicht betroffen.',
};

export interface Judged {
  readonly audit: Audit;
  readonly verdict: Verdict<string> | 'failed';
  readonly evidence: readonly Row[];
  /** Whether the sources that yield the needed kinds could be read. */
  readonly state: 'healthy' | 'damaged' | 'absent';
  readonly platforms: readonly string[];
}

/** Says a verdict in the reader's language. Sentences are made here and nowhere before. */
export function finding(
  { audit, verdict, evidence, state, platforms }: Judged,
  lang: Lang,
  now: number,
  zone: Zone,
): FindingV1 {
  const common = {
    id: audit.id,
    group: audit.group,
    question: audit.question[lang],
    platforms,
    limits: audit.limits[lang],
    ...(Object.keys(queriesOf(audit)).length > 0 && {
      sql: Object.entries(queriesOf(audit))
        .map(([name, sql]) => `-- ${name}\n${flat(sql)};`)
        .join('\n'),
    }),
    suggestions: [],
  };
  if (verdict === 'failed') {
    return {
      ...common,
      outcome: 'failed',
      basis: 'computed',
      answer: FAILED[lang],
      message: { key: `${audit.id}.failed`, values: {} },
      measures: {},
      evidence: [],
      fingerprint: fingerprint(audit.id, 'failed', {}),
    };
  }
  const measures = verdict.measures ?? {};
  if (verdict.outcome !== 'found') {
    const outcome = verdict.outcome === 'none' && state === 'healthy' ? 'clear' : 'unknown';
    const values: Record<string, Value> = {
      ...(verdict.outcome === 'too-few' && {
        n: { type: 'count', value: verdict.n },
        m: { type: 'count', value: verdict.m },
      }),
      ...(verdict.outcome === 'none' && verdict.values),
    };
    const said = verdict.outcome === 'none' && verdict.say ? audit.texts[verdict.say]! : undefined;
    const sentence = state === 'damaged' ? DAMAGED : (said ?? (outcome === 'clear' ? audit.clear : audit.unknown));
    const plain = say(sentence, values, lang);
    const answer =
      verdict.outcome === 'too-few' && verdict.n > 0
        ? say(TOO_FEW, { ...values, sentence: { type: 'text', value: plain } }, lang)
        : plain;
    return {
      ...common,
      outcome,
      basis: 'computed',
      answer,
      message: { key: `${audit.id}.${outcome}`, values },
      measures,
      ...(verdict.outcome === 'none' && (verdict.hidden ?? 0) > 0 && { hidden: verdict.hidden! }),
      evidence: [],
      fingerprint: fingerprint(audit.id, outcome, measures),
    };
  }
  return {
    ...common,
    outcome: 'found',
    severity: severityOf(verdict, now),
    basis: verdict.basis,
    ...(verdict.confidence && { confidence: verdict.confidence }),
    answer: say(audit.texts[verdict.say]!, verdict.values, lang),
    ...(audit.briefs?.[verdict.say] && { brief: say(audit.briefs[verdict.say]!, verdict.values, lang) }),
    ...(verdict.newest !== undefined && { newest: dayIn(zone)(verdict.newest) }),
    message: { key: `${audit.id}.${verdict.say}`, values: verdict.values },
    measures,
    ...(verdict.table && {
      table: {
        columns: verdict.table.columns.map(({ id, title, type }) => ({ id, title: title[lang], type })),
        rows: verdict.table.rows.map((row) => row.map((cell) => cellText(cell, lang))),
      },
    }),
    ...(verdict.series && {
      series: verdict.series
        .filter(({ points }) => points.length > 0)
        .map(({ name, unit, points }) => ({ name: name[lang], unit: unit[lang], points })),
    }),
    ...(verdict.places && { places: verdict.places.map((place) => ({ ...place, label: place.label[lang] })) }),
    ...((verdict.hidden ?? 0) > 0 && { hidden: verdict.hidden! }),
    evidence: evidence.slice(0, 5).map((row) => ({
      archive: String(row['from_archive']),
      entry: String(row['from_entry']),
      item: Number(row['from_item']),
    })),
    fingerprint: fingerprint(audit.id, 'found', measures),
  };
}

/** One step down when the newest record is older than 24 months; a stop-the-run finding never drops. */
function severityOf({ severity, newest }: Found<string>, now: number): Severity {
  const step = LADDER.indexOf(severity);
  return newest !== undefined && now - newest > STALE_MS && step > 0 ? LADDER[step - 1]! : severity;
}

const cellText = (cell: Cell, lang: Lang): string | number | null =>
  cell !== null && typeof cell === 'object' ? cell[lang] : cell;

const flat = (sql: string): string => sql.replaceAll(/\s*\n\s*/g, ' ').trim();

/** Changes when the finding does: for comparing two reports. */
const fingerprint = (id: string, outcome: string, measures: Readonly<Record<string, number | string>>): string =>
  hash(
    'sha256',
    JSON.stringify([id, outcome, Object.entries(measures).sort(([a], [b]) => (a < b ? -1 : 1))]),
    'hex',
  ).slice(0, 16);
