import { type RecordFields, skip } from '../../record/record.js';
import { folded, members, names } from '../meta/dialect.js';
import { type Line, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { stem } from '../meta/paths.js';
import { printedDate } from '../meta/printed-date.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME = /^(?:name|topic|nom|thema|sujet|naam|nombre|nome|navn)$/i;
const PEERS = 'friend_peer_group';

/** Labels that Facebook derived from what somebody did: words of a list, or one entry each. */
function topics(line: Line, here: Here): Reading {
  const all = line.labels.flatMap((label) => (label.value === undefined ? names(members(label)) : [label.value]));
  const name = line.root === '' ? undefined : textIn(line, NAME);
  const said = name !== undefined ? [name] : [...all, ...line.texts].filter((text) => !printedDate(text));
  const titles = [...new Set(said.length > 0 || line.title === undefined ? said : [line.title])];
  if (titles.length === 0) return skip('no topic', 'kein Thema');
  return titles.map((title) => label(stem(here.segments), title));
}

/** The stage of life that the friends are in, as a sentence of Facebook's. */
function peers(line: Line): Reading {
  const said = [...line.labels.map(({ value }) => value), ...line.texts, line.title].find((text) => text !== undefined);
  return said === undefined ? skip('no group', 'keine Gruppe') : label(PEERS, said);
}

const label = (list: string, title: string): RecordFields => ({
  kind: 'ad.interest',
  title,
  direction: 'done-to',
  detail: { list, inferred: true },
});

export default defineSource({
  id: 'facebook.topics',
  platform: 'facebook',
  product: 'Your topics and friend peer group',
  section: '6.13',
  kinds: ['ad.interest'],
  tells: {
    en: 'which topics Facebook inferred for you, and which stage of life it believes your friends to be in',
    de: 'welche Themen Facebook Ihnen zuschreibt und in welchem Lebensabschnitt es Ihre Freunde vermutet',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'your_topics/your_topics', roots: ['inferred_topics'], nested: true, read: topics },
    {
      at: '(?:information_used_for_recommendations|music_recommendations)/[^/]+',
      anyRoot: true,
      nested: true,
      read: topics,
    },
    { at: `(?:about_you|other_logged_information)/${PEERS}`, roots: [PEERS], nested: true, read: peers },
  ),
  // The group is a translated sentence, and there is only one.
  identity: ({ title, detail }) => [detail?.list as string, detail?.list === PEERS ? undefined : folded(title)],
});
