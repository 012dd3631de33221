import { type RecordFields, skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import type { Line } from '../meta/line.js';
import { MINUTE, moment } from '../meta/moment.js';
import type { Here, Reading } from '../source.js';
import { addressOf, authorOf, entriesOf } from './lines.js';
import { whenOf } from './times.js';

/** A like, vote, save or look at something of somebody's: who, where and when; never what was said. */
export const reaction =
  (list: string, kind: RecordFields['kind'] = 'social.reaction') =>
  (line: Line, here: Here): Reading => {
    const records = entriesOf(line).flatMap((entry): readonly RecordFields[] => {
      const party = authorOf(entry);
      const url = addressOf(entry);
      const time = whenOf(entry, here);
      if (party === undefined && url === undefined && time.at === undefined) return [];
      return [{ ...time, kind, party, url, direction: 'own', detail: { ...time.detail, list } }];
    });
    return records.length > 0 ? records : skip('empty line', 'leere Zeile');
  };

/** The first files of 2018 to 2020 hold pairs: a time, and whose it was; a question's third part is the answer. */
export const pair =
  (list: string, kind: RecordFields['kind'] = 'social.reaction') =>
  (line: Line, here: Here): Reading => {
    const time = whenOf(line, here);
    const party = line.labels[1]?.value;
    if (time.at === undefined || party === undefined) return skip('no pair', 'kein Paar');
    return { ...time, kind, party, direction: 'own', detail: { ...time.detail, list } };
  };

/** Pages print minutes; the address is that of the thing, the party may be missing in one format. */
export const reactionIdentity = (r: RecordFields): readonly (string | undefined)[] => [
  r.detail?.list as string,
  r.url ?? folded(r.party),
  r.title,
];
export const reactionMoment = (r: RecordFields): number | undefined => moment(r, MINUTE);
