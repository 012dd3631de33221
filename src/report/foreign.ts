import foreignData from '../audits/foreign-data.js';
import { say } from '../text/say.js';
import type { Lang } from '../text/text.js';
import { Asker, NO_FILTER, prepare, type Session } from './ask.js';

/**
 * Whether what was read may be another person's data: asked before any command shows or keeps something.
 * @returns the sentence that says so, or undefined
 */
export async function foreignWarning(session: Omit<Session, 'filter'>, lang: Lang): Promise<string | undefined> {
  const unfiltered = { ...session, filter: NO_FILTER };
  await prepare(unfiltered);
  const verdict = foreignData.judge(await new Asker(unfiltered).ask(foreignData));
  return verdict.outcome === 'found' ? say(foreignData.texts[verdict.say], verdict.values, lang) : undefined;
}
