import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { skip } from '../../record/record.js';
import { defineSource, type FileShape, fileShape, type Reading } from '../source.js';
import { details, objectCells, said, sameText } from './cells.js';

const LIST = /^(?:routines|automations)?$/i;

/** What Alexa was told to do by itself: "at seven, the lights". Only the name and whether it is on. */
export default defineSource({
  id: 'amazon.alexa-routines',
  platform: 'amazon',
  product: 'Alexa routines',
  section: '10',
  kinds: ['note.item'],
  tells: {
    en: 'Routines that were set up for Alexa, by name: what happens at home by itself.',
    de: 'Für Alexa eingerichtete Routinen mit Namen: was zu Hause von selbst geschieht.',
  },
  evidence: 'seen in parser code',
  files: [
    routines(
      (head) => /^\s*(?:\[\s*(?:\{|\])|\{\s*(?:"|\}))/.test(head),
      /\/Routines-\d+(?:-\d+)?\.json$|\/Alexa[^/]*\/(?:.*\/)?Routines[^/]*\.json$/i,
    ),
    // The same list under any other name.
    routines((head) => /^\s*\{\s*"(?:routines|Automations)"\s*:\s*\[\s*\{/i.test(head) && /"friendlyName"/.test(head)),
  ],
  identity: ({ title }) => ['routine', sameText(title)],
});

function routines(sniff: (head: string) => boolean, path?: RegExp): FileShape<JsonElement> {
  return fileShape({ ...(path && { path }), sniff, decode: jsonElements, read: routine, format: 'json' });
}

function routine({ key, value }: JsonElement): Reading {
  if (!LIST.test(key) || typeof value !== 'object' || value === null || Array.isArray(value))
    return skip('not a routine', 'keine Routine');
  const cells = objectCells(value);
  const title = said(cells.get('friendlyName')) ?? said(cells.get('name'));
  const status = said(cells.get('status'));
  if (title === undefined && status === undefined)
    return skip('routine without name and status', 'Routine ohne Namen und Status');
  return { kind: 'note.item', title, direction: 'own', detail: details({ type: 'routine', status }) };
}
