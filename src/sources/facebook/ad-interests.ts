import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, type Skip, skip } from '../../record/record.js';
import { facebookJson, folded, members, names, type Part, textOf } from '../meta/dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt, stem } from '../meta/paths.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

type List = 'interests' | 'categories';

/** A label put on the person, or why there is none. */
interface Listed {
  readonly list: List;
  readonly label?: string | undefined;
  readonly skipped?: Skip;
}

const INTERESTS = '(?:your_)?ads_interests';
const CATEGORIES = 'other_categories_used_to_reach_you';
const PREFERENCES = 'ad_preferences';
/** The block of interests in the preferences, in any language whose word for it is akin. */
const ABOUT_INTERESTS = /interest|interess|intérêt|interés/i;
const OTHER_PREFERENCE = skip('ad preference other than an interest', 'andere Werbeeinstellung als ein Interesse');

function* interests({ value }: Part): Iterable<Listed> {
  yield { list: 'interests', label: textOf(value) };
}

function* categories({ record, value }: Part): Iterable<Listed> {
  if (!record) yield { list: 'categories', label: textOf(value) };
  else for (const label of record.labels.flatMap((l) => names(members(l)))) yield { list: 'categories', label };
}

function* preferences({ record }: Part): Iterable<Listed> {
  if (!record) yield { list: 'interests' };
  for (const block of record?.labels ?? []) {
    const about = ABOUT_INTERESTS.test(`${block.entName ?? ''} ${block.label}`);
    if (!about || block.value !== undefined) yield { list: 'interests', skipped: OTHER_PREFERENCE };
    else for (const label of names(members(block))) yield { list: 'interests', label };
  }
}

function readJson({ list, label, skipped }: Listed): Reading {
  if (skipped !== undefined) return skipped;
  if (label === undefined) throw new Error('no label');
  return interest(list, label);
}

function readHtml(section: MetaSection, here: Here): Reading {
  const file = stem(here.segments);
  if (file.startsWith(PREFERENCES) && !ABOUT_INTERESTS.test([section.heading, ...section.path].join(' '))) {
    return OTHER_PREFERENCE;
  }
  const list = file.startsWith(CATEGORIES) ? 'categories' : 'interests';
  const said = [...section.texts, ...section.fields.map((f) => f.value), ...section.links.map((l) => l.text)];
  const labels = new Set((said.length > 0 ? said : [section.heading]).map((s) => s.trim()).filter((s) => s !== ''));
  return labels.size === 0 ? skip('no label', 'kein Etikett') : [...labels].map((label) => interest(list, label));
}

/** Interests are labels; the categories are what advertisers pick to reach people, so they are audiences. */
const interest = (list: List, label: string): RecordFields => ({
  kind: list === 'categories' ? 'ad.audience' : 'ad.interest',
  title: label,
  direction: 'done-to',
  detail: { list },
});

export default defineSource({
  id: 'facebook.ad-interests',
  platform: 'facebook',
  product: 'Ads interests',
  kinds: ['ad.interest', 'ad.audience'],
  tells: {
    en: 'which interests and categories Facebook put on you for advertising',
    de: 'welche Interessen und Kategorien Facebook Ihnen für Werbung zugeschrieben hat',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(INTERESTS),
      sniff: hasRoot('topics'),
      format: 'json',
      decode: facebookJson(interests),
      read: readJson,
    }),
    fileShape({
      path: jsonAt(CATEGORIES),
      sniff: hasRoot('bcts'),
      format: 'json',
      decode: facebookJson(categories),
      read: readJson,
    }),
    fileShape({
      path: jsonAt(PREFERENCES),
      sniff: hasRoot(),
      format: 'json',
      decode: facebookJson(preferences),
      read: readJson,
    }),
    fileShape({
      path: htmlAt([INTERESTS, CATEGORIES, PREFERENCES].join('|')),
      sniff: isMetaPage,
      format: 'html',
      decode: metaSections,
      read: readHtml,
    }),
  ],
  identity: (r) => [r.detail?.list as string, folded(r.title)],
});
