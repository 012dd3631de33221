import type { ArchiveLanguage } from './activity-names.js';
import { type Action, SENTENCES } from './verb-table.js';

/** A verb's place around its object. */
interface Form {
  readonly language: ArchiveLanguage | 'other';
  readonly action: Action;
  readonly before: string;
  readonly after: string;
  readonly hasObject: boolean;
}

const FORMS: readonly Form[] = Object.entries(SENTENCES).flatMap(([language, actions]) =>
  Object.entries(actions).flatMap(([action, sentences]) =>
    sentences.map((sentence): Form => {
      const [before = '', after = ''] = sentence.split('*');
      return {
        language: language as Form['language'],
        action: action as Action,
        before,
        after,
        hasObject: sentence.includes('*'),
      };
    }),
  ),
);

/** Forms by the first character before the object, or the last one after it: few are left to compare. */
const BY_START = new Map<string, Form[]>();
const BY_END = new Map<string, Form[]>();
for (const form of FORMS) {
  const [forms, letter] = form.before === '' ? [BY_END, form.after.slice(-1)] : [BY_START, form.before.charAt(0)];
  const same = forms.get(letter);
  if (same) same.push(form);
  else forms.set(letter, [form]);
}

interface Sentence {
  readonly action: Action | undefined;
  /** The sentence without its verb; the whole sentence when no verb is known. */
  readonly object: string;
}

/** What helps to choose when several verbs fit. */
interface Hints {
  readonly language: ArchiveLanguage | undefined;
  /** English name. */
  readonly product: string;
  /** What the address shows. */
  readonly shown: Action | undefined;
  /** In HTML the object is a link: then the words around it are the verb. */
  readonly link: { readonly before: string; readonly text: string; readonly after: string } | undefined;
}

/** Sentences of one product, that a page's title in another could look like. */
const ONLY_IN: Readonly<Partial<Record<Action, string>>> = {
  directions: 'Maps',
  area: 'Maps',
  prompted: 'Gemini Apps',
  cards: 'Discover',
};

/** Splits `Searched for trail maps`, `trail maps gesucht`, `Je hebt naar trail maps gezocht`. */
export function readSentence(title: string, hints: Hints): Sentence {
  let best: Form | undefined;
  let bestScore = -1;
  const start = hints.link ? hints.link.before : title;
  const end = hints.link ? hints.link.after : title;
  for (const form of [...(BY_START.get(start.charAt(0)) ?? []), ...(BY_END.get(end.slice(-1)) ?? [])]) {
    const only = ONLY_IN[form.action];
    if (only !== undefined && only !== hints.product) continue;
    if (!(hints.link ? fitsAround(form, hints.link) : fits(form, title))) continue;
    const score =
      (form.language === hints.language ? 1000 : 0) +
      (form.action === hints.shown || (form.action === 'seen' && hints.shown === 'watched') ? 500 : 0) +
      (form.before !== '' ? 100 : 0) +
      form.before.length +
      form.after.length;
    if (score > bestScore) [best, bestScore] = [form, score];
  }
  if (hints.link) {
    if (best || hints.link.text !== '') return { action: best?.action, object: hints.link.text };
  }
  if (!best) return { action: undefined, object: title };
  if (!best.hasObject) return { action: best.action, object: '' };
  return { action: best.action, object: title.slice(best.before.length, title.length - best.after.length).trim() };
}

function fits(form: Form, title: string): boolean {
  if (!form.hasObject) return title === form.before;
  // A video that is gone leaves the bare verb: `Has visto`.
  if (form.after === '' && title === form.before.trimEnd()) return true;
  return (
    title.length > form.before.length + form.after.length && title.startsWith(form.before) && title.endsWith(form.after)
  );
}

const fitsAround = (form: Form, link: { readonly before: string; readonly after: string }): boolean =>
  form.hasObject && form.before.trim() === link.before && form.after.trim() === link.after;
