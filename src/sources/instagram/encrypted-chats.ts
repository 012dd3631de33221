import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { flag, type Line, labelIn, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { MINUTE, moment } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';
import { whenOf } from './times.js';

const MODEL = /^(?:device model|gerätemodell|modèle de l.appareil)$/i;
const MAKER = /^(?:device manufacturer|gerätehersteller|fabricant de l.appareil)$/i;
const OS = /^(?:device os version|betriebssystemversion.*|version du système.*)$/i;
const IP = /^(?:last connected ip|.*\bip(?:-adresse)?)$/i;

/** A device of the encrypted chats: the list of calls beside it has been empty in every export seen. */
function readDevice(line: Line, here: Here): Reading {
  const device = [textIn(line, MAKER), textIn(line, MODEL)].filter((part) => part !== undefined).join(' ');
  const ip = textIn(line, IP);
  if (device === '' && ip === undefined) return skip('no device', 'kein Gerät');
  const time = whenOf(line, here);
  const os = textIn(line, OS);
  return {
    ...time,
    kind: 'device.registered',
    device: device === '' ? undefined : device,
    ip,
    detail: { ...time.detail, list: 'encrypted-chats', ...filled({ os }) },
  };
}

const REPORTEE = /^(?:reportee|reported (?:account|user|profile)|gemeldet.*|name)$/i;

/** Who reported whom, and how many messages went to Instagram with it; never what they say. */
function readReport(line: Line, here: Here): Reading {
  const party = textIn(line, REPORTEE) ?? line.title;
  const time = whenOf(line, here);
  if (party === undefined && time.at === undefined) return skip('no report', 'keine Meldung');
  const messages = labelIn(line, /^messages$/i)?.list?.length;
  const own = flag(textIn(line, /^is reporter$/i)) ?? true;
  return {
    ...time,
    kind: 'social.reaction',
    party,
    direction: own ? 'own' : 'done-to',
    detail: { ...time.detail, list: 'reported-conversations', ...filled({ messages }) },
  };
}

export default defineSource({
  id: 'instagram.encrypted-chats',
  platform: 'instagram',
  product: 'Encrypted and reported chats',
  section: 'A',
  kinds: ['device.registered', 'social.reaction'],
  tells: {
    en: 'which devices take part in your encrypted chats, from which addresses, and which conversations were reported',
    de: 'welche Geräte an Ihren verschlüsselten Chats teilnehmen, von welchen Adressen, und welche Unterhaltungen gemeldet wurden',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'messages/secret_conversations', roots: ['ig_secret_conversations'], whole: true, read: readDevice },
    { at: 'messages/reported_conversations', roots: ['ig_reported_conversations'], read: readReport },
  ),
  // A device's line is updated in place: its time and address are those of the newest export.
  identity: (r: RecordFields) => [r.detail?.list as string, folded(r.device ?? r.party)],
  moment: (r) => (r.kind === 'device.registered' ? undefined : moment(r, MINUTE)),
});
