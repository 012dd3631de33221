import { decodedHeader, type Mailbox, mailboxes } from '../../decode/mail-header.js';
import { type Mail, mboxMails } from '../../decode/mbox.js';
import { asctime, mailDate } from '../../record/mail-date.js';
import type { RecordFields } from '../../record/record.js';
import { domainOf, nameOf } from '../mailbox.js';
import { defineSource, fileShape, type Here } from '../source.js';
import { detailOf } from './fields.js';

const HEADERS = [
  'from',
  'to',
  'cc',
  'bcc',
  'date',
  'message-id',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'x-gm-thrid',
  'x-gmail-labels',
];

/** Labels of Gmail itself are in the account's language. */
const SENT =
  /^(?:sent(?: mail)?|gesendet|(?:messages )?envoyés|enviad[oa]s|verzonden(?: berichten)?|(?:posta )?inviat[ai]|skickat|sendt|wysłane|gönderilmiş(?: postalar)?|trimise|išsiųsti|отправленные|送信済みメール|送信済み|已发送邮件|已发送|寄件備份|보낸편지함|المرسلة)$/i;
const DRAFT =
  /^(?:drafts?|entw(?:urf|ürfe)|brouillons?|borrador(?:es)?|rascunhos?|concepten?|bozz[ae]|utkast|kladder?|szkice|taslaklar|черновики|下書き|草稿|임시보관함)$/i;

function read(mail: Mail, here: Here): RecordFields {
  const { headers } = mail;
  const labels = labelsOf(headers.get('x-gmail-labels'));
  const [sender] = mailboxes(headers.get('from'));
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => mailboxes(headers.get(name)));
  const draft = labels.some((label) => DRAFT.test(label));
  const own = draft || isSent(sender, labels, here);
  const time = mailDate(headers.get('date') ?? '', here) ?? asctime(mail.separator);
  const list = listOf(headers.get('list-id'));
  return {
    kind: 'mail.message',
    at: time?.at,
    precision: time?.precision,
    // The clock of the sender: of a received mail it says nothing about the person.
    offset: own ? time?.offset : undefined,
    party: nameOf(own ? recipients[0] : sender),
    host: own ? undefined : domainOf(sender),
    direction: own ? 'own' : 'done-to',
    detail: detailOf({
      labels: labels.length > 0 ? labels.join(', ') : undefined,
      list,
      unsubscribe: headers.has('list-unsubscribe') || undefined,
      draft: draft || undefined,
      recipients: recipients.length,
      attachments: /^multipart\/mixed\b/i.test(headers.get('content-type') ?? '') || undefined,
      bytes: mail.bytes,
      thread: headers.get('x-gm-thrid') || undefined,
      messageId: headers.get('message-id')?.replace(/^<|>$/g, '') || undefined,
      zone: time?.evidence,
      written: time?.evidence === undefined ? undefined : headers.get('date'),
    }),
  };
}

/** Spam likes to name the reader as its sender. */
const isSent = (sender: Mailbox | undefined, labels: readonly string[], here: Here): boolean =>
  labels.some((label) => SENT.test(label)) ||
  (sender !== undefined &&
    here.owner.has(sender.address.toLowerCase()) &&
    !labels.some((label) => /^spam$/i.test(label)));

/** A list with commas, encoded as a whole; a label with a comma of its own stands in quotes. */
function labelsOf(raw: string | undefined): readonly string[] {
  if (raw === undefined) return [];
  return [...decodedHeader(raw).matchAll(/(?:"((?:[^"\\]|\\.)*)"\s*|([^,]*))(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted ?? plain ?? '').trim())
    .filter((label) => label !== '');
}

/** `News from the hives <news.hives.example>`: the name may hold what the mail is about. */
const listOf = (raw: string | undefined): string | undefined => {
  const id = raw === undefined ? undefined : (/<([^<>]*)>/.exec(raw)?.[1] ?? raw).trim().toLowerCase();
  return id !== undefined && /^[^\s@]+$/.test(id) ? id : undefined;
};

const begins = (head: string): boolean => /(?:^\s*|\n\r?\n)From [^\n]*\n[!-9;-~]+:/.test(head);

/** All mail in one file: who wrote when, and what kind of mail it was. Subjects and bodies are not read. */
export default defineSource({
  id: 'google.mail',
  platform: 'google',
  product: 'Gmail',
  section: '17',
  kinds: ['mail.message'],
  tells: {
    en: 'Every mail with the other side, time, labels and size; neither subjects nor bodies are read',
    de: 'Jede E-Mail mit Gegenüber, Zeit, Labels und Größe; weder Betreff noch Inhalt werden gelesen',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({ path: /\/[^/]+\.mbox$/i, sniff: begins, decode: mboxMails(HEADERS), read, format: 'text' }),
    fileShape({
      sniff: (head) => begins(head) && /^X-(?:GM-THRID|Gmail-Labels):/im.test(head),
      decode: mboxMails(HEADERS),
      read,
      format: 'text',
    }),
  ],
  identity: ({ at, party, detail = {} }) =>
    detail.messageId === undefined ? [at, party, String(detail.thread ?? '')] : [String(detail.messageId)],
});
