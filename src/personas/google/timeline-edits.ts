import { DAY, isoUtc } from '../clock.js';
import { googleJson } from '../json.js';
import { placeId } from './location.js';
import type { ProductWriter } from './products.js';

const e7 = (degrees: number) => Math.round(degrees * 1e7);

/** What the phone takes for the most important places, and a signal that is no fix. */
export const addTimelineEdits: ProductWriter = (takeout, _events, part) => {
  const { person, tally } = takeout;
  const end = Date.parse(person.exported.google) - 2 * DAY;
  const deviceId = '-5380000000000000001';
  const metadata = { platform: 'ANDROID' };
  const places = [person.homes.at(-1)!, person.works.at(-1)!, person.haunts[0]!];
  const placeAggregateInfo = places.map((place, at) => ({
    score: 120.5 - at * 40,
    numBucketsWithLocation: 14 - at * 3,
    bucketSpanDays: 1,
    point: { latE7: e7(place.lat), lngE7: e7(place.lon) },
    placeId: placeId(place),
  }));
  const edits = [
    {
      deviceId,
      placeAggregates: {
        placeAggregateInfo,
        windowSizeHrs: 336,
        topRankedPlacesPlaceIds: places.map(placeId),
        processWindow: { startTime: isoUtc(end - 14 * DAY), endTime: isoUtc(end) },
        metadata,
      },
    },
    {
      deviceId,
      rawSignal: {
        signal: {
          activityRecord: {
            detectedActivities: [{ activityType: 'STILL', probability: 0.94 }],
            timestamp: isoUtc(end),
          },
        },
        metadata,
      },
    },
  ];
  const text = googleJson({ timelineEdits: edits });
  takeout.add(part, 'Location History (Timeline)/Timeline Edits.json', text, edits.length);
  tally.count('google', 'location.label', places.length);
  return [];
};
