import { jsonMembers, type Members } from '../../decode/json-members.js';
import { type RecordFields, skip } from '../../record/record.js';
import { type Instant, isoInstant, isoText } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';

/** Chrome and Play have a `Settings.json` too. */
const isSettings = (head: string): boolean =>
  /^\s*\{/.test(head) &&
  /"(?:deviceSettings|hasReportedLocations|hasSetRetention|historyEnabled|timelineEnabled|retentionWindowDays|retentionControl)"\s*:/.test(
    head,
  );

const MEMBERS = [
  ...['createdTime', 'modifiedTime', 'historyEnabled', 'timelineEnabled', 'historyDeletionTime'],
  ...['timelineDeletionTime', 'retentionWindowDays', 'retentionControl', 'hasReportedLocations', 'hasSetRetention'],
  ...['latestLocationHistorySettingChange', 'latestTimelineSettingChange', 'encryptedBackupsControls'],
];

/** The whole file is one item: what changed a switch and when stands apart from the switch. */
const settings = jsonMembers(MEMBERS, ['deviceSettings']);

function read(file: Members): Reading {
  const records = [
    ...history(file),
    ...retention(file),
    ...deletion(file),
    ...backups(file.encryptedBackupsControls),
    ...listOf(file.deviceSettings).flatMap((each) => device(fieldsOf(each)) ?? []),
  ];
  return records.length > 0 ? records : skip('settings without a value', 'Einstellungen ohne Angaben');
}

const setting = (title: string, time: Instant | undefined, detail: RecordFields['detail']): RecordFields => ({
  kind: 'consent.record',
  ...momentOf(time),
  title,
  direction: 'own',
  detail,
});

/** Called history until 2024, timeline since: the same switch. */
function history(file: Members): readonly RecordFields[] {
  const enabled = booleanOf(file.timelineEnabled) ?? booleanOf(file.historyEnabled);
  const change =
    isoInstant(fieldsOf(file.latestTimelineSettingChange)?.timelineEnabledModificationTime) ??
    isoInstant(fieldsOf(file.latestLocationHistorySettingChange)?.historyEnabledModificationTime);
  const created = iso(file.createdTime);
  const time = change ?? isoInstant(file.modifiedTime);
  if (enabled === undefined && created === undefined && time === undefined) return [];
  const reportedLocations = booleanOf(file.hasReportedLocations);
  return [setting('Location History', time, detailOf({ enabled, created, reportedLocations }))];
}

/** About 2147483647 days probably means for ever; nobody has said so, so the number stays. */
function retention(file: Members): readonly RecordFields[] {
  const days =
    numberOf(file.retentionWindowDays) ??
    numberOf(fieldsOf(file.retentionControl)?.retentionWindowDays) ??
    numberOf(file.retentionControl);
  return days === undefined
    ? []
    : [setting('Location History retention', undefined, detailOf({ days, chosen: booleanOf(file.hasSetRetention) }))];
}

function deletion(file: Members): readonly RecordFields[] {
  const time = isoInstant(file.timelineDeletionTime) ?? isoInstant(file.historyDeletionTime);
  return time ? [setting('Location History deleted', time, undefined)] : [];
}

/** A map by device tag. */
function backups(controls: unknown): readonly RecordFields[] {
  return Object.entries(fieldsOf(controls) ?? {}).flatMap(([deviceTag, control]) => {
    const enabled = booleanOf(fieldsOf(control)?.enabled) ?? booleanOf(control);
    return enabled === undefined
      ? []
      : setting('Location History encrypted backups', undefined, { deviceTag, enabled });
  });
}

function device(one: Fields | undefined): RecordFields | undefined {
  const tag = one?.deviceTag;
  if (!one || (typeof tag !== 'number' && typeof tag !== 'string')) return undefined;
  const spec = fieldsOf(one.deviceSpec) ?? {};
  const activeness = fieldsOf(one.deviceActiveness);
  const model = [textOf(spec.manufacturer), textOf(spec.model)].filter(Boolean).join(' ');
  const pretty = textOf(one.devicePrettyName);
  return {
    kind: 'device.registered',
    ...momentOf(isoInstant(one.deviceCreationTime)),
    title: pretty,
    device: model || pretty,
    direction: 'background',
    detail: detailOf({
      deviceTag: String(tag),
      reporting: booleanOf(one.reportingEnabled),
      reportingChanged: iso(fieldsOf(one.latestLocationReportingSettingChange)?.reportingEnabledModificationTime),
      country: textOf(one.legalCountryCode)?.toUpperCase(),
      platform: textOf(one.platformType),
      osVersion: textOf(one.iosVersion) ?? osLevel(one.androidOsLevel),
      savedTimeline: booleanOf(activeness?.hasSavedTimelineData),
    }),
  };
}

const booleanOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const osLevel = (value: unknown): string | undefined => {
  const level = numberOf(value);
  return level === undefined ? undefined : String(level);
};

function iso(value: unknown): string | undefined {
  const time = isoInstant(value);
  return time && isoText(time.at, time.precision);
}

/** `Settings.json` beside the location history: what is on, for how long, and which devices report. */
export default defineSource({
  id: 'google.location-settings',
  platform: 'google',
  product: 'Location History settings',
  section: '8',
  kinds: ['consent.record', 'device.registered'],
  tells: {
    en: 'Whether the location history is on and how long it is kept, and the devices that report to it',
    de: 'Ob der Standortverlauf läuft und wie lange er bleibt, und welche Geräte ihn beliefern',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: inProduct('Location History', 'Settings\\.json'),
      sniff: isSettings,
      decode: settings,
      read,
      format: 'json',
    }),
    fileShape({
      sniff: (head) =>
        isSettings(head) &&
        /"createdTime"\s*:/.test(head) &&
        /"(?:deviceTag|historyEnabled|timelineEnabled|hasReportedLocations)"\s*:/.test(head),
      decode: settings,
      read,
      format: 'json',
    }),
  ],
  // A device is its tag: its name changes, and its time is left out now and then.
  identity: ({ kind, title, at, detail }) =>
    kind === 'device.registered' ? [String(detail?.deviceTag)] : [title, at, String(detail?.deviceTag ?? '')],
});
