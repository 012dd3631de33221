import type { RecordFields } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { readSettings, settingIdentity } from '../meta/settings.js';
import { probableName, unmatched } from '../meta/unmatched.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|nom|naam|nombre|nome|navn|namn|profile|profil)$/i;

/** Entries of a tree with a value are counters or settings, with a name that is nobody's. */
const COUNT = /^value$/;

/**
 * Somebody whose posts were wanted first, less or not at all. Categories are translated: shown, never compared. Without a
 * known label, what has an address of its own is somebody, and so is a heading alone.
 */
const one =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    if (line.root !== '' && labelIn(line, COUNT) !== undefined) return readSettings(line, here);
    const isSomebody = line.labels.length === 0 || linkIn(line) !== undefined;
    const name = textIn(line, NAME) ?? (isSomebody ? probableName(line) : undefined);
    const category = line.root === '' ? undefined : line.path.at(-1);
    return name === undefined ? unmatched(readSettings(line, here)) : person(name, list, line, here, category);
  };

const several =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const found = [...new Set(namesIn(line))].filter((text) => !/^https?:/i.test(text) && !printedDate(text));
    if (found.length > 0) return found.map((name) => person(name, list, { ...line, links: [], labels: [] }, here));
    const name = textIn(line, NAME);
    return name === undefined ? unmatched(readSettings(line, here)) : person(name, list, line, here);
  };

function person(name: string, list: string, line: Line, here: Here, category?: string): RecordFields {
  const time = timeOf(line, here);
  return {
    ...time,
    kind: 'social.contact',
    party: name,
    url: linkIn(line),
    direction: 'own',
    detail: { ...time.detail, list, ...filled({ category }) },
  };
}

const FEED = '(?:feed|news_feed)/';

export default defineSource({
  id: 'facebook.feed-controls',
  platform: 'facebook',
  product: 'Feed controls',
  section: '6.13',
  kinds: ['social.contact', 'consent.record'],
  tells: {
    en: 'whose posts you want to see first, less or no more, and whom you followed lately',
    de: 'wessen Beiträge Sie zuerst, seltener oder nicht mehr sehen wollen, und wem Sie zuletzt folgten',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${FEED}(?:feed|controls|show_first)`,
      roots: ['people_and_friends', 'controls', 'show_first'],
      nested: true,
      read: one('feed'),
    },
    { at: `${FEED}unfollowed_profiles`, nested: true, read: one('unfollowed') },
    { at: `${FEED}snooze`, nested: true, read: one('snoozed') },
    {
      at: 'preferences/live_video_subscriptions',
      roots: ['live_video_subscriptions'],
      nested: true,
      read: one('live-video'),
    },
    { at: 'other_activity/your_recently_followed_history', nested: true, read: several('recently-followed') },
  ),
  identity: (r) => (r.kind === 'social.contact' ? [r.detail?.list as string, folded(r.party)] : settingIdentity(r)),
  moment: (r) => moment(r, SECOND),
});
