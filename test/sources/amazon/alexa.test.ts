import { expect, test } from 'vitest';
import alexaRecordings from '../../../src/sources/amazon/alexa-recordings.js';
import alexaUtterances from '../../../src/sources/amazon/alexa-utterances.js';
import { drive, filesOf, fixture, read } from './drive.js';

test('requests to Alexa, without other people’s names', async () => {
  const { records, skipped } = await read(
    alexaUtterances,
    'export-2026',
    'Additional Data/Alexa/Alexa/NLU/Intent-2-1.csv',
  );
  expect(skipped).toEqual([]);
  expect(records.slice(0, 2)).toEqual([
    {
      kind: 'voice.transcript',
      at: Date.parse('2025-10-11T06:07:08.123Z'),
      precision: 'ms',
      title: 'wie wird das wetter in rostock',
      direction: 'own',
    },
    {
      kind: 'voice.transcript',
      at: Date.parse('2025-10-11T23:07:08Z'),
      precision: 'second',
      title: 'lauter, bitte',
      direction: 'own',
      detail: { playing: 'Seemannslied' },
    },
  ]);
  expect(records[3]).toMatchObject({ at: Date.parse('2025-10-13T03:00:00Z') });
  expect(records[3]).not.toHaveProperty('title');
  expect(records[2]).toMatchObject({ detail: { contact: true } });
  expect(JSON.stringify(records)).not.toContain('Brandt');
  expect(alexaUtterances.identity(records[0]!)).toEqual([1_760_162_828, 'wie wird das wetter in rostock']);
});

test('an empty data set is one row that says so', async () => {
  expect(await read(alexaUtterances, 'empty', 'Alexa/NLU/Intent-1-1.csv')).toEqual({
    records: [],
    skipped: ['data not available'],
    failed: 0,
    damaged: 0,
  });
  expect(await fixture(alexaUtterances, 'not-utterances', 'Intent-1-1.csv')).toBeUndefined();
});

test('recordings are counted and dated by their names, not opened', async () => {
  const records = [];
  for (const file of await filesOf(alexaRecordings, 'export-2026'))
    records.push(...(await read(alexaRecordings, 'export-2026', file)).records);
  expect(records).toEqual([
    {
      kind: 'voice.recording',
      at: Date.parse('2025-10-11T06:07:08Z'),
      precision: 'second',
      title: '2025-10-11T06_07_08.wav',
      direction: 'own',
      detail: { bytes: 12, folder: 'Alexa/Alexa/Voice', zone: 'utc-by-format', written: '2025-10-11T06:07:08' },
    },
    {
      kind: 'voice.recording',
      at: Date.parse('2025-11-02T21:30:05Z'),
      precision: 'second',
      title: '2025-11-02_21-30-05_Echo_Dot.mp3',
      device: 'Echo Dot',
      direction: 'own',
      detail: { bytes: 12, folder: 'Alexa/Alexa/Voice', zone: 'utc-by-format', written: '2025-11-02T21:30:05' },
    },
    {
      kind: 'voice.recording',
      title: 'recording-17.wav',
      direction: 'own',
      detail: { bytes: 12, folder: 'Alexa/Alexa/Voice' },
    },
  ]);
  const old = await read(alexaRecordings, 'export-2020', 'Alexa.zip/audio_messages/1583402467000.mp3');
  expect(old.records).toMatchObject([{ at: 1_583_402_467_000, precision: 'ms', detail: { bytes: 5 } }]);
});

test.each([
  ['/Alexa.zip/a/b/x.WAV', true],
  ['/Alexa/x.m4a', true],
  ['/Wrapper/Your Alexa Recordings/x.ogg', true],
  ['/Additional Data/Alexa/Alexa/audio/x.flac', true],
  ['/Alexa/Voice/x.aac', true],
  ['/Alexa.zip/audio_messages/x.mp3', true],
  ['/Voice/x.aac', false],
  ['/Phone/Voice/memo.m4a', false],
  ['/Music/audio_messages/song.mp3', false],
  ['/Alexa/x.csv', false],
  ['/Amazon-Music/x.mp3', false],
  ['/Takeout/Voice/Calls/x.mp3', false],
  ['/Takeout/My Activity/Voice and Audio/2020-01-01.mp3', false],
  ['/Voice/Calls/x.mp3', false],
  ['/messages/inbox/alexa_smith_123/audio/x.wav', false],
  ['/your_facebook_activity/messages/inbox/Alexa/x.aac', false],
])('recording by path: %s', async (path, claimed) => {
  expect((await drive(alexaRecordings, path, Buffer.alloc(3))) !== undefined).toBe(claimed);
});

test('the same recording has one identity with and without its zip', async () => {
  const bytes = Buffer.alloc(3);
  const zipped = await drive(alexaRecordings, '/All Data Categories.1.zip/Alexa.1.zip/17.wav', bytes);
  const unpacked = await drive(alexaRecordings, '/Alexa/17.wav', bytes);
  expect(alexaRecordings.identity(zipped!.records[0]!)).toEqual(alexaRecordings.identity(unpacked!.records[0]!));
});
