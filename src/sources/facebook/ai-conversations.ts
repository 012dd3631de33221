import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded, type Label, members } from '../meta/dialect.js';
import { type Line, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { lengthOf } from '../meta/thread.js';
import { defineSource, type Here, type Reading } from '../source.js';

const SENDER = /^(?:from|sender(?: name)?|author|role|von|absender|verfasser|de|expéditeur|auteur)$/i;
/** How the other side calls itself. */
const MACHINE = /\b(?:ai|ki|ia|assistant|assistent|bot|llama)\b/i;
const NONE = skip('conversation without messages', 'Unterhaltung ohne Nachrichten');

/**
 * Only that the records are nested is known, not their labels: whatever group of labels has a time of its own is one
 * thing said, and a record without such groups is one itself.
 */
function read(line: Line, here: Here): Reading {
  const turns = line.labels.flatMap((label) => said(label));
  if (turns.length > 0) return turns.map((labels) => turn({ ...line, labels, texts: [], when: undefined }, here));
  const isEmpty = line.labels.every((label) => label.value === undefined && members(label).length === 0);
  if (isEmpty && line.texts.length === 0) return NONE;
  return turn(line, here);
}

function said(label: Label): readonly (readonly Label[])[] {
  const inside = members(label);
  return hasTime(inside) ? [inside] : inside.flatMap((one) => said(one));
}

const hasTime = (labels: readonly Label[]): boolean =>
  labels.some(({ time, value }) => time !== undefined || printedDate(value ?? '') !== undefined);

function turn(line: Line, here: Here): RecordFields {
  const time = timeOf(line, here);
  const sender = textIn(line, SENDER);
  const machine = sender !== undefined && MACHINE.test(sender);
  const own = here.owner.has(folded(sender));
  const texts = line.labels.filter((l) => !SENDER.test(l.label) && printedDate(l.value ?? '') === undefined);
  const body = [...texts.flatMap(({ value = '' }) => value), ...line.texts].join('');
  return {
    ...time,
    kind: 'ai.prompt',
    app: 'Meta AI',
    direction: machine ? 'done-to' : own ? 'own' : undefined,
    detail: { ...time.detail, ...filled({ characters: body === '' ? undefined : lengthOf(body) }) },
  };
}

export default defineSource({
  id: 'facebook.ai-conversations',
  platform: 'facebook',
  product: 'AI conversations',
  section: '6.9',
  kinds: ['ai.prompt'],
  tells: {
    en: 'when you wrote with Meta’s AI, and how much; never what',
    de: 'wann Sie mit Metas KI geschrieben haben und wie viel; nie, was',
  },
  evidence: 'documented',
  files: lineFiles({ at: 'messages/ai_conversations', read }),
  identity: () => ['meta-ai'],
  moment: (r) => moment(r, SECOND),
});
