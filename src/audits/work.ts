import { DAY } from '../derive/home-and-work.js';
import { count, defineAudit, degrees, percent, round } from './audit.js';

export default defineAudit({
  id: 'work',
  group: 'where',
  question: { en: 'And where are you on working days?', de: 'Und wo sind Sie an Werktagen?' },
  limits: {
    en: 'Work, school, care of relatives or a regular friend’s place look the same. Working from home leaves no second place; nothing here speaks about having or not having a job.',
    de: 'Arbeit, Schule, Pflege Angehöriger oder ein fester Besuch sehen gleich aus. Wer zu Hause arbeitet, hat keinen zweiten Ort; über eine Anstellung sagt das nichts.',
  },
  needs: ['location.point', 'location.visit'],
  facts: ['homeAndWork'],
  sql: {},
  evidence: {
    where: `kind in ('location.point', 'location.visit') and at_ms is not null and hour(local_time(at_ms)) between 9 and 16 and dayofweek(local_time(at_ms)) between 1 and 5`,
    order: 'newest',
    limit: 5,
  },
  texts: {
    day: {
      en: 'On {at} of {days} weekdays with data, the records show a second place between 9 and 17 h.',
      de: 'An {at} von {days} Werktagen mit Daten zeigen die Einträge zwischen 9 und 17 Uhr einen zweiten Ort.',
    },
    night: {
      en: 'On {at} of {days} weekdays with data, the records show a second place at night, between 0 and 6 h.',
      de: 'An {at} von {days} Werktagen mit Daten zeigen die Einträge nachts, zwischen 0 und 6 Uhr, einen zweiten Ort.',
    },
    weak: {
      en: 'The weekdays with data do not point to a second place clearly enough to name it.',
      de: 'Die Werktage mit Daten deuten nicht klar genug auf einen zweiten Ort hin, um ihn zu nennen.',
    },
  },
  briefs: {
    day: {
      en: 'On {at} of {days} weekdays there is a second place between 9 and 17 h.',
      de: 'An {at} von {days} Werktagen gibt es zwischen 9 und 17 Uhr einen zweiten Ort.',
    },
    night: {
      en: 'On {at} of {days} weekdays there is a second place at night.',
      de: 'An {at} von {days} Werktagen gibt es nachts einen zweiten Ort.',
    },
  },
  clear: { en: 'No second place stands out on weekdays.', de: 'An Werktagen fällt kein zweiter Ort auf.' },
  unknown: { en: 'Not enough weekdays with location records.', de: 'Zu wenige Werktage mit Standortdaten.' },
  judge({ facts }) {
    const { work: found, usableWeekdays, nightWork } = facts.homeAndWork;
    if (usableWeekdays < 20)
      return { outcome: 'too-few', n: usableWeekdays, m: 20, measures: { days: usableWeekdays } };
    if (!found) return { outcome: 'none', measures: { days: usableWeekdays } };
    const { place, days, atPlace, share, confidence, to } = found;
    const measures = { days: atPlace, share: round(share, 3) };
    const values = { at: count(atPlace), days: count(days), share: percent(share) };
    if (confidence === 'weak')
      return { outcome: 'found', severity: 'low', basis: 'inferred', confidence, say: 'weak', values, measures };
    return {
      outcome: 'found',
      severity: confidence === 'strong' ? 'high' : 'medium',
      basis: 'inferred',
      confidence,
      say: nightWork ? 'night' : 'day',
      values,
      measures: { workLat: degrees(place.lat), workLon: degrees(place.lon), ...measures },
      newest: to * DAY,
      places: [
        {
          lat: degrees(place.lat),
          lon: degrees(place.lon),
          radiusM: 150,
          label: { en: 'second place on weekdays', de: 'zweiter Ort an Werktagen' },
        },
      ],
    };
  },
});
