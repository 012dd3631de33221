import { count, defineAudit } from './audit.js';

/** Runs first. "No voice device" is a signal only when the device list was in the export and could be read. */
export default defineAudit({
  id: 'foreign-data',
  group: 'check',
  question: { en: 'Is this another person’s data?', de: 'Sind das die Daten einer anderen Person?' },
  limits: {
    en: 'Gifts, shared accounts and bought devices can look like a stranger; a careful stranger can look like you.',
    de: 'Geschenke, gemeinsam genutzte Konten und gebraucht gekaufte Geräte können wie eine fremde Person aussehen; umgekehrt fällt nicht jede fremde Person auf.',
  },
  needs: [],
  sql: {
    voice: `select count(*) filter (kind = 'voice.recording') as recordings, count(*) filter (kind = 'voice.transcript') as transcripts,
      count(*) filter (kind = 'device.registered' and json_extract_string(detail, '$.voice') = 'true') as voice_devices
      from every where platform = 'amazon'`,
    strangers: `select strangers from archive where strangers is not null order by code`,
    lists: `select count(*) filter (source = 'amazon.device-registration' and status in ('read', 'duplicate') and not damaged) as device_lists,
      count(*) filter (regexp_matches(path, '(?i)/(Skills|Routines|Smart ?Home|Alerts)/|Device_Session_Events|Echo_Show_Generic')) as assistant_files,
      count(distinct account) as accounts
      from entry`,
  },
  evidence: { from: 'every', where: `platform = 'amazon' and kind like 'voice.%'`, order: 'stored', limit: 5 },
  texts: {
    voice: {
      en: 'These archives may contain data of another person: {recordings} voice recordings and {transcripts} transcripts, but no voice device is registered.',
      de: 'Diese Archive enthalten möglicherweise Daten einer anderen Person: {recordings} Sprachaufnahmen und {transcripts} Abschriften, aber kein Sprachgerät ist registriert.',
    },
    owner: {
      en: 'These archives may contain data of another person: {files#one file names|{files} files name} a different account owner than the rest of the export.',
      de: 'Diese Archive enthalten möglicherweise Daten einer anderen Person: {files#eine Datei nennt|{files} Dateien nennen} eine andere Kontoinhaberin oder einen anderen Kontoinhaber als der übrige Export.',
    },
  },
  clear: {
    en: 'Nothing in these archives points to another person.',
    de: 'Nichts in diesen Archiven deutet auf eine andere Person hin.',
  },
  unknown: {
    en: 'These archives hold neither an account page nor Amazon’s list of devices, so this cannot be checked.',
    de: 'Diese Archive enthalten weder eine Kontoseite noch Amazons Geräteliste; das lässt sich deshalb nicht prüfen.',
  },
  judge({ rows }) {
    const voice = rows['voice']![0]!;
    const lists = rows['lists']![0]!;
    const recordings = Number(voice['recordings']);
    const transcripts = Number(voice['transcripts']);
    const voiceWithoutDevice =
      recordings + transcripts > 0 &&
      Number(lists['device_lists']) > 0 &&
      Number(voice['voice_devices']) === 0 &&
      Number(lists['assistant_files']) === 0;
    const files = rows['strangers']!.reduce(
      (sum, row) => sum + (JSON.parse(String(row['strangers'])) as string[]).length,
      0,
    );
    const signalsStrong = Number(voiceWithoutDevice) + Number(files > 0);
    const measures = { signalsStrong, signalsWeak: 0 };
    if (signalsStrong === 0) {
      const checkable = Number(lists['device_lists']) > 0 || Number(lists['accounts']) > 0;
      return checkable ? { outcome: 'none', measures } : { outcome: 'too-few', n: 0, m: 1, measures };
    }
    return {
      outcome: 'found',
      severity: 'critical',
      basis: 'computed',
      say: voiceWithoutDevice ? 'voice' : 'owner',
      values: { recordings: count(recordings), transcripts: count(transcripts), files: count(files) },
      measures,
    };
  },
});
