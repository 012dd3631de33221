import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import type { RecordFields } from '../../record/record.js';
import { skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { facebookJson, filled, folded, labelled, member, type Part, textOf } from '../meta/dialect.js';
import { fieldOf, headingOf, saysNothing } from '../meta/html.js';
import { MINUTE, moment } from '../meta/moment.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { printedDate, printedTime, type TimeFields } from '../meta/printed-date.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

const FILES = "advertisers_(?:who_)?you've_interacted_with";
const ACTION = /^(?:action|aktion|azione|acción|actie)$/i;
const TITLE = /^(?:title|ad title|titel|anzeigentitel|titre|titolo|título)$/i;
const LINK = /^(?:url|link|lien)$/i;
/** Whoever closes or hides an ad has seen it, but did not follow it. */
const SEEN_ONLY =
  /clos|hid|dismiss|geschlossen|schließ|verborgen|ausgeblendet|verberg|ferm|masqu|chius|nascost|ocult|cerr/i;

interface Interaction {
  readonly action: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
}

function interaction({ action, title, url }: Interaction, time: TimeFields): RecordFields {
  return {
    ...time,
    kind: SEEN_ONLY.test(action ?? '') ? 'ad.view' : 'ad.click',
    title,
    url,
    direction: 'own',
    detail: { ...time.detail, ...filled({ action }) },
  };
}

function readJson({ record, value }: Part): Reading {
  if (record) {
    const { labels } = record;
    const action = labelled(labels, ACTION) ?? labels[0];
    const url = labelled(labels, LINK) ?? labels.find((l) => /^https?:/.test(l.href ?? l.value ?? ''));
    const title = labelled(labels, TITLE) ?? labels.find((l) => l !== action && l !== url && l.value !== undefined);
    if (action?.value === undefined && title?.value === undefined) throw new Error('no interaction with an ad');
    const seconds = record.timestamp ?? labels.find((l) => l.time !== undefined)?.time;
    const found = { action: action?.value, title: title?.value, url: url?.href ?? url?.value };
    return interaction(found, { ...epochSeconds(seconds) });
  }
  const action = textOf(member(value, 'action'));
  const title = textOf(member(value, 'title'));
  if (action === undefined && title === undefined) throw new Error('no interaction with an ad');
  return interaction({ action, title, url: undefined }, { ...epochSeconds(member(value, 'timestamp')) });
}

function readHtml(section: MetaSection, here: Here): Reading {
  if (saysNothing(section) && section.time === '') return skip('no interaction', 'keine Interaktion');
  const link = section.fields.find((f) => /^https?:/.test(f.href ?? f.value)) ?? section.links[0];
  const title =
    fieldOf(section, TITLE) ??
    section.texts[0] ??
    section.fields.find((f) => f !== link && !printedDate(f.value))?.value;
  const url = link?.href ?? fieldOf(section, LINK);
  const action = fieldOf(section, ACTION) ?? headingOf(section);
  return interaction({ action, title: textOf(title), url }, printedTime(section.time, here));
}

export default defineSource({
  id: 'facebook.ad-interactions',
  platform: 'facebook',
  product: 'Advertisers you’ve interacted with',
  kinds: ['ad.click', 'ad.view'],
  tells: {
    en: 'which ads you clicked, closed or hid, and when',
    de: 'welche Anzeigen Sie wann angeklickt, geschlossen oder verborgen haben',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(FILES),
      sniff: hasRoot('history'),
      format: 'json',
      decode: facebookJson((part) => [part]),
      read: readJson,
    }),
    fileShape({ path: htmlAt(FILES), sniff: isMetaPage, format: 'html', decode: metaSections, read: readHtml }),
  ],
  identity: (r) => [folded(r.title)],
  moment: (r) => moment(r, MINUTE),
});
