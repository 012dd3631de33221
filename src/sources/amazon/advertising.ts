import { Damaged, type Decoder } from '../../decode/decoder.js';
import { type TextLine, textLines } from '../../decode/text-lines.js';
import { type RecordFields, skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Here, type Reading } from '../source.js';
import { details, sameText } from './cells.js';

/*
 * Five lists of one shape: a title, an empty line, one value per line; undated. An empty list is its title
 * alone. The title decides, so that a renamed file is still known.
 */
const TITLES = {
  advertisers: 'Advertisers who brought audiences in which you are included',
  amazon: 'Amazon Audiences in which you are included',
  thirdParty: 'Audiences in which you are included via 3rd Parties',
  clicks: 'Advertisers whose ads you clicked',
  optOut: 'Interest based ads opt out setting per marketplace',
} as const;

const isTitle = (line: string, title: string): boolean =>
  line
    .replaceAll(/["\s]+/g, ' ')
    .trim()
    .toLowerCase() === title.toLowerCase();

/** The values of a list: its lines without the title. */
const listValues: Decoder<TextLine> = async function* (bytes, file) {
  for await (const batch of textLines(bytes, file))
    yield batch.filter(
      (line) => line instanceof Damaged || !Object.values(TITLES).some((title) => isTitle(line.text, title)),
    );
};

/** Under its own name, and under any other. */
function list(
  name: RegExp,
  title: string,
  read: (text: string, realm: number | undefined) => Reading,
): readonly FileShape<TextLine>[] {
  const renamed = fileShape<TextLine>({
    sniff: (head) => isTitle(/^\s*(.*)/.exec(head)?.[1] ?? '', title),
    decode: listValues,
    read: ({ text }, here) => read(text, realmOf(here)),
    format: 'csv',
  });
  return [{ ...renamed, path: name }, renamed];
}

/** 1 is North America, 2 Europe, Middle East and India, 3 the Far East. */
function realmOf(here: Here): number | undefined {
  const realm = /\/Advertising\.(\d{1,2})(?:\.\d+)?(?:\.zip)?\//i.exec(here.path)?.[1];
  return realm === undefined ? undefined : Number(realm);
}

const audience = (provenance: 'amazon' | 'third-party') => (label: string, realm: number | undefined) =>
  ({
    kind: 'ad.audience',
    title: label,
    direction: 'done-to',
    // `In-Market:Electronics` says what the label claims to know; a bare `Apps` does not.
    detail: details({ provenance, group: /^([^:]+):/.exec(label)?.[1]?.trim(), realm }),
  }) satisfies RecordFields;

const advertiser = (party: string, realm: number | undefined): RecordFields => ({
  kind: 'ad.advertiser',
  party,
  direction: 'done-to',
  detail: details({ list: true, via: 'audience', realm }),
});

const click = (party: string, realm: number | undefined): RecordFields => ({
  kind: 'ad.click',
  party,
  direction: 'own',
  detail: details({ realm }),
});

function setting(line: string, realm: number | undefined): Reading {
  const m = /^([^:]+):(.*)$/.exec(line);
  if (!m) return skip('setting without a marketplace', 'Einstellung ohne Marktplatz');
  const state = m[2]!.trim();
  return {
    kind: 'consent.record',
    title: m[1]!.trim(),
    detail: details({ setting: 'interest-based ads', state, optedOut: optedOut(state), realm }),
  };
}

/** Seen: `Not OptedOut`. The other forms are what it suggests; anything else is not interpreted. */
function optedOut(state: string): boolean | undefined {
  const word = state.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (word === 'optedout') return true;
  return word === 'notoptedout' || word === 'optedin' ? false : undefined;
}

export default defineSource({
  id: 'amazon.advertising',
  platform: 'amazon',
  product: 'Advertising',
  section: '8',
  kinds: ['ad.audience', 'ad.advertiser', 'ad.click', 'consent.record'],
  tells: {
    en: 'Target groups the person was put in, firms that brought lists with the person on them, advertisers whose ads were clicked.',
    de: 'Zielgruppen, in die die Person eingeordnet wurde, Firmen mit Listen, auf denen sie steht, und Werbende, deren Anzeigen sie anklickte.',
  },
  evidence: 'seen in data',
  files: [
    ...list(/\/Advertising\.AdvertiserAudiences\.csv$/i, TITLES.advertisers, advertiser),
    ...list(/\/Advertising\.AmazonAudiences\.csv$/i, TITLES.amazon, audience('amazon')),
    ...list(/\/Advertising\.3PAudiences\.csv$/i, TITLES.thirdParty, audience('third-party')),
    ...list(/\/Advertising\.AdvertiserClicks\.csv$/i, TITLES.clicks, click),
    ...list(/\/Advertising\.OptOut\.csv$/i, TITLES.optOut, setting),
  ],
  // Undated state that every realm and every export repeats.
  identity: ({ kind, title, party, detail }) => [
    kind === 'ad.audience' ? String(detail?.provenance) : undefined,
    sameText(title ?? party),
  ],
});
