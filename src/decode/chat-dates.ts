import { type ChatHead, isYearFirst, wallTime } from './chat-head.js';

type First = 'day' | 'month';

export interface ChatOrder {
  readonly first: First;
  /** Neither a number above twelve nor the order of the messages tells; the way of writing was all there is. */
  readonly assumed: boolean;
}

/** Two readings of a file's dates, side by side. */
interface Reading {
  /** Times that go back, and the last one. */
  falls: number;
  last: number;
}

/**
 * Whether the day or the month stands first in a chat: the phone's language decides, and nothing in the file names it.
 * Dates that begin with the year speak for themselves and may stand among the others.
 */
export class ChatDates {
  private firstAbove = 0;
  private secondAbove = 0;
  private readonly readings: Readonly<Record<First, Reading>> = {
    day: { falls: 0, last: Number.NEGATIVE_INFINITY },
    month: { falls: 0, last: Number.NEGATIVE_INFINITY },
  };
  private undecided: ChatHead | undefined;

  see(head: ChatHead): void {
    if (!isYearFirst(head)) {
      if (head.date[0] > 12) this.firstAbove++;
      if (head.date[1] > 12) this.secondAbove++;
      // One with its zeros tells more than one that needs none.
      if (this.undecided === undefined || (head.padded && !this.undecided.padded)) this.undecided = head;
    }
    for (const first of ['day', 'month'] as const) {
      const wall = wallTime(head, first);
      if (wall === undefined) continue;
      const reading = this.readings[first];
      if (wall < reading.last) reading.falls++;
      reading.last = wall;
    }
  }

  decide(): ChatOrder {
    const { firstAbove, secondAbove, undecided } = this;
    // Both above twelve: somebody pasted lines of another phone into a message, and the file's own are more.
    if (firstAbove !== secondAbove) return { first: firstAbove > secondAbove ? 'day' : 'month', assumed: false };
    const { day, month } = this.readings;
    if (day.falls !== month.falls) return { first: day.falls < month.falls ? 'day' : 'month', assumed: false };
    // Of the languages that write `/` without zeros and with am or pm, English of the United States is the common one.
    const isAmerican = undecided !== undefined && !undecided.dotted && !undecided.padded && undecided.hasHalf;
    return { first: isAmerican ? 'month' : 'day', assumed: undecided !== undefined && !undecided.dotted };
  }
}
