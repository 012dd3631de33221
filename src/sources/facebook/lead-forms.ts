import { type RecordFields, skip } from '../../record/record.js';
import { folded } from '../meta/dialect.js';
import type { Line } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Reading } from '../source.js';

/** The usual questions of such forms, which Facebook words in the language of the form; others are the advertiser's own. */
const QUESTIONS: readonly (readonly [field: string, words: RegExp])[] = [
  ['email', /e-?mail|courriel|correo/i],
  ['phone', /phone|telefon|handy|mobil|teléfono|telefoon|cellulare/i],
  ['firstName', /first name|vorname|prénom|nombre de pila|voornaam/i],
  ['lastName', /last name|surname|nachname|familienname|nom de famille|apellido|cognome|achternaam/i],
  ['name', /^(?:full |vollständiger )?(?:name|nombre|nome|naam)$|^nom(?: complet)?$/i],
  ['address', /address|adresse|straße|street|rue|dirección|indirizzo/i],
  ['postcode', /zip|post ?code|postal|postleitzahl|plz/i],
  ['city', /^(?:city|town|stadt|wohnort|ort|ville|ciudad|città|stad)$/i],
  ['birthday', /birth|geburt|naissance|nacimiento|nascita/i],
  ['employer', /company|firma|unternehmen|entreprise|empresa|azienda/i],
];

/** Which fields went to the advertiser; what was written into them stays in the export. */
function read(line: Line): Reading {
  const named = line.root === '' ? line.labels : line.labels.filter(({ label }) => label === 'label');
  const labels = named.map(({ label, value }) => (line.root === '' ? label : (value ?? ''))).filter((l) => l !== '');
  return labels.length === 0
    ? skip('no field of a form', 'kein Feld eines Formulars')
    : labels.map((label): RecordFields => {
        const field = QUESTIONS.find(([, words]) => words.test(label))?.[0];
        return {
          kind: 'profile.field',
          title: label,
          direction: 'own',
          detail: { list: 'lead-forms', field: field ?? 'other' },
        };
      });
}

export default defineSource({
  id: 'facebook.lead-forms',
  platform: 'facebook',
  product: 'Information you’ve submitted to advertisers',
  section: '6.1',
  kinds: ['profile.field'],
  tells: {
    en: 'which details you gave advertisers in forms on Facebook',
    de: 'welche Angaben Sie Werbetreibenden in Formularen auf Facebook gemacht haben',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: "(?:ads_information|ads_and_businesses)/information_you've_submitted_to_advertisers",
    roots: ['lead_gen_info'],
    read,
  }),
  identity: ({ title, detail }) => [
    'lead-forms',
    detail?.field === 'other' ? folded(title) : (detail?.field as string | undefined),
  ],
});
