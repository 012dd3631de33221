import type { LeftUnread } from '../left-unread.js';

/** What lies beside exported chats, or is taken for them. */
export const WHATSAPP_LEFT_UNREAD: readonly LeftUnread[] = [
  {
    platform: 'whatsapp',
    product: 'Contact cards in chats',
    section: 'B',
    path: /\/(?:\d{8}-[^/]*|(?:[^/]+\/)*[^/]*whatsapp[ -]chat[^/]*\/[^/]*)\.vcf$/i,
    why: {
      en: 'contact card that somebody sent in a chat: it is about another person',
      de: 'Kontaktkarte, die jemand in einem Chat geschickt hat: Sie handelt von einer anderen Person',
    },
  },
  {
    platform: 'whatsapp',
    product: 'Media in chats',
    section: 'B',
    path: /\/(?:(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d{4,}|\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)[^/]*\.[a-z\d]{2,5}$/i,
    why: {
      en: 'picture, film or sound of a chat: footprint never opens these',
      de: 'Bild, Film oder Ton eines Chats: footprint öffnet sie nie',
    },
  },
  {
    platform: 'whatsapp',
    product: 'Encrypted backup',
    section: 'B',
    path: /\/[^/]+\.crypt\d{1,2}$/i,
    why: {
      en: 'encrypted backup, which only WhatsApp itself can open; export single chats as text instead',
      de: 'verschlüsseltes Backup, das nur WhatsApp selbst öffnen kann; exportieren Sie stattdessen einzelne Chats als Text',
    },
  },
];
