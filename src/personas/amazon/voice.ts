import { dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import type { Person } from '../person.js';
import { random } from '../random.js';

export interface Utterance {
  at: number;
  text: string;
}

/** What was said to a voice device: the owner's, or a stranger's whose recordings came with the wrong parcel. */
export function utterances(person: Person, said: readonly string[], count: number): Utterance[] {
  const chance = random(`${person.slug}/voice`);
  const lastDay = dayOf(person.exported.amazon) - 2;
  return Array.from({ length: count }, () => ({
    at: awakeInstant(person, lastDay - chance.int(0, 300), chance),
    text: chance.pick(said),
  })).sort((a, b) => a.at - b.at);
}

/** A tenth of a second of almost nothing: 8 kHz, 8 bit, mono. */
export function tinyWave(label: string): Uint8Array {
  const chance = random(label);
  const samples = chance.int(400, 900);
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(8000, 24);
  wave.writeUInt32LE(8000, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples, 40);
  for (let at = 0; at < 24; at++) wave[44 + at * 10] = 126 + chance.int(0, 4);
  return wave;
}
