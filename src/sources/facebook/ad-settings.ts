import type { Kind } from '../../record/kinds.js';
import { Skip, skip } from '../../record/record.js';
import { filled, members } from '../meta/dialect.js';
import { isInside, type Line, namesIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { readSettings, settingIdentity, settingMoment } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const SETTINGS = [
  'ads_about_meta',
  'ads_feedback_activity',
  'ads_personalization_consent',
  'subscription_for_no_ads',
  'your_consent_settings',
];

/** Lines that look like settings, but are nothing that anybody set. */
const labelled =
  (kind: Kind) =>
  (line: Line, here: Here): Reading => {
    const found = readSettings(line, here);
    return found instanceof Skip || !Array.isArray(found) ? found : found.map((record) => ({ ...record, kind }));
  };

/** What somebody wrote about a page is theirs: only when, and how much the list beside it holds. */
function mention(line: Line, here: Here): Reading {
  if (isInside(line)) return skip('list inside a record', 'Liste in einem Eintrag');
  const time = timeOf(line, here);
  const entries = [...namesIn(line)].length || line.labels.flatMap(members).length || undefined;
  const nth = time.at === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'social.post',
    direction: 'done-to',
    detail: { ...time.detail, list: 'your_pages_mentions', position: '0', ...filled({ entries, nth }) },
  };
}

export default defineSource({
  id: 'facebook.ad-settings',
  platform: 'facebook',
  product: 'Ad settings and consents',
  section: '6.1',
  kinds: ['consent.record', 'app.usage', 'profile.field', 'social.post'],
  tells: {
    en: 'what you allowed and refused for advertising, whether you pay for having no ads, and what you run ads with',
    de: 'was Sie für Werbung erlaubt und abgelehnt haben, ob Sie für Werbefreiheit bezahlen und womit Sie selbst werben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `ads_information/(?:${SETTINGS.join('|')})`, read: readSettings },
    { at: 'ads_information/your_meta_business_suite_guidance_interactions', read: labelled('app.usage') },
    { at: 'ads_information/meta_ad_library_accounts', read: labelled('profile.field') },
    { at: 'ads_information/your_pages_mentions', read: mention },
  ),
  identity: settingIdentity,
  moment: settingMoment,
});
