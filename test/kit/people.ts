import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('../../fixtures/people/', import.meta.url).pathname;

/** All export files of a bundled person, without the answer key. */
export const exportsOf = (name: string): string[] =>
  readdirSync(join(FOLDER, name))
    .filter((file) => file !== 'persona.json')
    .sort()
    .map((file) => join(FOLDER, name, file));

export const fileOf = (name: string, file: RegExp): string => exportsOf(name).find((path) => file.test(path))!;

// biome-ignore lint/suspicious/noExplicitAny: the key is plain data, read as data
export const keyOf = (name: string): any => JSON.parse(readFileSync(join(FOLDER, name, 'persona.json'), 'utf8'));
