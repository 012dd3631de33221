import type { Decoder } from './decoder.js';

export interface BodyPart {
  readonly text: string;
  readonly href?: string;
  readonly line: number;
}
export interface ActivityCell {
  readonly header: string;
  readonly body: readonly BodyPart[];
  readonly caption: readonly { readonly label: string; readonly values: readonly BodyPart[] }[];
  readonly media: readonly string[];
}
export declare const activityCells: Decoder<ActivityCell>;
