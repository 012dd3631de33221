import { isoUtc } from '../clock.js';
import { html } from '../json.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

/** A page with a line for each reminder, below its heading. */
export const addReminders: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/reminders`);
  const folder = person.language === 'de' ? 'Erinnerungen' : 'Reminders';
  const times = moments(person, chance, person.goods.length);
  const lines = person.goods.map(({ title }, at) => `<li>${html(title)}<br>${isoUtc(times[at]!)}</li>`);
  const page = `<!DOCTYPE html><html><body><h1>${folder}</h1><ul>${lines.join('\n')}</ul></body></html>`;
  takeout.add(part, `${folder}/${folder}.html`, page, lines.length + 1);
  tally.count('google', 'note.item', lines.length);
  return [['REMINDERS', folder]];
};
