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

/** Letters by which forms are found: few are left to compare. */
const KEY = 2;
/** Forms by the first letters before the object, or the last ones after it; some have one letter only. */
const BY_START = new Map<string, Form[]>();
const BY_END = new Map<string, Form[]>();
for (const form of FORMS) {
  const [forms, letters] =
    form.before === '' ? [BY_END, form.after.trim().slice(-KEY)] : [BY_START, form.before.trim().slice(0, KEY)];
  const same = forms.get(letters);
  if (same) same.push(form);
  else forms.set(letters, [form]);
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

/** Sentences of some products, that a page's title in another could look like. */
const ONLY_IN: Readonly<Partial<Record<Action, readonly string[]>>> = {
  directions: ['Maps'],
  area: ['Maps'],
  prompted: ['Gemini Apps'],
  cards: ['Discover'],
  changed: ['Drive', 'Gemini Apps', 'Takeout', 'Google Lens'],
  adsMore: ['Ads'],
  adsFewer: ['Ads'],
  adBlocked: ['Ads'],
  adLiked: ['Ads'],
};

/** Sentences without an object, by their words: in HTML all of them can be a link. */
const WHOLE = new Map(FORMS.filter(({ hasObject }) => !hasObject).map((form) => [form.before, form]));
const LONGEST_WHOLE = Math.max(...[...WHOLE.keys()].map(({ length }) => length));

/** Splits `Searched for trail maps`, `trail maps gesucht`, `Je hebt naar trail maps gezocht`. */
export function readSentence(title: string, hints: Hints): Sentence {
  const { link } = hints;
  const whole = title.length <= LONGEST_WHOLE ? WHOLE.get(title) : undefined;
  if (whole !== undefined && isAtHome(whole, hints)) return { action: whole.action, object: '' };
  const start = link ? link.before : title;
  const end = link ? link.after : title;
  let best: Form | undefined;
  let bestScore = -1;
  const compare = (forms: readonly Form[] | undefined): void => {
    if (forms === undefined) return;
    for (const form of forms) {
      if (!isAtHome(form, hints)) continue;
      if (!(link ? fitsAround(form, link) : fits(form, title))) continue;
      const score = scoreOf(form, hints);
      if (score > bestScore) [best, bestScore] = [form, score];
    }
  };
  compare(BY_START.get(start.slice(0, KEY)));
  compare(BY_START.get(start.charAt(0)));
  compare(BY_END.get(end.slice(-KEY)));
  compare(BY_END.get(end.slice(-1)));
  if (link) {
    if (best || link.text !== '') return { action: best?.action, object: link.text };
  }
  if (!best) return { action: undefined, object: title };
  const until = Math.max(best.before.length, title.length - best.after.length);
  return { action: best.action, object: title.slice(best.before.length, until).trim() };
}

function isAtHome(form: Form, hints: Hints): boolean {
  const only = ONLY_IN[form.action];
  return only === undefined || only.includes(hints.product);
}

/** The archive's language first, then what the address shows, then the longest words. */
const scoreOf = (form: Form, { language, shown }: Hints): number =>
  (form.language === language ? 1000 : 0) +
  (form.action === shown || (form.action === 'seen' && shown === 'watched') ? 500 : 0) +
  (form.before !== '' ? 100 : 0) +
  form.before.length +
  form.after.length;

function fits(form: Form, title: string): boolean {
  if (!form.hasObject) return false;
  // A video that is gone leaves the bare verb: `Has visto`.
  if (form.after === '' && title === form.before.trimEnd()) return true;
  if (form.before === '' && title === form.after.trimStart()) return true;
  return (
    title.length > form.before.length + form.after.length && title.startsWith(form.before) && title.endsWith(form.after)
  );
}

const fitsAround = (form: Form, link: { readonly before: string; readonly after: string }): boolean =>
  form.hasObject && form.before.trim() === link.before && form.after.trim() === link.after;
