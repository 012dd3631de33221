import type { ReportV1 } from '../../report/v1.js';
import type { Texts } from '../../text/text.js';
import type { View } from '../view.js';
import { title } from './head.js';
import { BLANK, type Line, labelled, prose } from './paper.js';
import { WORDS } from './words.js';

const TEXTS = {
  stopped: {
    en: 'Stopped: this may be another person’s data.',
    de: 'Angehalten: Dies könnten die Daten eines anderen Menschen sein.',
  },
  nothing: {
    en: 'Nothing of its content is shown here, and nothing was written or sent.',
    de: 'Vom Inhalt wird hier nichts gezeigt; nichts wurde geschrieben oder gesendet.',
  },
  yours: {
    en: 'If it is yours, or its owner is with you and agrees:',
    de: 'Wenn es Ihre sind oder die Person dabei ist und einwilligt:',
  },
  notYours: { en: 'If it is not:', de: 'Wenn nicht:' },
  delete: {
    en: 'do not look into the archive, delete it and empty the trash. If somebody sent it to you, tell the person whose data it is.',
    de: 'Sehen Sie nicht in das Archiv, löschen Sie es und leeren Sie den Papierkorb. Hat es Ihnen jemand geschickt, sagen Sie es der Person, um deren Daten es geht.',
  },
} satisfies Texts;

/** Whether the run was stopped: the one finding of such a report is that the data may be another person's. */
export const isForeign = ({ findings }: ReportV1): boolean =>
  findings.length === 1 && findings[0]?.id === 'foreign-data' && findings[0].severity === 'critical';

/** The page of a stopped run: why, and the two ways on. */
export function foreign(report: ReportV1, view: View): Line[] {
  const { lang } = view;
  const finding = report.findings[0];
  return [
    ...title(report, view),
    ...prose(TEXTS.stopped[lang], view.width).map((line): Line => [['critical', line.join('')]]),
    BLANK,
    ...prose(finding?.answer ?? '', view.width),
    ...(finding && finding.limits !== '' ? labelled(WORDS.limits[lang], finding.limits, 9, view.width) : []),
    BLANK,
    ...prose(TEXTS.yours[lang], view.width),
    ['  footprint audit … --continue-foreign'],
    ...prose(`${TEXTS.notYours[lang]} ${TEXTS.delete[lang]}`, view.width),
    BLANK,
    ...prose(TEXTS.nothing[lang], view.width),
  ];
}
