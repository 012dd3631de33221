import { DAY } from '../clock.js';
import { googleJson } from '../json.js';
import { random } from '../random.js';
import { moments } from './moments.js';
import type { ProductWriter } from './products.js';

/** What was written in Hangouts before it ended in 2022; the same file in every language. */
export const addHangouts: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/hangouts`);
  const self = { gaia_id: '100000000000000000001', chat_id: '100000000000000000001' };
  let items = 0;
  const conversations = person.contacts.slice(0, 2).map((contact, at) => {
    const other = { gaia_id: `10000000000000000001${at}`, chat_id: `10000000000000000001${at}` };
    const id = { id: `UgzFootprint${at}` };
    const participant = (who: typeof self, name: string) => ({ id: who, fallback_name: name });
    const events = moments(person, chance, 10 * scale).map((time, n) => {
      items++;
      const call = chance.chance(0.1);
      return {
        conversation_id: id,
        sender_id: chance.chance(0.5) ? self : other,
        timestamp: `${time - 5 * 365 * DAY}123`,
        self_event_state: { user_id: self },
        chat_message: call
          ? undefined
          : { message_content: { segment: [{ type: 'TEXT', text: chance.pick(contact.lines) }] } },
        hangout_event: call ? { event_type: 'START_HANGOUT' } : undefined,
        event_id: `7-H${at}${n}`,
        event_type: call ? 'HANGOUT_EVENT' : 'REGULAR_CHAT_MESSAGE',
      };
    });
    const participants = [participant(self, person.name), participant(other, contact.name)];
    const inner = { type: 'STICKY_ONE_TO_ONE', participant_data: participants };
    return { conversation: { conversation_id: id, conversation: inner }, events };
  });
  takeout.add(part, 'Hangouts/Hangouts.json', googleJson({ conversations }), items);
  tally.count('google', 'social.message', items);
  return [['HANGOUTS', 'Hangouts']];
};
