import type { ReportV1 } from '../report/v1.js';
import { jsonInert } from '../text/escape.js';

/** The report as it is. Control characters and the like are JSON escapes, so that a terminal shows it unharmed. */
export const renderJson = (report: ReportV1): string => `${jsonInert(JSON.stringify(report, null, 2))}\n`;
