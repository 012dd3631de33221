import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label, members } from '../meta/dialect.js';
import { type Line, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';

const FROM = /^(?:from|von|de|sender|absender|expéditeur)$/i;
const BODY = /^(?:message|nachricht|text)$/i;
const NONE = skip('conversation without messages', 'Unterhaltung ohne Nachrichten');

/** The file is one object whose keys are the ids of conversations; pages have a section for each message. */
function read(line: Line, here: Here): Reading {
  if (line.path.length > 0) return line.when === undefined ? NONE : message(line, here, line.texts);
  const messages = line.labels.flatMap((conversation) => written(conversation));
  return messages.length === 0 ? NONE : messages.map((one) => message({ ...line, ...one }, here, []));
}

const written = (conversation: Label): readonly Pick<Line, 'labels' | 'when'>[] =>
  members(conversation)
    .filter((label) => label.entName === 'messages')
    .flatMap(members)
    .map((one) => ({
      labels: members(one),
      when: members(one).find((label) => label.entName === 'timestamp')?.time,
    }));

function message(line: Line, here: Here, texts: readonly string[]): RecordFields {
  const time = timeOf(line, here);
  const from = textIn(line, FROM);
  const body = textIn(line, BODY) ?? texts.join('\n');
  const own = from === undefined || here.owner.size === 0 ? undefined : here.owner.has(folded(from));
  return {
    ...time,
    kind: 'social.message',
    // An address instead of a name is somebody's contact data.
    party: own === true || from?.includes('@') ? undefined : from,
    direction: own === undefined ? undefined : own ? 'own' : 'done-to',
    detail: { ...time.detail, list: 'support', ...filled({ characters: body === '' ? undefined : lengthOf(body) }) },
  };
}

export default defineSource({
  id: 'facebook.support-messages',
  platform: 'facebook',
  product: 'Support messages',
  section: '6.9',
  kinds: ['social.message'],
  tells: {
    en: 'when you and Facebook’s help desk wrote to each other; never what',
    de: 'wann Sie und Facebooks Hilfe einander geschrieben haben; nie, was',
  },
  evidence: 'seen in data',
  files: lineFiles({ at: 'messages/support_messages', roots: ['support_messages'], read }),
  identity: (r) => [r.detail?.list as string],
  moment: (r) => moment(r, SECOND),
});
