import type { Decoder } from './decoder.js';

export interface TextLine {
  readonly line: number;
  readonly text: string;
}
export declare const textLines: Decoder<TextLine>;
