import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, type Reading } from '../source.js';
import { details, said, sameText, second, timed } from './cells.js';
import { hasOneOf } from './named-columns.js';
import { csvTable } from './tables.js';

/** Skills are apps of others that answer through Alexa. */
export default defineSource({
  id: 'amazon.alexa-skills',
  platform: 'amazon',
  product: 'Alexa skills',
  section: '10',
  kinds: ['app.connection'],
  tells: {
    en: 'Skills that were enabled, since when, and whether they still are.',
    de: 'Aktivierte Skills, seit wann, und ob sie es noch sind.',
  },
  evidence: 'seen in parser code',
  files: [
    skills(/\/Skills-\d+(?:-\d+)?\.csv$|\/Alexa[^/]*\/(?:.*\/)?Skills[^/]*\.csv$/i),
    // The same table under any other name.
    skills(),
  ],
  // Whether it is enabled changes, and a skill may be enabled again.
  identity: ({ title, at }) => [sameText(title), second(at)],
});

function skills(path?: RegExp): FileShape<CsvRow> {
  return csvTable({
    path,
    sniff: (head) => hasColumns(head, 'SkillName') && hasOneOf(head, 'EnablementStatus', 'Enablement Date'),
    read: skill,
  });
}

function skill(row: CsvRow): Reading {
  const name = said(row.get('SkillName'));
  if (name === undefined) return skip('skill without a name', 'Skill ohne Namen');
  const { time, zone } = timed(row.get('Enablement Date'));
  const status = said(row.get('EnablementStatus'));
  return {
    kind: 'app.connection',
    ...time,
    title: name,
    party: name,
    app: name,
    direction: 'own',
    detail: details({
      type: 'skill',
      status,
      enabled: enabled(status),
      stage: said(row.get('SkillStage')),
      ...zone,
    }),
  };
}

/** Spelt `ENABLED` or `Enabled`; any other word is shown as it is and not interpreted. */
function enabled(status: string | undefined): boolean | undefined {
  const word = status?.toLowerCase();
  if (word === 'enabled') return true;
  return word === 'disabled' ? false : undefined;
}
