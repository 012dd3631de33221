import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.js';
import { LANGS } from '../../src/text/text.js';
import { hostile, PAYLOADS } from './hostile.js';
import { sample } from './sample.js';

const schema = JSON.parse(readFileSync(new URL('../../schema/report-v1.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: true, allErrors: true }).compile(
  schema,
);

describe('renderJson', () => {
  it.each(LANGS)('is the report, %s', (lang) => {
    const text = renderJson(sample(lang));
    expect(JSON.parse(text)).toEqual(sample(lang));
    expect(text.startsWith('{\n  "schema": "footprint/report",\n  "version": 1,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('O1 is exact and inert whatever an export holds', () => {
    for (const payload of PAYLOADS) {
      const text = renderJson(hostile('en', payload));
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      expect(JSON.parse(text).archives[0].name).toBe(payload);
    }
  });
});

describe('the schema', () => {
  it.each(LANGS)('accepts the sample, %s', (lang) => {
    validate(sample(lang));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accepts fields it does not know', () => {
    const report = sample('en');
    const more = { ...report, extra: 1, findings: report.findings.map((finding) => ({ ...finding, extra: {} })) };
    expect(validate(more)).toBe(true);
  });

  it('misses every key that the contract promises', () => {
    const report = JSON.parse(renderJson(sample('en')));
    for (const key of Object.keys(report)) {
      const { [key]: _, ...rest } = report;
      expect(validate(rest), key).toBe(false);
    }
    for (const [list, optional] of [
      ['archives', ['account', 'exportedAt']],
      ['findings', ['severity', 'confidence', 'table', 'series', 'places', 'sql', 'hidden', 'brief', 'newest']],
      ['suggestions', []],
      ['problems', ['entry', 'offset', 'kept', 'lost']],
    ] as const) {
      const [first] = report[list];
      for (const key of Object.keys(first)) {
        const { [key]: _, ...rest } = first;
        expect(validate({ ...report, [list]: [rest] }), `${list}.${key}`).toBe(
          (optional as readonly string[]).includes(key),
        );
      }
    }
  });

  it('refuses words that are not in the contract', () => {
    const report = sample('en');
    const [finding] = report.findings;
    expect(validate({ ...report, findings: [{ ...finding, outcome: 'green' }] })).toBe(false);
    expect(validate({ ...report, findings: [{ ...finding, severity: 'severe' }] })).toBe(false);
    expect(validate({ ...report, version: 2 })).toBe(false);
  });
});
