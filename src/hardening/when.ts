import type { Text } from '../text/text.js';
import type { Trigger } from './suggestion.js';

// Shorthands for writing triggers. Each returns plain data.

export const atLeast = (finding: string, measure: string, value: number): Trigger => ({
  finding,
  measure,
  op: '>=',
  value,
});

/** Records of a kind, on one platform or on all: `held('google.web.search', 100)`, `held('app.connection')`. */
export const held = (kind: string, count = 1): Trigger => atLeast('holdings', `${kind}.count`, count);

export const all = (...triggers: readonly Trigger[]): Trigger => ({ all: triggers });

export const any = (...triggers: readonly Trigger[]): Trigger => ({ any: triggers });

/** `main` alone decides; the reasons are named beside it when they hold as well. */
export const decides = (main: Trigger, ...reasons: readonly Trigger[]): Trigger =>
  any(...reasons.map((reason) => all(reason, main)), main);

/** First step of everything that another person with access to the account would notice. */
export const SAFETY_FIRST: Text = {
  en: 'If somebody may be watching you, change nothing yet, because changes are noticed. Save the list of logins and talk to a help line from another device (Germany: 116 016).',
  de: 'Falls jemand Sie überwachen könnte, ändern Sie noch nichts, denn Änderungen fallen auf. Sichern Sie die Liste der Anmeldungen und sprechen Sie von einem anderen Gerät aus mit einer Beratungsstelle (Hilfetelefon „Gewalt gegen Frauen“: 116 016).',
};
