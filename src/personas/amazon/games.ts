import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import { instants, monthFirstMinute } from './instants.js';
import type { ProductWriter } from './products.js';

/** Twitch and its membership; only older exports are known to have them. */
export const games: ProductWriter = (parcel, person, _events, layout) => {
  if (layout !== 'dotted') return;
  const [joined, linked, ...spent] = instants(person, random(`${person.slug}/amazon/games`), 5);
  const add = (name: string, kind: string, header: readonly string[], rows: readonly Record<string, string>[]) => {
    const file = `AmazonGames.TwitchPrime.${name}`;
    parcel.add(`${file}/${file}.csv`, BOM + csv(header, rows, 'minimal'), rows.length);
    parcel.tally.count('amazon', kind, rows.length);
  };
  add(
    'AccountHistory',
    'account.change',
    ['DateTime', ' IsTwitchPrime', ' IsSignupComplete'],
    [{ DateTime: monthFirstMinute(joined!), ' IsTwitchPrime': 'true', ' IsSignupComplete': 'true' }],
  );
  const link = { twitchUserId: '00000042', eventType: 'LINK', eventTime: monthFirstMinute(linked!) };
  add('LinkedTwitchAccounts', 'app.connection', Object.keys(link), [link]);
  const credits = spent.map((at) => ({
    Timestamp: monthFirstMinute(at),
    SubscriptionCreditOperation: 'SPEND',
    SubscriptionCreditsSpent: '1',
    RemainingSubscriptionCreditBalance: '0',
    StreamerName: 'nightbus_live',
    SpenderTwitchUserID: '00000042',
  }));
  add('SubscriptionCreditHistory', 'social.group', Object.keys(credits[0]!), credits);
};
