import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, linkIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { probableName } from '../meta/unmatched.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME =
  /^(?:(?:item |page )?name|titel|title|titre|seite|seitenname|page|nom(?: de la page)?|item|artikel|article)$/i;

/** What an account was given: badges by pages, digital things that it owns. */
const given =
  (list: string, kind: Kind, about: (name: string | undefined) => Partial<RecordFields>) =>
  (line: Line, here: Here): Reading => {
    const known = textIn(line, NAME);
    const name = known ?? probableName(line);
    const time = timeOf(line, here);
    if (name === undefined && time.at === undefined) return skip('nothing named', 'nichts genannt');
    return {
      ...time,
      kind,
      ...about(name),
      url: linkIn(line),
      direction: 'done-to',
      detail: {
        ...time.detail,
        list,
        ...filled({ unmatchedLabel: known === undefined || undefined }),
      },
    };
  };

const badge = (list: string) => given(list, 'profile.field', (party) => ({ title: 'fanBadge', party }));

export default defineSource({
  id: 'facebook.belongings',
  platform: 'facebook',
  product: 'Badges and digital items',
  section: '6.13',
  kinds: ['profile.field', 'file.item'],
  tells: {
    en: 'which pages count you among their top fans, and which digital items you own',
    de: 'welche Seiten Sie zu ihren Top-Fans zählen, und welche digitalen Gegenstände Ihnen gehören',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: "other_activity/top_fan_badges_you've_received", nested: true, read: badge('top-fan-badges') },
    { at: "profile_information/rising_fan_badges_you've_received", nested: true, read: badge('rising-fan-badges') },
    {
      at: 'other_logged_information/your_ownership_of_digital_items',
      nested: true,
      read: given('digital-items', 'file.item', (title) => ({ title })),
    },
  ),
  // A time tells what was given apart in every language; without one its name does.
  identity: ({ at, party, title, detail }) => [detail?.list as string, at === undefined ? folded(party ?? title) : ''],
  moment: (r) => moment(r, SECOND),
});
