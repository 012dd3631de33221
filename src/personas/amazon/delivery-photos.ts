import { DAY, dayOf, HOUR, isoUtc } from '../clock.js';
import { random } from '../random.js';
import { csv } from './csv.js';
import type { ProductWriter } from './products.js';

/** Three photos of a front door, each with its row; the old layout has none. */
export const addDeliveryPhotos: ProductWriter = (parcel, person, _events, layout) => {
  if (layout === 'dotted') return;
  const chance = random(`${person.slug}/amazon/delivery-photos`);
  const last = dayOf(person.exported.amazon) - 10;
  const folder = 'Your Amazon Orders';
  const rows = Array.from({ length: 3 }, (_, n) => ({
    'Delivery Date': isoUtc((last - n * 30) * DAY + 12 * HOUR + chance.int(0, 3_599_999)),
    'Order ID': `303-${chance.digits(7)}-${chance.digits(7)}`,
    Photo: `${chance.text(12, 'abcdef0123456789')}.jpeg`,
  }));
  parcel.add(`${folder}/Delivery Photos.csv`, csv(Object.keys(rows[0]!), rows, 'minimal'), rows.length);
  for (const { Photo: name } of rows)
    parcel.add(`${folder}/Media/YourOrders.PhotoOnDelivery/media/${name}`, Buffer.from([0xff, 0xd8, 0xff, 0xd9]), null);
  parcel.tally.count('amazon', 'media.image', rows.length);
};
