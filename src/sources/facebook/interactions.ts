import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, linkIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { leafIn, leavesIn } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const VALUE = /^(?:value|wert|valeur|valor|interactions|interaktionen)$/i;
const POKER = /^(?:poker|from|von|de|anstupser)$/i;
const POKEE = /^(?:pokee|to|an|à|angestupst)$/i;

/** Entries of a tree of categories; on pages the category is the heading around them. */
const interaction =
  (list: string, kind: 'social.contact' | 'social.group' | 'telemetry.event') =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const name = leafIn(line, NAME) ?? line.texts[0] ?? (line.root === '' ? line.title : undefined);
    // The count is a phrase such as `146 fois`; only pages have it without a label of its own.
    const count = leafIn(line, VALUE) ?? (name === undefined ? undefined : countBeside(line));
    const quantity = /\d+/.exec(count?.replace(/(?<=\d)[\s.,’'](?=\d{3}\b)/g, '') ?? '')?.[0];
    if (name === undefined && quantity === undefined && time.at === undefined) return NOTHING;
    const isPerson = kind === 'social.contact';
    const nth = name === undefined && time.at === undefined ? line.nth : undefined;
    return {
      ...time,
      kind,
      ...(isPerson ? { party: name } : { title: name }),
      url: isPerson ? undefined : linkIn(line),
      quantity: quantity === undefined ? undefined : Number(quantity),
      direction: isPerson ? undefined : 'own',
      detail: { ...time.detail, list, ...filled({ nth }) },
    };
  };
const NOTHING = skip('nothing interacted with', 'nichts, womit Sie zu tun hatten');

/** A page's row is the group and its count. */
const countBeside = ({ texts }: Line): string | undefined => texts.slice(1).find((text) => /^\D{0,12}\d/.test(text));

/** A milestone's text may name others: that there was one is told. */
function milestone(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const values = leavesIn(line).length || undefined;
  return {
    ...time,
    kind: 'telemetry.event',
    direction: 'done-to',
    detail: {
      ...time.detail,
      list: 'milestones',
      ...filled({ values, nth: time.at === undefined ? line.nth : undefined }),
    },
  };
}

/** Who of the two is the owner tells the direction; pages name the two in a table, or only the other. */
function poke(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const [from, to] = [textIn(line, POKER), textIn(line, POKEE)];
  const isOwner = (name: string | undefined) => name !== undefined && here.owner.has(folded(name));
  const isOwn = isOwner(from);
  const party = isOwn ? to : isOwner(to) || to === undefined ? (from ?? line.title ?? line.texts[0]) : (from ?? to);
  if (party === undefined && time.at === undefined) return NOTHING;
  const direction: RecordFields['direction'] = isOwn ? 'own' : isOwner(to) ? 'done-to' : undefined;
  const rank = leafIn(line, /^(?:rank|rang)$/i);
  return {
    ...time,
    kind: 'social.reaction',
    party,
    direction,
    detail: { ...time.detail, list: 'pokes', ...filled({ rank: /^\d+$/.test(rank ?? '') ? Number(rank) : undefined }) },
  };
}

/** Of events the records of late say only when, under labels in the account's language. */
function eventLine(line: Line, here: Here): Reading {
  const labels = line.root === '' && leafIn(line, NAME) === undefined ? line.labels : [];
  const times = labels.filter(({ time, value }) => time !== undefined || printedDate(value ?? '') !== undefined);
  if (times.length === 0) return interaction('event-interactions', 'telemetry.event')(line, here);
  return times.map(({ label, time: seconds, value }) => {
    const time = timeOf({ ...line, when: seconds ?? value }, here);
    const detail = { ...time.detail, list: 'event-times' };
    return { ...time, kind: 'telemetry.event', title: label, direction: 'own', detail };
  });
}

const UNNAMED = new Set(['pokes', 'event-times']);
const ACTIVITY = 'activity_messages/';

export default defineSource({
  id: 'facebook.interactions',
  platform: 'facebook',
  product: 'Interactions with people, groups and events',
  section: '6.11',
  kinds: ['social.contact', 'social.group', 'social.reaction', 'telemetry.event'],
  tells: {
    en: 'with which people, groups and events you had to do on Facebook, how often, and who poked whom',
    de: 'mit welchen Menschen, Gruppen und Veranstaltungen Sie auf Facebook zu tun hatten, wie oft, und wer wen anstupste',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${ACTIVITY}people_and_friends|interactions/people`,
      roots: ['people_interactions'],
      read: interaction('people-interactions', 'social.contact'),
    },
    {
      at: `${ACTIVITY}group_interactions|interactions/groups`,
      roots: ['group_interactions', 'groups_interactions'],
      read: interaction('group-interactions', 'social.group'),
    },
    {
      at: `${ACTIVITY}events_interactions|interactions/events`,
      roots: ['events_interactions', 'event_interactions'],
      read: eventLine,
    },
    { at: `${ACTIVITY}milestone_notifications`, read: milestone },
    { at: 'other_activity/pokes', roots: ['pokes'], read: poke },
  ),
  // Which of a poke's two names is the other's shows only where the owner is known.
  identity: (r) => [
    r.detail?.list as string,
    UNNAMED.has(r.detail?.list as string) ? '' : folded(r.party ?? r.title),
    r.detail?.nth as number | undefined,
  ],
  moment: (r) => moment(r, SECOND),
});
