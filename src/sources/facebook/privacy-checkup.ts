import { skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, textIn, timeIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { probableName } from '../meta/unmatched.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|topic|nom|thema|sujet|titel|title)$/i;
const STARTED = /^(?:start(?:ed|ed timestamp)?|start time|begonnen(?: am)?|début|commencée? le)$/i;
const COMPLETED = /^(?:complet(?:ed|ed timestamp)|completion time|abgeschlossen(?: am)?|fin|terminée? le)$/i;
const UPDATES = /^(?:updates seen|gesehene (?:updates|neuerungen)|nouveautés vues)$/i;

function read(line: Line, here: Here): Reading {
  const name = textIn(line, NAME);
  const started = timeIn(line, STARTED, here) ?? timeOf(line, here);
  const completed = timeIn(line, COMPLETED, here)?.at;
  const title = name ?? probableName(line);
  if (title === undefined && started.at === undefined) return skip('no topic', 'kein Thema');
  return {
    ...started,
    until: completed,
    kind: 'consent.record',
    title,
    direction: 'own',
    detail: {
      ...started.detail,
      list: 'privacy-checkup',
      ...filled({
        updatesSeen: countOf(textIn(line, UPDATES)),
        unmatchedLabel: name === undefined || undefined,
      }),
    },
  };
}

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

export default defineSource({
  id: 'facebook.privacy-checkup',
  platform: 'facebook',
  product: 'Privacy checkup',
  section: '6.13',
  kinds: ['consent.record'],
  tells: {
    en: 'which topics of the privacy checkup you went through, and when',
    de: 'welche Themen des Privatsphäre-Checks Sie wann durchgegangen sind',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: 'privacy_checkup/interactions',
    roots: ['privacy_checkup_interactions'],
    whole: true,
    nested: true,
    read,
  }),
  // A time tells topics apart in every language; without one their name does.
  identity: ({ at, title, detail }) => [detail?.list as string, at === undefined ? folded(title) : ''],
  moment: (r) => moment(r, SECOND),
});
