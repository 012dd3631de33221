import { random } from '../random.js';
import type { ProductWriter } from './products.js';

/** A few files of the person's own, and the copy of an export that is not to be read as theirs. */
export const addDrive: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/drive`);
  const german = person.language === 'de';
  const folder = german ? 'Meine Ablage' : 'Drive';
  const names = [
    ...person.trips.map(({ name }) => `${german ? 'Reisen' : 'Travel'}/${name}.docx`),
    ...Array.from({ length: 6 * scale }, (_, at) => `${german ? 'Rechnungen/Rechnung' : 'Bills/bill'} ${at + 1}.pdf`),
    `${german ? 'Sicherung' : 'Backup'}/Takeout/My Activity/Image Search/MyActivity.json`,
  ];
  for (const name of names) takeout.add(part, `${folder}/${name}`, '.'.repeat(chance.int(20, 400)), 1);
  tally.count('google', 'file.item', names.length);
  return [['DRIVE', folder]];
};
