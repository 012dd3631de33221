import type { Text } from '../text/text.js';
import { count, defineAudit } from './audit.js';

/** What a full export of each company should hold, and the sources of which any one shows that it does. */
const EXPECTED: readonly {
  readonly platform: string;
  readonly what: Text;
  readonly sources: readonly string[];
  readonly folder?: RegExp;
}[] = [
  {
    platform: 'google',
    what: { en: 'Search and app activity', de: 'Such- und App-Aktivitäten' },
    sources: ['google.my-activity'],
  },
  {
    platform: 'google',
    what: {
      en: 'Location history (on newer phones it lies on the phone itself)',
      de: 'Standortverlauf (bei neueren Telefonen liegt er auf dem Gerät)',
    },
    sources: ['google.location-records', 'google.location-semantic', 'google.timeline-android', 'google.timeline-ios'],
  },
  { platform: 'google', what: { en: 'Chrome history', de: 'Chrome-Verlauf' }, sources: ['google.chrome-history'] },
  { platform: 'google', what: { en: 'YouTube history', de: 'YouTube-Verlauf' }, sources: ['google.youtube-history'] },
  { platform: 'google', what: { en: 'Account page', de: 'Kontoseite' }, sources: ['google.account'] },
  { platform: 'amazon', what: { en: 'Orders', de: 'Bestellungen' }, sources: ['amazon.retail-orders'] },
  { platform: 'amazon', what: { en: 'Searches', de: 'Suchanfragen' }, sources: ['amazon.retail-search'] },
  { platform: 'amazon', what: { en: 'Advertising lists', de: 'Werbelisten' }, sources: ['amazon.advertising'] },
  {
    platform: 'amazon',
    what: { en: 'Registered devices', de: 'Registrierte Geräte' },
    sources: ['amazon.device-registration'],
  },
  { platform: 'amazon', what: { en: 'Sign-ins', de: 'Anmeldungen' }, sources: ['amazon.sign-ins'] },
  { platform: 'amazon', what: { en: 'Payment methods', de: 'Zahlungsmittel' }, sources: ['amazon.payment-methods'] },
  {
    platform: 'facebook',
    what: { en: 'Activity off Meta technologies', de: 'Aktivitäten außerhalb der Meta-Technologien' },
    sources: ['facebook.off-meta-activity'],
    folder: /(?:^|\/)(?:apps_and_websites)[^/]*\//i,
  },
  {
    platform: 'facebook',
    what: { en: 'Advertisers using your information', de: 'Werbetreibende, die Ihre Daten nutzen' },
    sources: ['facebook.advertisers'],
    folder: /(?:^|\/)(?:ads_information|ads_and_businesses)[^/]*\//i,
  },
  {
    platform: 'facebook',
    what: { en: 'Logins and sessions', de: 'Anmeldungen und Sitzungen' },
    sources: ['facebook.logins'],
    folder: /(?:^|\/)(?:security_and_login_information)[^/]*\//i,
  },
  { platform: 'facebook', what: { en: 'Search history', de: 'Suchverlauf' }, sources: ['facebook.search-history'] },
  { platform: 'facebook', what: { en: 'Messages', de: 'Nachrichten' }, sources: ['facebook.messages'] },
  { platform: 'facebook', what: { en: 'Profile', de: 'Profil' }, sources: ['facebook.profile'] },
  // Chats are on the phone; what the company holds is in the report that it makes on request.
  {
    platform: 'whatsapp',
    what: { en: 'Account information', de: 'Account-Informationen' },
    sources: ['whatsapp.account-report'],
  },
];

const STATE = {
  present: { en: 'present', de: 'vorhanden' },
  empty: { en: 'there, but empty', de: 'vorhanden, aber leer' },
  missing: { en: 'missing', de: 'fehlt' },
} as const;

export default defineAudit({
  id: 'completeness',
  group: 'missing',
  question: { en: 'What is probably held but missing here?', de: 'Was ist vermutlich gespeichert, fehlt hier aber?' },
  limits: {
    en: 'A product may be missing because it was not requested, not used, switched off, deleted or moved to the phone. Absence shows nothing about what is stored.',
    de: 'Ein Bereich kann fehlen, weil er nicht angefordert, nicht genutzt, abgeschaltet, gelöscht oder auf das Telefon verlagert wurde. Fehlen sagt nichts darüber, was gespeichert ist.',
  },
  needs: [],
  sql: {
    sources: `select source, sum(kept + duplicate) as items from entry where source is not null and status in ('read', 'duplicate') group by source order by source`,
    // Meta puts this file where a section would be that holds nothing.
    empty: `select path from entry where regexp_matches(path, '(?i)/no[-_]data.(txt|html?)$') order by path`,
    platforms: `select distinct platform from entry where platform is not null order by platform`,
  },
  texts: {
    missing: {
      en: '{missing} of {expected} kinds of data that full exports of these companies hold {missing#is|are} not in your archives. {missing#It|They} may be held all the same: ask for {missing#it|them}.',
      de: 'Von {expected} Datenarten, die vollständige Exporte dieser Anbieter enthalten, {missing#fehlt eine|fehlen {missing}} in Ihren Archiven. Gespeichert sein {missing#kann sie|können sie} trotzdem: Fordern Sie sie an.',
    },
  },
  briefs: {
    missing: {
      en: '{missing} of {expected} kinds of data {missing#is|are} not in your archives.',
      de: 'Von {expected} Datenarten {missing#fehlt eine|fehlen {missing}} in Ihren Archiven.',
    },
  },
  clear: {
    en: 'Every kind of data that footprint expects of these companies is in your archives.',
    de: 'Alle Datenarten, die footprint von diesen Anbietern erwartet, sind in Ihren Archiven.',
  },
  unknown: { en: 'No known export was read.', de: 'Es wurde kein bekannter Export gelesen.' },
  judge({ rows }) {
    const platforms = new Set(rows['platforms']!.map((row) => row['platform']));
    const empty = rows['empty']!.map((row) => String(row['path']));
    const items = new Map(rows['sources']!.map((row) => [row['source'], Number(row['items'])]));
    const expected = EXPECTED.filter(({ platform }) => platforms.has(platform)).map((kind) => {
      const found = kind.sources.filter((source) => items.has(source));
      const state =
        found.length === 0
          ? kind.folder && empty.some((path) => kind.folder!.test(path))
            ? 'empty'
            : 'missing'
          : found.some((source) => items.get(source)! > 0)
            ? 'present'
            : 'empty';
      return { ...kind, state } as const;
    });
    const missing = expected.filter(({ state }) => state === 'missing').length;
    const measures = { expected: expected.length, present: expected.length - missing, missing };
    if (expected.length === 0) return { outcome: 'too-few', n: 0, m: 1, measures };
    if (missing === 0) return { outcome: 'none', measures };
    return {
      outcome: 'found',
      severity: missing >= 3 ? 'medium' : 'low',
      basis: 'computed',
      say: 'missing',
      values: { missing: count(missing), expected: count(expected.length) },
      measures,
      table: {
        columns: [
          { id: 'platform', title: { en: 'Company', de: 'Anbieter' }, type: 'platform' },
          { id: 'what', title: { en: 'Kind of data', de: 'Datenart' }, type: 'text' },
          { id: 'state', title: { en: 'Here', de: 'Hier' }, type: 'text' },
        ],
        rows: expected.map(({ platform, what, state }) => [platform, what, STATE[state]]),
      },
    };
  },
});
