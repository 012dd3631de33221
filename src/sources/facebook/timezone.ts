import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { skip } from '../../record/record.js';
import { zoneNamed } from '../../record/zone.js';
import { facebookJson, type Part, textOf } from '../meta/dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from '../meta/paths.js';
import { defineSource, fileShape, type Reading } from '../source.js';

const FILE = '(?:location|profile_information)/timezone';

/** The first of some texts that names a zone: the labels around it are translated, the name is not. */
const zoneAmong = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.map((text) => text?.trim().replaceAll(' ', '_')).find((text) => text !== undefined && isZone(text));

const isZone = (text: string): boolean => /^[A-Za-z]+(?:\/[\w+-]+)+$|^UTC$/.test(text) && zoneNamed(text) !== undefined;

const fromPart = ({ record, value }: Part): string | undefined =>
  zoneAmong(record ? record.labels.map((l) => l.value) : [textOf(value)]);

const fromSection = (section: MetaSection): string | undefined =>
  zoneAmong([...section.fields.map((f) => f.value), ...section.texts, section.heading]);

const reading = (zone: string | undefined): Reading =>
  zone === undefined
    ? skip('no time zone', 'keine Zeitzone')
    : { kind: 'profile.field', title: 'timezone', detail: { value: zone } };

const claim = (zone: string | undefined) => (zone === undefined ? undefined : { zone });

export default defineSource({
  id: 'facebook.timezone',
  platform: 'facebook',
  product: 'Timezone',
  kinds: ['profile.field'],
  tells: { en: 'the time zone of your account', de: 'die Zeitzone Ihres Kontos' },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(FILE),
      sniff: hasRoot('timezone'),
      format: 'json',
      decode: facebookJson((part) => [part]),
      read: (part) => reading(fromPart(part)),
      claim: (part) => claim(fromPart(part)),
    }),
    fileShape({
      path: htmlAt(FILE),
      sniff: isMetaPage,
      format: 'html',
      decode: metaSections,
      read: (section) => reading(fromSection(section)),
      claim: (section) => claim(fromSection(section)),
    }),
  ],
  identity: (r) => [r.title, r.detail?.value as string],
});
