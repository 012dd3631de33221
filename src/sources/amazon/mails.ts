import { mailHead } from '../../decode/mail-head.js';
import { mailboxes } from '../../decode/mail-header.js';
import type { Mail } from '../../decode/mbox.js';
import { mailDate } from '../../record/mail-date.js';
import { skip } from '../../record/record.js';
import { domainOf, nameOf } from '../mailbox.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { details } from './cells.js';
import { mailKey } from './mail-moment.js';

const HEADERS = ['from', 'date', 'message-id', 'list-unsubscribe'];

const mailFile = (path: RegExp, sniff?: (head: string) => boolean) =>
  fileShape<Mail>({
    path,
    ...(sniff && { sniff }),
    decode: mailHead(HEADERS),
    read,
    gather: (mail, here) => {
      const at = mailDate(mail.headers.get('date') ?? '', here)?.at;
      return at === undefined ? undefined : [mailKey(at), String(at)];
    },
    format: 'text',
  });

/** Mails that Amazon sent, whole, one file each. Who and when; neither subjects nor bodies are read. */
export default defineSource({
  id: 'amazon.mails',
  platform: 'amazon',
  product: 'Mails sent by Amazon',
  section: '12',
  kinds: ['shop.mail'],
  tells: {
    en: 'Mails that Amazon sent: when and by which sender; neither subjects nor bodies are read.',
    de: 'E-Mails, die Amazon geschickt hat: wann und von welchem Absender; weder Betreff noch Inhalt werden gelesen.',
  },
  evidence: 'seen in parser code',
  files: [
    mailFile(/\/(?:Retail\.)?OutboundNotifications[^/]*\/(?:.*\/)?[^/]+\.eml$/i),
    // The folder `media` alone, unpacked.
    mailFile(/\/media\/[^/]+\.eml$/i, (head) =>
      /^From:[^\n]*(?:\n[ \t][^\n]*)*@(?:[\w-]+\.)*amazon\.[a-z.]{2,6}\b/im.test(head.slice(0, 16_384)),
    ),
  ],
  identity: ({ at, host, detail }) =>
    detail?.messageId === undefined ? ['mail', at, host] : ['mail', String(detail.messageId)],
});

function read(mail: Mail, here: Here): Reading {
  const { headers } = mail;
  const [sender] = mailboxes(headers.get('from'));
  const time = mailDate(headers.get('date') ?? '', here);
  if (sender === undefined && time === undefined)
    return skip('file without a mail’s headers', 'Datei ohne E-Mail-Kopf');
  return {
    kind: 'shop.mail',
    at: time?.at,
    precision: time?.precision,
    party: nameOf(sender),
    host: domainOf(sender),
    direction: 'done-to',
    detail: details({
      event: 'sent',
      unsubscribe: headers.has('list-unsubscribe') || undefined,
      messageId: headers.get('message-id')?.replace(/^<|>$/g, '') || undefined,
      bytes: mail.bytes,
      zone: time?.evidence,
      written: time?.evidence === undefined ? undefined : headers.get('date'),
    }),
  };
}
