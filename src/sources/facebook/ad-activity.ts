import { coordinates, coordinatesOfDegrees } from '../../record/place.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label } from '../meta/dialect.js';
import { isInside, type Line, linkIn, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';

const FIRM =
  /^(?:advertiser|business|page|name|werbetreibender?|unternehmen|seite|annonceur|entreprise|nom)(?: name)?$/i;
const SENDER = /^(?:sender|from|business|absender|von|unternehmen|expéditeur|de|entreprise)(?: name)?$/i;
const TEXT = /^(?:text|message|content|body|nachricht|inhalt|texte|contenu)$/i;
const LATITUDE = /latitude|breitengrad/i;
const LONGITUDE = /longitude|längengrad/i;
const PHONE = /^\+?[\d\s()/-]{5,}$/;

const written = (line: Line): readonly Label[] =>
  line.labels.filter(({ value }) => value !== undefined && printedDate(value) === undefined);

const INSIDE = skip('list inside a record', 'Liste in einem Eintrag');

type Fields = Omit<RecordFields, 'at' | 'precision' | 'detail'> & Pick<RecordFields, 'detail'>;

/** One record per line; an undated one keeps its place in the file. */
const each =
  (list: string, fields: (line: Line) => Fields | undefined) =>
  (line: Line, here: Here): Reading => {
    if (isInside(line)) return INSIDE;
    const found = fields(line);
    if (found === undefined) return skip('entry without content', 'Eintrag ohne Inhalt');
    const time = timeOf(line, here);
    const nth = time.at === undefined ? line.nth : undefined;
    return { ...time, ...found, detail: { ...time.detail, list, ...found.detail, ...filled({ nth }) } };
  };

const opened = each('messenger-threads', (line) => ({
  kind: 'ad.click',
  // On a page the text beside the time is the label of a list, not a name.
  party: textIn(line, FIRM) ?? line.title ?? [...namesIn({ ...line, texts: [] })][0],
  direction: 'own',
}));

/** Without a firm it cannot be counted among the firms that reported something. */
const conversion = each('reported-conversions', (line) => {
  const party = textIn(line, FIRM) ?? written(line)[0]?.value;
  return {
    kind: party === undefined ? 'telemetry.event' : 'offplatform.event',
    party,
    url: linkIn(line),
    direction: 'done-to',
  };
});

const sampled = each('sampled-locations', (line) => {
  const texts = [...written(line).map(({ value }) => value!), ...line.texts];
  const bare = texts.map((text) => text.replace(/^\(|\)$/g, ''));
  const where =
    coordinatesOfDegrees(textIn(line, LATITUDE), textIn(line, LONGITUDE)) ??
    bare.map(coordinates).find((found) => found !== undefined);
  const names = bare.filter((text) => !/^[-+\d., ]+$/.test(text));
  if (where === undefined && names.length === 0) return undefined;
  return {
    kind: 'location.label',
    place: names.length > 0 ? names.join(', ') : undefined,
    ...where,
    direction: 'background',
  };
});

const received = each('service-texts', (line) => {
  const sender = textIn(line, SENDER) ?? line.title;
  const text = textIn(line, TEXT);
  return {
    kind: 'social.message',
    party: sender !== undefined && !PHONE.test(sender) ? sender : undefined,
    direction: 'done-to',
    detail: filled({ characters: text === undefined ? undefined : lengthOf(text) }),
  };
});

/** Counters of the week before the export, each under a label. */
function views(line: Line): Reading {
  const counters = written(line);
  const found = counters.length > 0 ? counters : line.texts.map((value) => ({ label: line.title ?? '', value }));
  if (found.length === 0) return skip('entry without content', 'Eintrag ohne Inhalt');
  return found.map(({ label, value = '' }, position): RecordFields => {
    const quantity = /^\d{1,9}$/.test(value) ? Number(value) : undefined;
    return {
      kind: 'app.usage',
      title: label === '' ? undefined : label,
      quantity,
      direction: 'own',
      detail: { list: 'story-views', nth: position, ...filled({ value: quantity === undefined ? value : undefined }) },
    };
  });
}

export default defineSource({
  id: 'facebook.ad-activity',
  platform: 'facebook',
  product: 'Ad activity',
  section: '6.1',
  kinds: ['ad.click', 'offplatform.event', 'telemetry.event', 'location.label', 'social.message', 'app.usage'],
  tells: {
    en: 'when an ad led you into a conversation, which purchases and other results advertisers reported, and at which places ads were chosen for you',
    de: 'wann eine Anzeige Sie in ein Gespräch führte, welche Käufe und anderen Ergebnisse Werbetreibende meldeten und an welchen Orten Werbung für Sie ausgesucht wurde',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'ads_information/messenger_threads_you_started_by_clicking_on_an_ad', read: opened },
    { at: 'ads_information/your_recent_reported_conversions', read: conversion },
    { at: 'ads_information/your_sampled_locations', read: sampled },
    { at: 'ads_information/service_texts_received', read: received },
    { at: 'ads_information/story_views_in_past_7_days', read: views },
  ),
  identity: (r) => [r.detail?.list as string, r.detail?.nth as number | undefined],
  moment: (r) => moment(r, SECOND),
  timeless: (r) => folded(r.party ?? r.place),
});
