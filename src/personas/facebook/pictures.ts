import { dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { anchor, leaf, section, table } from './pages.js';
import type { Account, Product, ProductWriter } from './products.js';

interface Picture {
  taken: number;
  uploaded: number;
  file: string;
  ip: string;
  place?: { lat: number; lon: number };
}

const CAMERA = ['Fairphone', 'FP4'] as const;

/** An album with camera and place in most pictures, and comments. */
export const pictures: ProductWriter = (account) => {
  const chance = random(`${account.person.slug}/facebook/pictures`);
  const { person, generation } = account;
  const lastDay = dayOf(person.exported.facebook) - 2;
  const times = (count: number, span: number) =>
    Array.from({ length: count }, () =>
      Math.floor(awakeInstant(person, lastDay - chance.int(1, span), chance) / 1000),
    ).sort((a, b) => b - a);
  const taken = times(generation === 'current' ? 9 : 4, 700).map((at, number): Picture => {
    const { lat, lon } = chance.pick(person.haunts);
    return {
      taken: at,
      uploaded: at + chance.int(600, 80_000),
      file: `${chance.digits(15)}_${number}.jpg`,
      ip: chance.pick(person.connections).ips[0]!,
      ...(chance.chance(0.7) && { place: { lat, lon } }),
    };
  });
  const commented = times(generation === 'current' ? 12 : 5, 500).map((at) => ({
    at,
    to: chance.pick(person.contacts).name,
    text: chance.pick(chance.pick(person.contacts).lines),
  }));
  return [album(account, taken), comments(account, commented)];
};

const HOMES = {
  early: { album: 'photos_and_videos/album/0', comments: 'comments/comments' },
  flat: { album: 'posts/album/0', comments: 'comments_and_reactions/comments' },
  current: {
    album: 'your_facebook_activity/posts/album/0',
    comments: 'your_facebook_activity/comments_and_reactions/comments',
  },
} as const;

function album({ language, generation, printed }: Account, taken: readonly Picture[]): Product {
  const said = saidIn(language);
  const photos = taken.map((one) => ({
    uri: `${HOMES[generation].album.replace(/album\/0$/, 'media')}/${one.file}`,
    creation_timestamp: one.uploaded,
    media_metadata: {
      photo_metadata: {
        exif_data: [
          {
            upload_ip: one.ip,
            taken_timestamp: one.taken,
            camera_make: CAMERA[0],
            camera_model: CAMERA[1],
            ...(one.place && { latitude: one.place.lat, longitude: one.place.lon }),
          },
        ],
      },
    },
  }));
  return {
    stem: HOMES[generation].album,
    json: { name: said('On the way', 'Unterwegs'), photos, last_modified_timestamp: taken[0]!.uploaded + 60 },
    page: {
      title: said('On the way', 'Unterwegs'),
      sections: taken.map((one, number) =>
        section(
          '',
          anchor(photos[number]!.uri, one.file) +
            table([
              [said('Upload IP address', 'Upload-IP-Adresse'), one.ip],
              [said('Taken', 'Aufgenommen'), printed(one.taken)],
              [said('Camera make', 'Kamerahersteller'), CAMERA[0]],
              [said('Camera model', 'Kameramodell'), CAMERA[1]],
              ...(one.place
                ? ([
                    [said('Latitude', 'Breitengrad'), String(one.place.lat)],
                    [said('Longitude', 'Längengrad'), String(one.place.lon)],
                  ] as const)
                : []),
            ]),
          printed(one.uploaded),
        ),
      ),
    },
    items: taken.length,
    counts: { 'media.image': taken.length },
  };
}

function comments(
  { person, language, generation, layout, printed }: Account,
  written: readonly { at: number; to: string; text: string }[],
): Product {
  const sentence = (to: string) =>
    saidIn(language)(
      `${person.name} commented on ${to}'s post.`,
      `${person.name} hat einen Beitrag von ${to} kommentiert.`,
    );
  return {
    stem: HOMES[generation].comments,
    json: {
      [`comments${layout.suffix}`]: written.map(({ at, to, text }) => ({
        timestamp: at,
        data: [{ comment: { timestamp: at, comment: text, author: person.name } }],
        title: sentence(to),
      })),
    },
    page: {
      title: saidIn(language)('Comments', 'Kommentare'),
      sections: written.map(({ at, to, text }) => section(sentence(to), leaf(text), printed(at))),
    },
    items: written.length,
    counts: { 'social.post': written.length },
  };
}
