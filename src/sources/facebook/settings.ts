import { lineFiles } from '../meta/line-files.js';
import { readSettings, settingIdentity, settingMoment } from '../meta/settings.js';
import { defineSource } from '../source.js';

/** Files of settings and nothing else, each a record of labelled values or a tree of them. */
const FILES = ['preferences/dark_mode_settings'];
const TREES = ['preferences/language_and_locale'];

export default defineSource({
  id: 'facebook.settings',
  platform: 'facebook',
  product: 'Settings and preferences',
  section: '6.13',
  kinds: ['consent.record'],
  tells: {
    en: 'what you set, allowed or refused on Facebook',
    de: 'was Sie auf Facebook eingestellt, erlaubt oder abgelehnt haben',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: FILES.join('|'), read: readSettings },
    { at: TREES.join('|'), roots: ['language_and_locale'], read: readSettings },
  ),
  identity: settingIdentity,
  moment: settingMoment,
});
