import { skip } from '../../record/record.js';
import { zoneNamed } from '../../record/zone.js';
import { type Line, valuesIn } from '../meta/line.js';
import { type Listing, lineFiles } from '../meta/line-files.js';
import { defineSource } from '../source.js';

const isZone = (text: string): boolean => /^[A-Za-z]+(?:\/[\w+-]+)+$|^UTC$/.test(text) && zoneNamed(text) !== undefined;

/** The first text that names a zone: the labels around it are translated, the name is not. */
const zoneIn = (line: Line): string | undefined =>
  [...valuesIn(line), line.title ?? ''].map((text) => text.trim().replaceAll(' ', '_')).find(isZone);

const FILE: Listing = {
  at: '(?:location|profile_information)/timezone',
  roots: ['timezone'],
  read: (line) => {
    const value = zoneIn(line);
    return value === undefined
      ? skip('no time zone', 'keine Zeitzone')
      : { kind: 'profile.field', title: 'timezone', detail: { value } };
  },
};

export default defineSource({
  id: 'facebook.timezone',
  platform: 'facebook',
  product: 'Timezone',
  section: '6.4',
  kinds: ['profile.field'],
  tells: { en: 'the time zone of your account', de: 'die Zeitzone Ihres Kontos' },
  evidence: 'seen in data',
  files: lineFiles(FILE).map((file) => ({
    ...file,
    claim: (line: Line) => {
      const zone = zoneIn(line);
      return zone === undefined ? undefined : { zone };
    },
  })),
  identity: (r) => [r.title, r.detail?.value as string],
});
