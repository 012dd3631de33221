import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { defineSource, fileShape } from '../source.js';
import { isEmptyJson } from './fields.js';
import { movementIdentity } from './movement.js';
import { readSegment } from './timeline-segments.js';

const isTimeline = (head: string): boolean =>
  /^\s*\[\s*\{/.test(head) &&
  /"(startTime|endTime)"\s*:/.test(head) &&
  /"(visit|activity|timelinePath|timelineMemory)"\s*:/.test(head);

const read = ({ value }: JsonElement) => readSegment(value);

/** The timeline that Google Maps on an iPhone keeps and exports itself. */
export default defineSource({
  id: 'google.timeline-ios',
  platform: 'google',
  product: 'Timeline (iOS)',
  section: '9',
  kinds: ['location.visit', 'location.trip', 'location.point'],
  tells: {
    en: 'Stays, movements and fixes that Google Maps keeps on an iPhone',
    de: 'Aufenthalte, Wege und Ortungen, die Google Maps auf einem iPhone aufbewahrt',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: /\/location-history[^/]*\.json$/i,
      sniff: (head) => isTimeline(head) || isEmptyJson(head),
      decode: jsonElements,
      read,
      format: 'json',
    }),
    fileShape({ sniff: isTimeline, decode: jsonElements, read, format: 'json' }),
  ],
  identity: movementIdentity,
});
