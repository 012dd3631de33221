import { filled } from '../meta/dialect.js';
import { flag, type Line, labelIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { leavesIn } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const OPTIONS = /^(?:options|optionen|opciones|opzioni)$/i;

/** How many answers there were and how many one chose; question and answers are somebody's post, and an opinion. */
const vote =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const options = labelIn(line, OPTIONS)?.list;
    const chosen = options?.filter((one) => leavesIn({ labels: [one] }).some((l) => flag(l.value) === true));
    return {
      ...time,
      kind: 'social.reaction',
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({
          options: options?.length,
          chosen: chosen?.length,
          nth: time.at === undefined ? line.nth : undefined,
        }),
      },
    };
  };

export default defineSource({
  id: 'facebook.polls',
  platform: 'facebook',
  product: 'Polls',
  section: '6.11',
  kinds: ['social.reaction'],
  tells: {
    en: 'when you voted in polls; neither question nor answer',
    de: 'wann Sie bei Umfragen abstimmten; weder Frage noch Antwort',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: '(?:polls|other_activity)/polls_you_voted_on', roots: ['poll_votes'], read: vote('poll-votes') },
    { at: 'polls/your_poll_votes', read: vote('poll-vote-records') },
  ),
  identity: (r) => [r.detail?.list as string, r.detail?.nth as number | undefined],
  moment: (r) => moment(r, SECOND),
});
