/** Kinds of data that Article 9 GDPR protects, and three that people guard as closely. */
export type Topic =
  | 'violence-help'
  | 'addiction'
  | 'money'
  | 'biometrics-genetics'
  | 'union'
  | 'sexuality'
  | 'origin'
  | 'religion'
  | 'politics'
  | 'health';

/**
 * One language's words by topic. Upper and lower case, accents and ä or ae do not matter.
 *
 * - `word`: that word, whole
 * - `stem*`: every word that begins so
 * - `*stem`: every word that ends so
 * - `two words`: those words in a row; the last may be a `stem*`
 */
export type Lexicon = Readonly<Record<Topic, readonly string[]>>;
