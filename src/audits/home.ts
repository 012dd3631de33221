import { DAY } from '../derive/home-and-work.js';
import { count, defineAudit, degrees, percent, round } from './audit.js';

export default defineAudit({
  id: 'home',
  group: 'where',
  question: { en: 'Where does the night find you?', de: 'Wo sind Sie nachts?' },
  limits: {
    en: 'Night work, two homes, a partner’s flat, a clinic or a shelter look the same to this rule. It says what others could conclude, not where you live.',
    de: 'Nachtarbeit, zwei Wohnungen, die Wohnung einer anderen Person, eine Klinik oder eine Schutzwohnung sehen für diese Regel gleich aus. Sie sagt, was andere schließen könnten, nicht, wo Sie wohnen.',
  },
  needs: ['location.point', 'location.visit'],
  facts: ['homeAndWork'],
  sql: {},
  evidence: {
    where: `kind in ('location.point', 'location.visit') and at_ms is not null and hour(local_time(at_ms)) < 6`,
    order: 'newest',
    limit: 5,
  },
  texts: {
    night: {
      en: 'On {at} of {nights} nights with data, the records stay within about 150 m of one place. Anyone with this file could take it for your home.',
      de: 'An {at} von {nights} Nächten mit Daten liegen die Einträge im Umkreis von etwa 150 m um einen Ort. Wer diese Datei hat, könnte das für Ihr Zuhause halten.',
    },
    moved: {
      en: 'On {at} of the last {nights} nights with data, the records stay within about 150 m of one place, and {moves#one change|{moves} changes} of such a place can be read. Anyone with this file could take it for your home.',
      de: 'An {at} der letzten {nights} Nächte mit Daten liegen die Einträge im Umkreis von etwa 150 m um einen Ort, und {moves#ein Wechsel dieses Ortes ist|{moves} Wechsel dieses Ortes sind} ablesbar. Wer diese Datei hat, könnte das für Ihr Zuhause halten.',
    },
    nightWork: {
      en: 'Nights on working days and free nights are spent at different places. On {at} of {nights} days most hours lie within about 150 m of one place. Anyone with this file could take it for your home.',
      de: 'Nächte an Arbeitstagen und freie Nächte liegen an verschiedenen Orten. An {at} von {nights} Tagen liegen die meisten Stunden im Umkreis von etwa 150 m um einen Ort. Wer diese Datei hat, könnte das für Ihr Zuhause halten.',
    },
    weak: {
      en: 'The nights with data do not point to one place clearly enough to name it.',
      de: 'Die Nächte mit Daten deuten nicht klar genug auf einen Ort hin, um ihn zu nennen.',
    },
  },
  briefs: {
    night: {
      en: 'On {at} of {nights} nights the records stay at one place: a home could be read from it.',
      de: 'An {at} von {nights} Nächten liegen die Einträge an einem Ort, der als Zuhause gelesen werden könnte.',
    },
    moved: {
      en: 'On {at} of the last {nights} nights the records stay at one place, after {moves#one change|{moves} changes}: a home could be read from it.',
      de: 'An {at} der letzten {nights} Nächte liegen die Einträge an einem Ort, nach {moves#einem Wechsel|{moves} Wechseln}: Er könnte als Zuhause gelesen werden.',
    },
    nightWork: {
      en: 'On {at} of {nights} days most hours lie at one place: a home could be read from it.',
      de: 'An {at} von {nights} Tagen liegen die meisten Stunden an einem Ort, der als Zuhause gelesen werden könnte.',
    },
  },
  clear: {
    en: 'The records do not point to one place at night.',
    de: 'Die Einträge deuten nachts nicht auf einen bestimmten Ort hin.',
  },
  unknown: {
    en: 'Not enough nights with location records. If Google keeps a Timeline for you, it may lie on your phone: export it there.',
    de: 'Zu wenige Nächte mit Standortdaten. Falls Google für Sie eine Zeitachse führt, liegt sie vielleicht auf dem Telefon: Exportieren Sie sie dort.',
  },
  judge({ facts }) {
    const { home: found, usableNights, moves, nightWork } = facts.homeAndWork;
    if (usableNights < 14) return { outcome: 'too-few', n: usableNights, m: 14, measures: { nights: usableNights } };
    if (!found) return { outcome: 'none', measures: { nights: usableNights } };
    const { place, days, atPlace, share, confidence, to } = found;
    const measures = { nights: days, share: round(share, 3), moves };
    const values = { at: count(atPlace), nights: count(days), moves: count(moves), share: percent(share) };
    if (confidence === 'weak')
      return { outcome: 'found', severity: 'low', basis: 'inferred', confidence, say: 'weak', values, measures };
    return {
      outcome: 'found',
      severity: confidence === 'strong' ? 'high' : 'medium',
      basis: 'inferred',
      confidence,
      say: nightWork ? 'nightWork' : moves > 0 ? 'moved' : 'night',
      values,
      measures: { homeLat: degrees(place.lat), homeLon: degrees(place.lon), ...measures },
      newest: to * DAY,
      places: [
        {
          lat: degrees(place.lat),
          lon: degrees(place.lon),
          radiusM: 150,
          label: { en: 'home area', de: 'Wohngegend' },
        },
      ],
    };
  },
});
