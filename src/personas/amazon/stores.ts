import { DAY, dayOf, HOUR, isoUtc, monthFirstUtc } from '../clock.js';
import { random } from '../random.js';
import { csv } from './csv.js';
import type { ProductWriter } from './products.js';

/** What a share of the purchases supported, a button by the washing machine, and for the Londoner a code at the till. */
export const addStores: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/stores`);
  const at = (dayOf(person.exported.amazon) - chance.int(200, 400)) * DAY + 10 * HOUR;
  const folder = layout === 'dotted' ? '' : 'Additional Data/';
  const charity = [
    {
      SelectionTimeInUTC: monthFirstUtc(at).slice(0, 16),
      CharityName: person.language === 'de' ? 'Verein Nachtzug Donau e. V.' : 'Friends of the Night Train',
    },
  ];
  parcel.add(
    `${folder}AmazonSmile.CharityData/AmazonSmile.CharityData.csv`,
    csv(Object.keys(charity[0]!), charity, 'minimal'),
    1,
  );
  parcel.tally.count('amazon', 'profile.field');
  const good = person.goods[0]!;
  const buttons = [
    { ASIN: "The product's number", ProductTitle: "The product's title", CreationDate: 'When the button was made' },
    { ASIN: good.asin, ProductTitle: `"${good.title}"`, CreationDate: monthFirstUtc(at + DAY) },
  ];
  parcel.add(
    `${folder}Retail.Reorder.DigitalDashButton/Retail.Reorder.DigitalDashButton.csv`,
    csv(Object.keys(buttons[0]!), buttons, 'minimal'),
    buttons.length,
  );
  parcel.tally.count('amazon', 'shop.list');
  if (layout === 'curated') return;
  const codes = [{ Created: isoUtc(at + 2 * DAY) }];
  const name = 'PhysicalStores.WholeFoods.KeyRegistration';
  parcel.add(`${folder}${name}/${name}.csv`, csv(Object.keys(codes[0]!), codes, 'minimal'), 1);
  parcel.tally.count('amazon', 'payment.method');
};
