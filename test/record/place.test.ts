import { describe, expect, it } from 'vitest';
import { coordinates, coordinatesE7, degreesE7, mapLinkCoordinates } from '../../src/record/place.js';

describe('degrees', () => {
  it.each([
    ['48.1', 481000000],
    ['-27.4130260', -274130260],
    ['0.00000004', 0],
    ['0.00000005', 1],
    ['-0.00000005', -1],
    ['163.56438625', 1635643863],
    ['11', 110000000],
  ])('%s', (text, expected) => expect(degreesE7(text)).toBe(expected));
});

describe('coordinates', () => {
  const freising = { latE7: 484028000, lonE7: 117489000 };
  it.each([
    '48.4028°, 11.7489°',
    '48.4028, 11.7489',
    'geo:48.4028,11.7489',
    '48.4028Â°, 11.7489Â°',
    '48.4028?, 11.7489?',
  ])('%s', (text) => expect(coordinates(text)).toEqual(freising));
  it.each(['', '48.4028', '0.0°, 0.0°', '95.0°, 11.0°', 'geo:48,200', undefined, {}])('is not %j', (value) =>
    expect(coordinates(value)).toBeUndefined(),
  );
  it('undoes the overflow of April 2019', () => {
    expect(coordinatesE7(377749000, 3070772896)).toEqual({ latE7: 377749000, lonE7: -1224194400 });
    expect(coordinatesE7(4020877036, 117489000)).toEqual({ latE7: -274090260, lonE7: 117489000 });
    expect(coordinatesE7(377749000, undefined)).toBeUndefined();
  });
  it.each([
    'https://www.google.com/maps/@?api=1&map_action=map&center=48.4028,11.7489&zoom=12',
    'https://www.google.com/maps/@48.4028,11.7489,14z',
    'https://google.com/maps?q=48.4028,11.7489',
    'https://www.google.com/maps/place/X/data=!3m1!4b1!3d48.4028!4d11.7489',
  ])('of the link %s', (url) => expect(mapLinkCoordinates(url)).toEqual(freising));
});
