import { skip } from '../../record/record.js';
import { filled } from '../meta/dialect.js';
import { type Line, labelIn, textIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Reading } from '../source.js';

const DATA = /^(?:raw data|rohdaten|données brutes)$/i;
const COUNT = /^(?:example count|number of examples|anzahl (?:der )?beispiele|nombre d['’]exemples)$/i;

/** The template is a face in numbers: that it is there is told, nothing of what it says. Pages have few rows, no names known. */
function read(line: Line): Reading {
  const said = line.labels.map(({ value }) => value).filter((value) => value !== undefined);
  const all = [...said, ...line.texts];
  const count = textIn(line, COUNT) ?? all.find((text) => /^\d{1,6}$/.test(text));
  const hasTemplate = labelIn(line, DATA) !== undefined || all.some((text) => TEMPLATE.test(text)) || undefined;
  if (count === undefined && !hasTemplate) return skip('no face recognised', 'kein Gesicht erkannt');
  return {
    kind: 'profile.field',
    title: 'faceTemplate',
    direction: 'done-to',
    detail: { list: 'face-recognition', ...filled({ hasTemplate, examples: count && Number(count) }) },
  };
}

const TEMPLATE = /^[\w+/=-]{32,}$/;

export default defineSource({
  id: 'facebook.face',
  platform: 'facebook',
  product: 'Face recognition',
  section: '6.13',
  kinds: ['profile.field'],
  tells: {
    en: 'whether Facebook held your face as a template, made from how many pictures (until November 2021)',
    de: 'ob Facebook eine Schablone Ihres Gesichts besaß, aus wie vielen Bildern (bis November 2021)',
  },
  evidence: 'seen in parser code',
  files: lineFiles({ at: '(?:about_you|preferences)/face_recognition', roots: ['facial_data'], nested: true, read }),
  identity: () => ['face-template'],
});
