import { type RecordFields, skip } from '../../record/record.js';
import { isoText, utcMs } from '../../record/time.js';
import { filled, type Label } from '../meta/dialect.js';
import { type Line, labelIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { defineSource, type Here, type Reading } from '../source.js';

/** A change of the profile: a picture, a life event. The sentence over it is translated and names others: it is not kept. */
function update(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const life = labelIn(line, /^life event$/i);
  const title = life && textIn({ labels: life.dict ?? [] }, /^title$/i);
  const media = line.labels.filter(({ entName }) => entName === 'media').length;
  if (time.at === undefined && title === undefined && media === 0) return skip('no change', 'keine Änderung');
  const detail = filled({
    what: life ? 'life-event' : media > 0 ? 'media' : undefined,
    began: life && dayIn(life),
    media: media || undefined,
    nth: time.at === undefined ? line.nth : undefined,
  });
  return {
    ...time,
    kind: 'account.change',
    title,
    direction: 'own',
    detail: { ...time.detail, list: 'profile-updates', ...detail },
  };
}

/** `{ year, month, day }`, of which the last two may be missing. */
function dayIn(life: Label): string | undefined {
  const date = { labels: labelIn({ labels: life.dict ?? [] }, /^start date$/i)?.dict ?? [] };
  const [year, month, day] = [/^year$/i, /^month$/i, /^day$/i].map((word) => Number(textIn(date, word) ?? 0));
  if (!year) return undefined;
  const at = utcMs(year, month || 1, day || 1);
  return at === undefined ? undefined : isoText(at, 'day').slice(0, day ? 10 : month ? 7 : 4);
}

export default defineSource({
  id: 'facebook.profile-updates',
  platform: 'facebook',
  product: 'Profile update history',
  section: '6.6',
  kinds: ['account.change'],
  tells: {
    en: 'when you changed your profile, and which events of your life you entered there',
    de: 'wann Sie Ihr Profil geändert und welche Ereignisse Ihres Lebens Sie dort eingetragen haben',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: 'profile_information/profile_update_history',
    roots: ['profile_updates'],
    read: update,
  }),
  // Pages tell of a change only by a translated sentence.
  identity: ({ detail }: RecordFields) => [detail?.list as string, detail?.nth as number | undefined],
  moment: (r) => moment(r, SECOND),
});
