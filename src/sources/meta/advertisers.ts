import type { DecodedFile } from '../../decode/decoder.js';
import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import { type FileShape, fileShape, type Reading } from '../source.js';
import { facebookJson, filled, folded, type Gathering, gather, member, names, type Part, textOf } from './dialect.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt } from './paths.js';

/** What a firm did with the person's data; unknown is not the same as no. */
interface Uses {
  list?: boolean | undefined;
  remarketing?: boolean | undefined;
  storeVisit?: boolean | undefined;
}

interface Advertiser extends Uses {
  readonly name: string;
}

/** The lists in the order of the file. Interactions first: their label mentions the advertiser's store as well. */
const LISTS: readonly (keyof Uses)[] = ['list', 'remarketing', 'storeVisit'];
const WORDS: readonly (readonly [keyof Uses, RegExp])[] = [
  ['remarketing', /interact|interakt|interagi|interazion|remarketing/i],
  ['storeVisit', /visit|besuch|magasin|in person/i],
  ['list', /\blist|liste|lista|lijst|data file|upload|hochgeladen/i],
];

const useOf = (label: string, position: number): keyof Uses | undefined =>
  WORDS.find(([, words]) => words.test(label))?.[0] ?? LISTS[position];

/** A firm in several lists of a file is one advertiser. */
function union(): { add(name: string | undefined, uses: Uses): void; all(): Advertiser[] } {
  const found = new Map<string, Advertiser>();
  return {
    add(name, uses) {
      if (name === undefined) return;
      const before = found.get(folded(name));
      if (!before) found.set(folded(name), { name, ...uses });
      else for (const use of LISTS) if (uses[use] || before[use] === undefined) before[use] = uses[use];
    },
    all: () => [...found.values()],
  };
}

function gatherJson(): Gathering<Part, Advertiser | undefined> {
  const firms = union();
  let strange = 0;
  return {
    see({ record, root, value }) {
      if (record) {
        const lists = record.labels.filter(
          (l) => l.list !== undefined || l.dict !== undefined || l.value === undefined,
        );
        const uses = lists.map((l, i) => useOf(`${l.entName ?? ''} ${l.label}`, i));
        lists.forEach((list, i) => {
          const none = Object.fromEntries(uses.flatMap((use) => (use ? [[use, false]] : []))) as Uses;
          const use = uses[i];
          for (const name of names(list.list ?? list.dict ?? []))
            firms.add(name, use ? { ...none, [use]: true } : none);
        });
      } else if (root === 'custom_audiences' && typeof value === 'string') firms.add(textOf(value), { list: true });
      else if (textOf(member(value, 'advertiser_name')) !== undefined) {
        firms.add(textOf(member(value, 'advertiser_name')), {
          list: flag(member(value, 'has_data_file_custom_audience')),
          remarketing: flag(member(value, 'has_remarketing_custom_audience')),
          storeVisit: flag(member(value, 'has_in_person_store_visit')),
        });
      } else strange += 1;
    },
    end: () => [...firms.all(), ...new Array<undefined>(strange)],
  };
}

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function gatherHtml(file: DecodedFile): Gathering<MetaSection, Advertiser> {
  const firms = union();
  const headings: string[] = [];
  const onlyContactList = file.path.includes('contact_list');
  return {
    see(section) {
      const heading = [section.heading, ...section.path].filter((h) => h !== '').join(' ');
      const listed = [...section.texts, ...section.fields.map((f) => f.value), ...section.links.map((l) => l.text)];
      if (!headings.includes(heading)) headings.push(heading);
      const use = onlyContactList ? 'list' : useOf(heading, headings.indexOf(heading));
      for (const name of new Set(listed)) firms.add(textOf(name), use ? { [use]: true } : {});
    },
    end: firms.all,
  };
}

function read(firm: Advertiser | undefined): Reading {
  if (!firm) throw new Error('an advertiser without a name');
  const { name, ...uses } = firm;
  return { kind: 'ad.advertiser', party: name, direction: 'done-to', detail: filled({ ...uses }) };
}

/** The lists at these paths in both formats. @param roots of the JSON, without version */
export const advertiserFiles = (at: string, roots: readonly string[]): readonly FileShape<Advertiser | undefined>[] => [
  fileShape<Advertiser | undefined>({
    path: jsonAt(at),
    sniff: hasRoot(...roots),
    format: 'json',
    decode: gather(
      facebookJson((part) => [part]),
      gatherJson,
    ),
    read,
  }),
  fileShape<Advertiser | undefined>({
    path: htmlAt(at),
    sniff: isMetaPage,
    format: 'html',
    decode: gather(metaSections, gatherHtml),
    read,
  }),
];
