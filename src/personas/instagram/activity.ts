import type { Json } from '../json.js';
import { handleOf, mapList, type Product, type Writer } from './products.js';

/** What the person did: likes, searches and one conversation. */
export const activity: Writer = (made) => {
  const { person, layout, said, chance, some } = made;
  const friend = () => handleOf(chance.pick(person.contacts).name);
  const plain = person.topics.filter(({ sensitive }) => !sensitive);
  const search = said('Search', 'Suche');
  const time = said('Time', 'Zeit');
  const searches = (stem: string, root: string, count: number, what: () => string): Product => {
    // Which page such a search would have is not public.
    const { page: _, ...product } = mapList(
      made,
      `${layout.searches}/${stem}`,
      root,
      some(count, 60).map((at) => ({
        slots: [
          [search, what()],
          [time, at],
        ],
      })),
      'web.search',
    );
    return product;
  };
  return [
    {
      stem: `${layout.did}likes/liked_posts`,
      json: {
        likes_media_likes: some(14, 200).map(
          (at, number): Json => ({
            title: friend(),
            string_list_data: [
              { href: `https://www.instagram.com/p/C${number}footprint/`, value: '👍', timestamp: at },
            ],
          }),
        ),
      },
      items: 14,
      counts: { 'social.reaction': 14 },
    },
    searches(`${layout.profiles === 'profiles' ? 'profile' : 'account'}_searches`, 'searches_user', 5, friend),
    searches('word_or_phrase_searches', 'searches_keyword', 4, () => chance.pick(chance.pick(plain).queries)),
    thread(made),
  ];
};

function thread({ person, layout, chance, some }: Parameters<Writer>[0]): Product {
  const other = person.contacts[0]!;
  const messages = some(8, 100).map(
    (at): Json => ({
      sender_name: chance.chance(0.5) ? person.name : other.name,
      timestamp_ms: at * 1000,
      content: chance.pick(other.lines),
      is_geoblocked_for_viewer: false,
    }),
  );
  const slug = `${handleOf(other.name).replace('.', '')}_${chance.digits(10)}`;
  return {
    stem: `${layout.did}messages/inbox/${slug}/message_1`,
    json: {
      participants: [{ name: other.name }, { name: person.name }],
      messages,
      title: other.name,
      is_still_participant: true,
      thread_path: `inbox/${slug}`,
      magic_words: [],
    },
    items: messages.length,
    counts: { 'social.message': messages.length },
  };
}
