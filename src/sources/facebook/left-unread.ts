import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { anyAt } from '../meta/paths.js';

const undocumented: Text = {
  en: 'undocumented: nothing public tells what it holds, and footprint does not guess',
  de: 'undokumentiert: Nichts Öffentliches sagt, was darin steht, und footprint rät nicht',
};
const early: Text = {
  en: 'undocumented: nothing public tells how these pages of the years before 2018 are built',
  de: 'undokumentiert: Wie diese Seiten der Jahre vor 2018 gebaut sind, ist nirgends belegt',
};
const landing: Text = { en: 'landing page of the export, without data', de: 'Startseite des Exports, ohne Daten' };

/** Product, and where its files lie: `folder: stems` with apostrophes spelt plainly; `*` is every file. */
const UNDOCUMENTED: readonly (readonly [product: string, files: readonly string[]])[] = [
  ['Calls and messages of the phone', ['calls_and_messages: *']],
  ['Voice: what was understood', ['voice_recording_and_transcription|facebook_assistant: *']],
  ['Proofs of identity', ['id_verification: *']],
  ['Device information', ['device_information: *']],
  ['Messenger, early exports', ['about_you: messenger']],
  ['Interactions, early exports', ['interactions: menu_items']],
  ['Reviews', ['reviews: your_reviews reviews']],
  ['Polls you created', ['polls: polls_you_created']],
  ['Fundraisers of your own', ['fundraisers: your_fundraisers']],
  ['Other activity', ['other_activity: rooms_joined support_correspondences']],
  [
    'People, Portal, rewards and reports',
    [
      'people_and_friends|portal|facebook_portal|rewards|facebook_rewards|journalist_registration|your_problem_reports: *',
    ],
  ],
];

/** Before mid-2018 an export was one page per topic below `html/`; of these only the messages are read. */
const EARLY: readonly LeftUnread[] = [
  {
    platform: 'facebook',
    product: 'Pages of the years before 2018',
    path: /\/html\/(?:contact_info|timeline|wall|photos|synced_photos|videos|friends|pokes|events|settings|security|ads|apps|mobile_devices|places|survey_responses)\.html?$/i,
    why: early,
  },
  {
    platform: 'facebook',
    product: 'Landing page',
    path: /^\/(?:index|start_here)\.html?$|\/facebook-[^/]+\/(?:index|start_here)\.html?$/i,
    why: landing,
  },
];

export const FACEBOOK_LEFT_UNREAD: readonly LeftUnread[] = [
  ...UNDOCUMENTED.map(
    ([product, files]): LeftUnread => ({ platform: 'facebook', product, path: pathOf(files), why: undocumented }),
  ),
  ...EARLY,
];

function pathOf(files: readonly string[]): RegExp {
  return anyAt(
    files
      .map((line) => {
        const [folders, stems] = line.split(': ');
        return `(?:${folders})/(?:${stems === '*' ? '(?:[^/]+/)*[^/]+' : stems!.split(' ').join('|')})`;
      })
      .join('|'),
  );
}
