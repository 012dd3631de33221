import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { flag, type Line, namesIn, textIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { coordinatesIn } from '../meta/whereabouts.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|place|ort|nom|lieu)$/i;
const ZIP = /zip ?code|postal|postleitzahl|^plz$/i;
const EXPLANATION = /explanation|explication|erklärung|erläuterung|verwendungszweck|^usage|^nutzung/i;
const NO_PLACE = skip('no place', 'kein Ort');

/** A fix, or just the name of a place with a time. */
const fix =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const where = coordinatesIn(line);
    const place = textIn(line, NAME) ?? line.title;
    if (where === undefined && place === undefined) return NO_PLACE;
    const time = timeOf(line, here);
    return {
      ...time,
      kind: where === undefined ? 'location.visit' : 'location.point',
      ...where,
      place,
      direction: 'background',
      detail: { ...time.detail, list },
    };
  };

const label = (list: string, place: string, detail: RecordFields['detail'] = {}): RecordFields => ({
  kind: 'location.label',
  place,
  detail: { list, ...detail },
});

/** Places by name and nothing more; sentences beside them explain what the list is for. */
const named =
  (list: string) =>
  (line: Line): Reading => {
    const values = line.labels.filter((one) => !EXPLANATION.test(one.label)).flatMap(({ value }) => value ?? []);
    // Beside a page's labels, text is a label without a value.
    const names = [...namesIn(line.labels.length > 0 ? { ...line, texts: [] } : line)];
    const found = [names, values, [line.title ?? '']]
      .map((texts) => texts.filter(isName))
      .find((texts) => texts.length > 0);
    return found === undefined ? NO_PLACE : found.map((name) => label(list, name));
  };

const isName = (text: string): boolean =>
  text !== '' && text.length <= 80 && !/\s\S+\s\S+\s\S+\s\S+.*[.!?]$/.test(text);

/** One place whose parts stand one by one: city, region, country. */
const inParts =
  (list: string) =>
  (line: Line): Reading => {
    const parts = [...new Set(valuesIn(line))];
    return parts.length === 0 ? NO_PLACE : label(list, parts.join(', '));
  };

/** Pairs of city and region, and postcodes that belong to none of them in particular. */
function primary(line: Line): Reading {
  const all = line.labels.flatMap((one) =>
    valuesIn({ labels: [one], texts: [] }).map((text) => ({
      text,
      isZip: ZIP.test(one.label.replaceAll('_', ' ')) || /^\d[\d\s-]{2,9}$/.test(text),
    })),
  );
  const names = [
    ...all.filter(({ isZip }) => !isZip).map(({ text }) => text),
    ...(line.labels.length > 0 ? [] : line.texts),
  ];
  const zip = all.flatMap(({ text, isZip }) => (isZip ? [text] : [])).join(', ') || undefined;
  const places = paired(names);
  if (places.length === 0 && zip === undefined) return NO_PLACE;
  return (places.length > 0 ? places : [zip!]).map((place) => label('primary-location', place, filled({ zip })));
}

const paired = (names: readonly string[]): readonly string[] =>
  names.length % 2 === 1 || names.some((name) => name.includes(','))
    ? names
    : names.flatMap((name, i) => (i % 2 === 0 ? [`${name}, ${names[i + 1]}`] : []));

/** Which network a phone was in, by the name that its SIM card gives. */
function carrier(line: Line): Reading {
  const values = valuesIn(line);
  const code = textIn(line, /^country code$/i) ?? values.find((text) => /^\d{3}$/.test(text));
  const value = textIn(line, /^spn$/i) ?? values.find((text) => text !== code) ?? line.title;
  if (value === undefined && code === undefined) return skip('no carrier', 'kein Mobilfunknetz');
  return {
    kind: 'profile.field',
    title: 'carrier',
    detail: { list: 'device-location', ...filled({ value, countryCode: code }) },
  };
}

/** Names of countries or regions in the account's language: told apart by their place in the list. */
function jurisdiction(line: Line): Reading {
  const values = valuesIn(line);
  if (values.length === 0) return skip('no jurisdiction', 'kein Rechtsraum');
  return values.map((value, i) => ({
    kind: 'profile.field',
    title: 'privacyJurisdiction',
    detail: { list: 'privacy-jurisdiction', value, position: line.nth + i },
  }));
}

function reminders(line: Line, here: Here): Reading {
  const values = valuesIn(line);
  const time = timeOf(line, here);
  if (values.length === 0 && time.at === undefined) return skip('no reminder', 'keine Erinnerung');
  const value = values.length === 1 ? (flag(values[0]) ?? values[0]) : values.join(', ') || undefined;
  return {
    ...time,
    kind: 'consent.record',
    title: 'votingReminders',
    detail: { ...time.detail, list: 'voting-reminders', ...filled({ value, position: line.nth || undefined }) },
  };
}

export default defineSource({
  id: 'facebook.locations',
  platform: 'facebook',
  product: 'Locations',
  section: '6.4',
  kinds: ['location.point', 'location.visit', 'location.label', 'profile.field', 'consent.record'],
  tells: {
    en: 'where Facebook thinks you live, where your phone was, which mobile network it used, and which places it counts among your interests',
    de: 'wo Sie nach Annahme von Facebook wohnen, wo Ihr Telefon war, in welchem Mobilfunknetz, und welche Orte zu Ihren Interessen zählen',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'location/primary_location', roots: ['primary_location'], read: primary },
    { at: 'location/primary_public_location', roots: ['primary_public_location'], read: inParts('public-location') },
    { at: 'location/last_location', roots: ['last_location'], read: fix('last-location') },
    { at: 'location/location_history', roots: ['location_history'], read: fix('location-history') },
    { at: 'location/device_location', roots: ['phone_number_location'], read: carrier },
    { at: 'location/your_privacy_jurisdiction', read: jurisdiction },
    { at: '(?:news|facebook_news)/your_locations', roots: ['news_your_locations'], read: named('news-locations') },
    {
      at: 'other_logged_information/locations_of_interest',
      read: named('locations-of-interest'),
    },
    { at: 'your_places/cities_you_have_checked_into', read: named('checked-in-cities') },
    {
      at: 'voting/voting_location',
      roots: ['voting_location'],
      whole: true,
      read: inParts('voting-location'),
    },
    { at: 'voting/voting_reminders', roots: ['voting_reminders'], whole: true, read: reminders },
  ),
  identity: ({ kind, detail, latE7, lonE7, place }) =>
    kind === 'location.point'
      ? [detail?.list as string, latE7, lonE7]
      : [
          detail?.list as string,
          (detail?.position as number | undefined) ??
            folded(place ?? (kind === 'consent.record' ? '' : String(detail?.value ?? detail?.countryCode))),
        ],
  moment: (r) => moment(r, SECOND),
});
