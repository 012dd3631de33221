import type { Here } from '../../../src/sources/source.js';
import chats from '../../../src/sources/whatsapp/chats.js';
import { type Driven, driveText } from '../facebook/drive.js';

/** Reads a chat as if it lay at `path`; lines end as given. */
export const driveChat = (
  text: string,
  path = '/WhatsApp Chat with Teo Brandl.txt',
  more?: Partial<Here>,
): Promise<Driven> => driveText(chats, text, path, more);

export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
