import type { Json } from '../json.js';
import { random } from '../random.js';
import type { Content } from './content.js';

/**
 * What Facebook writes above the values, in the language of the account. Its German wording is mostly not public; only the order of the
 * slots is sure.
 */
export const LABELS = {
  en: {
    events: 'Events',
    id: 'ID',
    event: 'Event',
    received: 'Received on',
    list: 'A list uploaded or used by the advertiser',
    interactions: "Interactions you may have had with the advertiser's website, app or store",
    action: 'Action',
    clicked: 'Clicked ad',
    title: 'Title',
    url: 'URL',
    name: 'Name',
    zone: 'Timezone',
    link: 'Website link you visited',
    page: 'Title of website page you visited',
    start: 'Website session start time',
    end: 'Website session end time',
    subscription: 'Your subscription status',
    inactive: 'Inactive',
  },
  de: {
    events: 'Ereignisse',
    id: 'ID',
    event: 'Ereignis',
    received: 'Empfangen am',
    list: 'Eine vom Werbetreibenden hochgeladene oder verwendete Liste',
    interactions:
      'Interaktionen, die du möglicherweise mit der Website, der App oder dem Geschäft des Werbetreibenden hattest',
    action: 'Aktion',
    clicked: 'Auf Werbeanzeige geklickt',
    title: 'Titel',
    url: 'URL',
    name: 'Name',
    zone: 'Zeitzone',
    link: 'Website-Link, den du besucht hast',
    page: 'Titel der Seite, die du besucht hast',
    start: 'Beginn der Website-Sitzung',
    end: 'Ende der Website-Sitzung',
    subscription: 'Dein Abo-Status',
    inactive: 'Inaktiv',
  },
} as const;

const fbid = (label: string) => random(`fbid/${label}`).int(1, 9) + random(`fbid/${label}/rest`).digits(15);

export const list = (label: string, values: readonly string[]): Json => ({
  label,
  vec: values.map((value) => ({ value })),
});

export const record = (
  label: string,
  values: readonly Json[],
  more: { timestamp?: number; title?: string } = {},
): Json => ({
  ...more,
  media: [],
  label_values: values,
  fbid: fbid(label),
});

export function offMetaRecords(content: Content): Json {
  return content.offMeta.map(({ firm, events }) => {
    const vec = events.map((event) => ({
      dict: [
        { label: LABELS[content.language].id, value: event.id },
        { label: LABELS[content.language].event, value: event.type },
        { label: LABELS[content.language].received, timestamp_value: event.at },
      ],
    }));
    return record(`off-meta/${firm}`, [{ label: LABELS[content.language].events, vec }], { title: firm });
  });
}

export function advertiserRecord(content: Content): Json {
  const { advertisers } = content.person;
  return record('advertisers', [
    list(
      LABELS[content.language].list,
      advertisers.filter((one) => one.list).map((one) => one.name),
    ),
    list(
      LABELS[content.language].interactions,
      advertisers.filter((one) => one.remarketing || one.storeVisit).map((one) => one.name),
    ),
  ]);
}

export function clickRecords(content: Content): Json {
  return content.clicks.map(({ at, title, url }, number) =>
    record(
      `click/${number}`,
      [
        { label: LABELS[content.language].action, value: LABELS[content.language].clicked },
        { label: LABELS[content.language].title, value: title },
        { label: LABELS[content.language].url, value: url },
      ],
      { timestamp: at },
    ),
  );
}

export function linkRecords(content: Content, printed: (at: number) => string): Json {
  return content.links.map(({ at, title, url }, number) =>
    record(
      `link/${number}`,
      [
        { label: LABELS[content.language].link, value: url, href: url },
        { label: LABELS[content.language].page, value: title },
        { label: LABELS[content.language].start, value: printed(at) },
        { label: LABELS[content.language].end, value: printed(at + 95) },
      ],
      { timestamp: at },
    ),
  );
}
