import type { Action } from './verb-table.js';

/** `From Google Ads` by its two words; inflected in most languages. */
const AD_WORDS =
  /\bads?\b|anzeige|werb|annonc|annons|anunci|anúnci|anunț|annunci|advertenti|publici|pubblicit|reklam|inzer|hirdet|mainos|oglas|διαφημ|реклам|оголошен|广告|廣告|広告|광고|إعلان|iklan|quảng cáo/i;
const GOOGLE_NAME = /google|جوجل|غوغل|谷歌/i;

/** `From Google Ads` in any language; `Referrer: ads.google.com` is something else. */
export const isAdLabel = (detail: string): boolean =>
  GOOGLE_NAME.test(detail) && !/[:：]/.test(detail) && AD_WORDS.test(detail);

const AD_CENTER =
  /^(?:my ad cent(?:er|re)|mein(?:e)? (?:anzeigen|werbe)[- ]?center|mon centre .*annonces|mi centro de anuncios|mijn advertentiecentrum)$/i;
const AD_SETTINGS = /^https?:\/\/(?:myadcenter|adssettings)\.google\./;

/** What a person chose to see of ads, when the words are known: in `detail.choice`, the same in every language. */
const CHOICES: Readonly<Partial<Record<Action, string>>> = {
  adsMore: 'more',
  adsFewer: 'fewer',
  adBlocked: 'block',
  adLiked: 'like',
};

export const choiceOf = (action: Action | undefined): string | undefined => action && CHOICES[action];

/** A choice about ads, not an ad: Google files both under Ads. */
export const isAdChoice = (header: string, url: string | undefined, action: Action | undefined): boolean =>
  AD_CENTER.test(header) || (url !== undefined && AD_SETTINGS.test(url)) || choiceOf(action) !== undefined;
