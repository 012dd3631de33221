import type { MetaSection } from '../../decode/meta-sections.js';

/** Older pages write `Label: value` in one line of text: read as fields too. */
export function withInlineFields(section: MetaSection): MetaSection {
  const inline = section.texts.flatMap((text) => {
    const m = /^([^:]{2,40}):\s+(\S.*)$/s.exec(text.trim());
    return m ? [{ label: m[1]!, value: m[2]! }] : [];
  });
  return inline.length === 0 ? section : { ...section, fields: [...section.fields, ...inline] };
}
