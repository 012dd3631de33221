import type { RecordFields } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readValues, settingIdentity } from '../meta/settings.js';
import { firstSaid, leafIn, namedIn, unlessEmpty } from '../meta/subject.js';
import { defineSource, type Here } from '../source.js';

const GAME = /^(?:game|app|app name|game name|spiel|name des spiels|jeu|nom du jeu|juego|gioco)$/i;
const CATEGORY = /^(?:category|kategorie|catégorie|status|statut)$/i;

/** A game with the time it was added, or of a play. */
const game =
  (list: string) =>
  (line: Line, here: Here): RecordFields => {
    const time = timeOf(line, here);
    const app = leafIn(line, GAME) ?? namedIn(line) ?? line.texts[0] ?? firstSaid(line);
    return {
      ...time,
      kind: 'app.usage',
      title: app,
      app,
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({
          category: leafIn(line, CATEGORY),
          nth: app === undefined && time.at === undefined ? line.nth : undefined,
        }),
      },
    };
  };

export default defineSource({
  id: 'facebook.games',
  platform: 'facebook',
  product: 'Gaming',
  section: '6.12',
  kinds: ['app.usage', 'telemetry.event', 'consent.record'],
  tells: {
    en: 'which instant games you played and since when',
    de: 'welche Sofortspiele Sie spielten und seit wann',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: 'facebook_gaming/instant_games', roots: ['instant_games_played'], read: unlessEmpty(game('games-played')) },
    { at: 'facebook_gaming/instant_games_usage_data', read: game('games-usage') },
    {
      at: 'facebook_gaming/(?:your_instant_games_tournament_information|gaming_tab_notifications)',
      read: readValues('telemetry.event'),
    },
    { at: 'facebook_gaming/bookmark_and_app_settings', read: readValues('consent.record', 'own') },
  ),
  identity: (r) =>
    r.detail?.position === undefined
      ? [r.detail?.list as string, folded(r.app), r.detail?.nth as number | undefined]
      : settingIdentity(r),
  moment: (r) => moment(r, SECOND),
});
