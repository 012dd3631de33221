import type { RecordFields } from '../../record/record.js';
import type { Here } from '../source.js';

/** Settings that let Google keep activity: the English name, then those of other languages and years. */
const CONTROLS: readonly string[] = [
  'Web & App Activity|Web and App Activity|Web- & App-Aktivitäten|Web- und App-Aktivitäten|Activité sur le Web et les applications',
  'Web & App Activity|Actividad en la Web y en Aplicaciones|Actividad web y de aplicaciones|Web- en app-activiteit|Web- & app-activiteit',
  'YouTube watch history|YouTube-Wiedergabeverlauf|Historique des vidéos regardées sur YouTube|YouTube-kijkgeschiedenis',
  'YouTube watch history|Historial de reproducciones de YouTube|Historique YouTube des vidéos regardées',
  'YouTube search history|YouTube-Suchverlauf|Historique des recherches YouTube|YouTube-zoekgeschiedenis',
  'YouTube search history|Historial de búsqueda de YouTube|Historial de búsquedas de YouTube|Historique des recherches sur YouTube',
  'YouTube History|YouTube-Verlauf|Historique YouTube|Historial de YouTube|YouTube-geschiedenis',
  'Location History|Standortverlauf|Historique des positions|Historial de ubicaciones|Locatiegeschiedenis',
  'Timeline|Zeitachse|Vos trajets|Cronología|Tijdlijn',
  'Gemini Apps Activity|Gemini-Apps-Aktivitäten|Aktivitäten in Gemini-Apps|Activité dans les applications Gemini',
  'Gemini Apps Activity|Actividad en las aplicaciones de Gemini|Activiteit in Gemini-apps',
  'Voice & Audio Activity|Sprach- & Audioaktivitäten|Sprach- und Audioaktivitäten|Activité vocale et audio|Actividad de voz y audio|Spraak- en audioactiviteit',
  'Device Information|Geräteinformationen|Informations provenant des appareils|Información de los dispositivos|Apparaatgegevens',
];

const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const ENGLISH = new Map(
  CONTROLS.flatMap((line) => {
    const names = line.split('|');
    return names.map((name) => [plain(name), names[0]!] as const);
  }),
);

const metIn = new WeakMap<Here, Set<string>>();
let last: { readonly here: Here; readonly met: Set<string> } | undefined;

/**
 * The settings that a file's entries name, each once: they tell that it was on, and every entry names them again, so a
 * record for each would be as many as there are entries.
 */
export function newControls(controls: readonly string[], here: Here): readonly RecordFields[] {
  if (controls.length === 0) return NONE;
  // Nearly always the same file as before.
  if (last?.here !== here) {
    const met = metIn.get(here) ?? new Set();
    metIn.set(here, met);
    last = { here, met };
  }
  const { met } = last;
  let records: RecordFields[] | undefined;
  for (const name of controls) {
    if (met.has(name)) continue;
    met.add(name);
    records ??= [];
    records.push({
      kind: 'consent.record',
      title: name,
      direction: 'own',
      detail: { control: ENGLISH.get(plain(name)) ?? name, state: 'on' },
    });
  }
  return records ?? NONE;
}

const NONE: readonly RecordFields[] = [];
