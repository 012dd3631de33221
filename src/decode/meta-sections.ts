import type { Decoder } from './decoder.js';

export interface MetaField {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}
export interface MetaSection {
  readonly page: string;
  readonly heading: string;
  readonly path: readonly string[];
  readonly fields: readonly MetaField[];
  readonly texts: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly time: string;
}
export declare const metaSections: Decoder<MetaSection>;
