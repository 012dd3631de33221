import { skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** Whoever holds the account can order a copy of it all: an order that nobody remembers is worth a look. */
function read(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const says = line.labels.some(({ value }) => value !== undefined) || line.texts.length > 0;
  if (time.at === undefined && !says) return skip('no request', 'keine Anfrage');
  const nth = time.at === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'account.change',
    title: 'copy of the information requested',
    direction: 'own',
    detail: { ...time.detail, list: 'download-requests', ...filled({ nth }) },
  };
}

export default defineSource({
  id: 'facebook.download-requests',
  platform: 'facebook',
  product: 'Information download requests',
  section: '6.13',
  kinds: ['account.change'],
  tells: {
    en: 'when a copy of your information was requested before',
    de: 'wann schon früher eine Kopie Ihrer Informationen angefordert wurde',
  },
  evidence: 'seen in data',
  files: lineFiles({ at: 'other_activity/your_information_download_requests', nested: true, read }),
  identity: ({ detail }) => [detail?.list as string, detail?.nth as number | undefined],
  moment: (r) => moment(r, SECOND),
});
