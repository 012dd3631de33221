import type { Decoder } from './decoder.js';

export type PageItem =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly header: readonly string[] };
export declare const pageItems: Decoder<PageItem>;
