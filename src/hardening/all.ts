import { AMAZON } from './amazon.js';
import { FACEBOOK } from './facebook.js';
import { GENERAL } from './general.js';
import { GOOGLE } from './google.js';
import type { Suggestion } from './suggestion.js';

export const SUGGESTIONS: readonly Suggestion[] = [...GOOGLE, ...AMAZON, ...FACEBOOK, ...GENERAL];
