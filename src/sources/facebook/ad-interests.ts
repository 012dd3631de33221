import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type RecordFields, skip } from '../../record/record.js';
import { facebookJson, folded, members, names, type Part, textOf } from '../meta/dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt, stem } from '../meta/paths.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

type List = 'interests' | 'categories';

/** A label put on the person. */
interface Listed {
  readonly list: List;
  readonly label?: string | undefined;
}

const INTERESTS = '(?:your_)?ads_interests';
const CATEGORIES = 'other_categories_used_to_reach_you';
const NONE = skip('no label', 'kein Etikett');

const listed = (list: List) =>
  function* ({ record, value }: Part): Iterable<Listed> {
    if (!record) yield { list, label: textOf(value) };
    else {
      const entries = record.labels.flatMap((l) => (l.value === undefined ? members(l) : [l]));
      for (const label of names(entries)) yield { list, label };
    }
  };

function readJson({ list, label }: Listed): Reading {
  if (label === undefined) return NONE;
  return interest(list, label);
}

function readHtml(section: MetaSection, here: Here): Reading {
  const file = stem(here.segments);
  const list = file.startsWith(CATEGORIES) ? 'categories' : 'interests';
  const said = [...section.texts, ...section.fields.map((f) => f.value), ...section.links.map((l) => l.text)];
  const labels = new Set((said.length > 0 ? said : [section.heading]).map((s) => s.trim()).filter((s) => s !== ''));
  return labels.size === 0 ? NONE : [...labels].map((label) => interest(list, label));
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
  section: '6.1',
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
      decode: facebookJson(listed('interests')),
      read: readJson,
    }),
    fileShape({
      path: jsonAt(CATEGORIES),
      sniff: hasRoot('bcts'),
      format: 'json',
      decode: facebookJson(listed('categories')),
      read: readJson,
    }),
    fileShape({
      path: htmlAt(`${INTERESTS}|${CATEGORIES}`),
      sniff: isMetaPage,
      format: 'html',
      decode: metaSections,
      read: readHtml,
    }),
  ],
  identity: (r) => [r.detail?.list as string, folded(r.title)],
});
