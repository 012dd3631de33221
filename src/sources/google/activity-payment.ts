import { priceOf } from '../../record/price.js';
import type { RecordFields } from '../../record/record.js';
import type { Activity } from './activity.js';
import { cardOf } from './card.js';
import { detailOf } from './fields.js';

/** `Paid ₹120.00 to Tea Stall using Bank Account XXXXXX4407`; what Google Pay in India writes, in English only. */
const SENTENCE =
  /^(?<verb>Paid|Sent|Received)\s+(?<price>\S{0,4}\s?[\d.,]+)(?:\s+(?:to|from)\s+(?<party>.+?))?(?:\s+using\s+(?<method>.+))?$/;

/** A payment in the activity of Google Pay; undefined for anything else that was done there. */
export function paymentOf({ title, when, details }: Activity): RecordFields | undefined {
  const said = SENTENCE.exec(title.replace(/\s+/g, ' '))?.groups;
  const price = priceOf(said?.price);
  if (said === undefined || price === undefined) return undefined;
  const verb = said.verb!.toLowerCase();
  // The number has no name; everything else in the details is a word.
  const transactionId = details.find((detail) => /^[\w.-]{8,}$/.test(detail) && /\d/.test(detail));
  return {
    kind: 'payment.made',
    at: when?.at,
    precision: when?.precision,
    offset: when?.offset,
    title: said.party ?? `${said.verb} ${said.price}`,
    party: said.party,
    amount: price.amount,
    currency: price.currency,
    direction: verb === 'received' ? 'done-to' : 'own',
    detail: detailOf({
      product: 'Google Pay',
      type: verb,
      transactionId,
      status: details.find((detail) => /^\p{Lu}?\p{L}+$/u.test(detail) && detail !== transactionId),
      paymentMethod: cardOf(said.method),
      price: price.currency === undefined ? said.price : undefined,
      zone: when?.zone,
      written: when?.written,
    }),
  };
}
