import type { MetaSection } from '../../decode/meta-sections.js';

/** The value of the field whose label says one of the words. */
export const fieldOf = (section: MetaSection, words: RegExp): string | undefined => {
  const value = section.fields.find((f) => words.test(f.label))?.value.trim();
  return value === '' ? undefined : value;
};

/** The nearest heading: of the section itself, of what it lies in, of the page. */
export const headingOf = (section: MetaSection): string | undefined =>
  [section.heading, section.path.at(-1), section.page].map((h) => h?.trim()).find((h) => h !== undefined && h !== '');

/** Older pages write `Label: value` in one line of text: read as fields too. */
export function withInlineFields(section: MetaSection): MetaSection {
  const inline = section.texts.flatMap((text) => {
    const m = /^([^:]{2,40}):\s+(\S.*)$/s.exec(text.trim());
    return m ? [{ label: m[1]!, value: m[2]! }] : [];
  });
  return inline.length === 0 ? section : { ...section, fields: [...section.fields, ...inline] };
}
