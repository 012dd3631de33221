import { count, defineAudit, PLAUSIBLE } from './audit.js';

const LOGINS = `kind in ('login.session', 'login.ip')`;
const COUNTRY = `nullif(json_extract_string(detail, '$.country'), '')`;

export default defineAudit({
  id: 'logins',
  group: 'check',
  question: {
    en: 'From where was the account used, with what, and is anything odd?',
    de: 'Von wo und womit wurde das Konto benutzt, und fällt etwas auf?',
  },
  limits: {
    en: 'A place from an IP address can be the provider’s, a VPN or roaming. “Not explained” means not explained by these records, not an intrusion.',
    de: 'Ein Ort zur IP-Adresse kann der des Anbieters, eines VPN oder von Roaming sein. „Nicht erklärt“ heißt: nicht durch diese Einträge, nicht: Einbruch.',
  },
  needs: ['login.session', 'login.ip'],
  sql: {
    counts: `select count(*) filter (kind = 'login.session') as sessions, count(*) as n, count(distinct ip) as ips, count(distinct ${COUNTRY}) as countries,
      count(distinct device) as devices, min(at_ms) filter (${PLAUSIBLE}) as first, max(at_ms) filter (${PLAUSIBLE}) as last from record where ${LOGINS}`,
    rare: `select country, n, last from (
        select ${COUNTRY} as country, count(distinct date_trunc('day', local_time(at_ms))) as days, count(*) as n, max(at_ms) as last,
          sum(count(*)) over () as total, count(*) over () as countries
        from record where ${LOGINS} and ${COUNTRY} is not null group by 1)
      where days = 1 and countries > 1 and total >= 10 order by last desc, country`,
    places: `select coalesce(place, ${COUNTRY}) as place, count(*) as n, min(at_ms) as first, max(at_ms) as last
      from record where ${LOGINS} and coalesce(place, ${COUNTRY}) is not null group by 1 order by n desc, place limit 10`,
  },
  evidence: { where: LOGINS, order: 'newest', limit: 5 },
  texts: {
    found: {
      en: '{sessions#One login or session|{sessions} logins and sessions} from {ips#one IP address|{ips} IP addresses} and {devices#one device|{devices} devices or programs} are recorded, the last on {last}.',
      de: '{sessions#Eine Anmeldung oder Sitzung ist|{sessions} Anmeldungen und Sitzungen} von {ips#einer IP-Adresse|{ips} IP-Adressen} und {devices#einem Gerät|{devices} Geräten oder Programmen} sind gespeichert, zuletzt am {last}.',
    },
    odd: {
      en: '{sessions#One login or session|{sessions} logins and sessions} from {ips} IP addresses are recorded. {unexplained#One country appears|{unexplained} countries appear} on a single day only and no other login explains it.',
      de: '{sessions#Eine Anmeldung oder Sitzung|{sessions} Anmeldungen und Sitzungen} von {ips} IP-Adressen sind gespeichert. {unexplained#Ein Land taucht|{unexplained} Länder tauchen} nur an einem einzigen Tag auf, ohne dass eine andere Anmeldung es erklärt.',
    },
  },
  briefs: {
    found: {
      en: '{sessions#One login|{sessions} logins} from {ips#one IP address|{ips} IP addresses}, the last on {last}.',
      de: '{sessions#Eine Anmeldung|{sessions} Anmeldungen} von {ips#einer IP-Adresse|{ips} IP-Adressen}, zuletzt am {last}.',
    },
    odd: {
      en: '{unexplained#One country appears|{unexplained} countries appear} in the logins on a single day only.',
      de: '{unexplained#Ein Land taucht|{unexplained} Länder tauchen} nur an einem einzigen Tag in den Anmeldungen auf.',
    },
  },
  clear: { en: 'The lists of logins are empty.', de: 'Die Anmeldelisten sind leer.' },
  unknown: { en: 'No logins in these archives.', de: 'Keine Anmeldungen in diesen Archiven.' },
  judge({ rows, date, day }) {
    const counts = rows['counts']![0]!;
    if (Number(counts['n']) === 0) return { outcome: 'none', measures: { logins: 0 } };
    const unexplained = rows['rare']!.length;
    const last = Number(counts['last']);
    return {
      outcome: 'found',
      severity: unexplained > 0 ? 'high' : 'medium',
      basis: unexplained > 0 ? 'computed' : 'recorded',
      say: unexplained > 0 ? 'odd' : 'found',
      values: {
        sessions: count(counts['sessions']),
        ips: count(counts['ips']),
        devices: count(counts['devices']),
        unexplained: count(unexplained),
        last: date(last),
      },
      measures: {
        logins: Number(counts['sessions']),
        records: Number(counts['n']),
        ips: Number(counts['ips']),
        countries: Number(counts['countries']),
        devices: Number(counts['devices']),
        unexplained,
      },
      newest: counts['last'] === null ? undefined : last,
      table: {
        columns: [
          { id: 'place', title: { en: 'Place as recorded', de: 'Ort laut Eintrag' }, type: 'place' },
          { id: 'n', title: { en: 'Times', de: 'Anzahl' }, type: 'count' },
          { id: 'first', title: { en: 'First', de: 'Zuerst' }, type: 'date' },
          { id: 'last', title: { en: 'Last', de: 'Zuletzt' }, type: 'date' },
        ],
        rows: rows['places']!.map((row) => [
          String(row['place']),
          Number(row['n']),
          row['first'] === null ? null : day(row['first']),
          row['last'] === null ? null : day(row['last']),
        ]),
      },
    };
  },
});
