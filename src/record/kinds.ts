/** The vocabulary of record kinds; timeline files hold it too, so another kind is another version of their schema. */
export const KINDS = [
  'location.point',
  'location.visit',
  'location.trip',
  'location.label',
  'web.search',
  'web.visit',
  'shop.search',
  'shop.click',
  'shop.order',
  'shop.return',
  'shop.list',
  'shop.mail',
  'voice.recording',
  'voice.transcript',
  'media.image',
  'media.watch',
  'media.read',
  'media.listen',
  'ad.interest',
  'ad.audience',
  'ad.advertiser',
  'ad.view',
  'ad.click',
  'offplatform.event',
  'login.session',
  'login.ip',
  'device.registered',
  'app.connection',
  'app.install',
  'app.usage',
  'social.contact',
  'social.addressbook',
  'social.message',
  'social.reaction',
  'social.post',
  'social.group',
  'profile.field',
  'payment.method',
  'payment.made',
  'consent.record',
  'ai.prompt',
  'health.metric',
  'iot.event',
  'telemetry.event',
  'account.change',
  'mail.message',
  'calendar.event',
  'file.item',
  'note.item',
] as const;
export type Kind = (typeof KINDS)[number];

export const PLATFORMS = ['google', 'amazon', 'facebook', 'instagram', 'whatsapp'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** How exact a time is: what the export says, no more. Order is part of the schema. */
export const PRECISIONS = ['day', 'hour', 'minute', 'second', 'ms'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** `own`: the person did it. `done-to`: ad shown, message received, firm reported. `background`: sync, sensor. */
export const DIRECTIONS = ['own', 'done-to', 'background'] as const;
export type Direction = (typeof DIRECTIONS)[number];
