import { count, defineAudit, round } from './audit.js';

const HOUR = 3_600_000;

export default defineAudit({
  id: 'places',
  group: 'where',
  question: { en: 'Which places do the records show most?', de: 'Welche Orte zeigen die Einträge am häufigsten?' },
  limits: {
    en: 'The phone was somewhere, not necessarily you. Passing by, neighbours and wrong fixes are possible; gaps hide places.',
    de: 'Das Telefon war dort, nicht unbedingt Sie. Vorbeigehen, Nachbarschaft und falsche Ortung sind möglich; Lücken verbergen Orte.',
  },
  needs: ['location.point', 'location.visit'],
  facts: ['stays'],
  sql: {
    counts: `select coalesce(sum(n) filter (kind = 'location.point'), 0) as points, coalesce(sum(n) filter (kind = 'location.visit'), 0) as visits,
      count(distinct day) as days, max(last) filter (plausible) as newest
      from tally where kind in ('location.point', 'location.visit')`,
  },
  evidence: { where: `kind in ('location.point', 'location.visit')`, order: 'newest', limit: 5 },
  texts: {
    found: {
      en: '{points} location fixes and {visits} visits on {days#one day|{days} days} show {places#one place|{places} places} where you stayed for 20 minutes or more.',
      de: '{points} Standortpunkte und {visits} Aufenthalte an {days#einem Tag|{days} Tagen} zeigen {places#einen Ort|{places} Orte}, an denen Sie 20 Minuten oder länger waren.',
    },
  },
  briefs: {
    found: {
      en: '{points} location fixes and {visits} visits show {places#one place|{places} places}.',
      de: '{points} Standortpunkte und {visits} Aufenthalte zeigen {places#einen Ort|{places} Orte}.',
    },
  },
  clear: { en: 'The location files hold no positions.', de: 'Die Standortdateien enthalten keine Positionen.' },
  unknown: {
    en: 'No location history in these archives. It may lie on your phone (Google Maps → Timeline): export it there.',
    de: 'Kein Standortverlauf in diesen Archiven. Er liegt vielleicht auf dem Telefon (Google Maps → Zeitachse): Exportieren Sie ihn dort.',
  },
  judge({ rows, facts }) {
    const counts = rows['counts']![0]!;
    const [points, visits] = [Number(counts['points']), Number(counts['visits'])];
    if (points + visits === 0) return { outcome: 'none', measures: { places: 0, points, visits } };
    const found = facts.stays.places;
    const top = [...found].sort((a, b) => b.ms - a.ms || b.stays - a.stays || a.lat - b.lat).slice(0, 10);
    return {
      outcome: 'found',
      severity: points >= 10_000 ? 'high' : 'medium',
      basis: 'computed',
      say: 'found',
      values: {
        points: count(points),
        visits: count(visits),
        days: count(counts['days']),
        places: count(found.length),
      },
      measures: { places: found.length, points, visits, days: Number(counts['days']) },
      newest: counts['newest'] === null ? undefined : Number(counts['newest']),
      table: {
        columns: [
          { id: 'place', title: { en: 'Place', de: 'Ort' }, type: 'place' },
          { id: 'stays', title: { en: 'Stays', de: 'Aufenthalte' }, type: 'count' },
          { id: 'hours', title: { en: 'Hours', de: 'Stunden' }, type: 'count' },
        ],
        rows: top.map(({ name, lat, lon, stays, ms }) => [
          name?.split('\n')[0] ?? `${lat.toFixed(4)}, ${lon.toFixed(4)}`,
          stays,
          Math.round(ms / HOUR),
        ]),
      },
      places: top.map(({ lat, lon, name }, i) => ({
        lat: round(lat, 4),
        lon: round(lon, 4),
        radiusM: 150,
        label: name ? { en: name, de: name } : { en: `place ${i + 1}`, de: `Ort ${i + 1}` },
      })),
    };
  },
});
