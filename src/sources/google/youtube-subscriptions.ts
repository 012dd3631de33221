import { type CsvRow, csvRows } from '../../decode/csv-rows.js';
import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import type { Instant } from '../../record/time.js';
import { defineSource, fileShape, type Reading } from '../source.js';
import { fieldsOf, textOf } from './fields.js';
import { inProduct } from './folders.js';
import { momentOf } from './movement.js';
import { isNamed, isOneOf, SUBSCRIPTIONS } from './youtube-columns.js';
import { isChannelId, utcInstant, YOUTUBE_CSV } from './youtube-csv.js';

/** What YouTube's programming interface calls a subscription; exports before about 2020 held just that. */
const isSubscription = (head: string): boolean => /"kind"\s*:\s*"youtube#subscription"/.test(head);

function row(cells: CsvRow): Reading {
  return subscription(
    SUBSCRIPTIONS.cell(cells, 'channelId'),
    SUBSCRIPTIONS.cell(cells, 'channelUrl'),
    SUBSCRIPTIONS.cell(cells, 'channelTitle'),
  );
}

function element({ value }: JsonElement): Reading {
  const snippet = fieldsOf(fieldsOf(value)?.snippet);
  const id = textOf(fieldsOf(snippet?.resourceId)?.channelId);
  return subscription(id ?? '', '', textOf(snippet?.title) ?? '', utcInstant(snippet?.publishedAt));
}

/** The same act as "Subscribed to …" in My Activity, so of the same kind. The tables have no time. */
function subscription(id: string, url: string, title: string, time?: Instant): Reading {
  const address = isChannelId(id) ? `https://www.youtube.com/channel/${id}` : url.replace(/^http:/i, 'https:');
  if (address === '' && title === '') return skip('subscription without a channel', 'Abo ohne Kanal');
  return {
    kind: 'social.group',
    ...momentOf(time),
    title: title || undefined,
    url: address || undefined,
    party: title || undefined,
    direction: 'own',
    detail: { product: 'YouTube', action: 'subscribed' },
  };
}

/** The channels that the account follows. */
export default defineSource({
  id: 'google.youtube-subscriptions',
  platform: 'google',
  product: 'YouTube subscriptions',
  section: '10',
  kinds: ['social.group'],
  tells: {
    en: 'Every YouTube channel that the person follows',
    de: 'Jeder YouTube-Kanal, den die Person abonniert hat',
  },
  evidence: 'seen in data',
  files: [
    fileShape({ path: YOUTUBE_CSV, sniff: isOneOf(SUBSCRIPTIONS), decode: csvRows(), read: row, format: 'csv' }),
    fileShape({ sniff: isNamed(SUBSCRIPTIONS), decode: csvRows(), read: row, format: 'csv' }),
    fileShape({
      path: inProduct('YouTube', '[^/]+/[^/]+\\.json'),
      sniff: isSubscription,
      decode: jsonElements,
      read: element,
      format: 'json',
    }),
    fileShape({
      sniff: (head) => /^\s*\[\s*\{/.test(head) && isSubscription(head),
      decode: jsonElements,
      read: element,
      format: 'json',
    }),
  ],
  identity: ({ url, title }) => [url ?? title],
});
