import { decimal } from '../../record/money.js';
import { priceOf } from '../../record/price.js';
import { type RecordFields, skip } from '../../record/record.js';
import { filled, folded } from '../meta/dialect.js';
import { type Line, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { firstSaid, leafIn, leavesIn } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const AMOUNT = /^(?:amount|betrag|montant|importe|importo|bedrag)$/i;
const CURRENCY = /^(?:currency|währung|devise|moneda|valuta)$/i;
const PREFERRED =
  /^(?:preferred currency|bevorzugte währung|devise préférée|devise de préférence|moneda preferida|valuta preferita)$/i;
const SENDER = /^(?:sender|from|absender|von|expéditeur|remitente|mittente)$/i;
const RECEIVER = /^(?:receiver|recipient|to|empfänger|an|destinataire|destinatario|ontvanger)$/i;
const TYPE = /^(?:type|typ|art|tipo)$/i;
const STATUS = /^(?:status|statut|estado|stato)$/i;
const METHOD = /^(?:payment method|zahlungsmethode|zahlungsart|moyen de paiement|mode de paiement|método de pago)$/i;
const IP = /^(?:ip|ip address|ip-adresse|adresse ip)$/i;
const FEES = /^(?:fees|fee|gebühren|gebühr|frais|comisiones|commissioni)$/i;
const ACTION = /^(?:action|activity|event|aktion|aktivität|ereignis|activité|évènement)$/i;

/** Of a card or account no more than its last four digits. */
const masked = (text: string | undefined): string | undefined =>
  text?.replace(/\d(?:[\s*•.-]*\d)+/g, (number) => {
    const digits = number.replace(/\D/g, '');
    return digits.length > 4 ? `…${digits.slice(-4)}` : number;
  });

function payment(line: Line, here: Here): Reading {
  const [sender, receiver] = [leafIn(line, SENDER), leafIn(line, RECEIVER)];
  const preferred = leafIn(line, PREFERRED);
  const written = leafIn(line, AMOUNT);
  if (written === undefined && sender === undefined && receiver === undefined && preferred !== undefined)
    return {
      kind: 'consent.record',
      title: 'preferred currency',
      detail: { list: 'payment-preferences', value: preferred },
    };
  const time = timeOf(line, here);
  if (written === undefined && time.at === undefined) return skip('no payment', 'keine Zahlung');
  const price = priceOf(written);
  const amount = price?.amount ?? decimal(written);
  const stated = leafIn(line, CURRENCY)?.toUpperCase();
  const isOwner = (name: string | undefined) => name !== undefined && here.owner.has(folded(name));
  const direction = isOwner(sender) ? 'own' : isOwner(receiver) ? 'done-to' : undefined;
  const fees = leafIn(line, FEES);
  return {
    ...time,
    kind: 'payment.made',
    party: direction === 'done-to' ? sender : (receiver ?? sender),
    amount,
    currency: stated !== undefined && /^[A-Z]{3}$/.test(stated) ? stated : price?.currency,
    ip: leafIn(line, IP),
    direction,
    detail: {
      ...time.detail,
      list: 'payments',
      ...filled({
        type: leafIn(line, TYPE),
        status: leafIn(line, STATUS),
        method: masked(leafIn(line, METHOD)),
        fees: decimal(fees) ?? priceOf(fees)?.amount,
        // Undecidable amounts stay as written.
        written: amount === undefined ? written : undefined,
        nth: time.at === undefined ? line.nth : undefined,
      }),
    },
  };
}

/** A postal address for bills: that there is one is told, and how much of it is filled in. */
const address = (line: Line): Reading => {
  const fields = leavesIn(line).length || line.texts.length;
  return fields === 0 && line.title === undefined
    ? skip('no address', 'keine Anschrift')
    : {
        kind: 'profile.field',
        title: 'payment address',
        detail: { list: 'payment-addresses', nth: line.nth, ...filled({ fields: fields || undefined }) },
      };
};

function activity(line: Line, here: Here): RecordFields {
  const time = timeOf(line, here);
  return {
    ...time,
    kind: 'account.change',
    title: masked(leafIn(line, ACTION) ?? firstSaid(line) ?? line.title),
    direction: 'own',
    detail: {
      ...time.detail,
      list: 'payment-account',
      ...filled({ nth: time.at === undefined ? line.nth : undefined }),
    },
  };
}

const IN = '(?:facebook_payments|payment_history)/';

export default defineSource({
  id: 'facebook.payments',
  platform: 'facebook',
  product: 'Payments',
  section: '6.12',
  kinds: ['payment.made', 'profile.field', 'account.change', 'consent.record'],
  tells: {
    en: 'what you paid or were paid through Facebook, by whom and how, and that billing addresses are kept',
    de: 'was Sie über Facebook zahlten oder bekamen, von wem und womit, und dass Rechnungsanschriften gespeichert sind',
  },
  evidence: 'seen in data',
  files: lineFiles(
    { at: `${IN}payment_history`, roots: ['payments'], whole: true, read: payment },
    { at: `${IN}payment_addresses`, read: address },
    { at: `${IN}your_payment_account_activity_history`, read: activity },
  ),
  // What a payment was and who is meant by it is restated in each language; its second is not.
  identity: (r) => [r.detail?.list as string, r.detail?.nth as number | undefined],
  moment: (r) => moment(r, SECOND),
});
