import { dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { escaped, section, table } from './pages.js';
import type { Account, Product, ProductWriter } from './products.js';

/** Pages liked and events, and today what was offered and paid on Facebook. */
export const community: ProductWriter = (account) => {
  const { person, generation } = account;
  const chance = random(`${person.slug}/facebook/community`);
  const lastDay = dayOf(person.exported.facebook) - 2;
  const awake = (from: number, to: number) =>
    Math.floor(awakeInstant(person, lastDay - chance.int(from, to), chance) / 1000);
  const wrote = saidIn(person.language);
  const liked = person.haunts.slice(0, 4).map(({ name }) => ({ name, at: awake(30, 900) }));
  const events = person.haunts.slice(0, 3).map(({ name }) => ({ name, at: awake(40, 400) }));
  const all = [likedPages(account, liked), eventInvitations(account, events)];
  if (generation !== 'current') return all;
  const offered = [wrote('Desk lamp', 'Schreibtischlampe'), wrote('Bookshelf', 'Bücherregal')].map((name) => ({
    name,
    at: awake(10, 200),
  }));
  const paid = person.contacts
    .slice(0, 3)
    .map(({ name }, number) => ({ name, at: awake(5, 300), isOwn: number !== 1 }));
  return [...all, offers(account, offered), payments(account, paid)];
};

function likedPages({ generation, layout, language, printed }: Account, liked: readonly Named[]): Product {
  return {
    stem: { early: 'likes_and_reactions/pages', flat: "pages/pages_you've_liked", current: LIKED }[generation],
    json: { [`page_likes${layout.suffix}`]: liked.map(({ name, at }) => ({ name, timestamp: at })) },
    page: {
      title: saidIn(language)("Pages you've liked", 'Seiten, die dir gefallen'),
      sections: liked.map(({ name, at }) => section(name, '', printed(at))),
    },
    items: liked.length,
    counts: { 'social.group': liked.length },
  };
}

interface Named {
  readonly name: string;
  readonly at: number;
}

const LIKED = "your_facebook_activity/pages/pages_you've_liked";
const HOURS = 3 * 3600;

function eventInvitations({ generation, layout, language, printed }: Account, events: readonly Named[]): Product {
  const said = saidIn(language);
  return {
    stem: `${generation === 'current' ? 'your_facebook_activity/' : ''}events/event_invitations`,
    json: {
      [`events_invited${layout.suffix}`]: events.map(({ name, at }) => ({
        name,
        start_timestamp: at,
        end_timestamp: at + HOURS,
      })),
    },
    page: {
      title: said('Event invitations', 'Einladungen zu Veranstaltungen'),
      sections: events.map(({ name, at }) =>
        section(
          name,
          table([
            [said('Start time', 'Beginn'), printed(at)],
            [said('End time', 'Ende'), printed(at + HOURS)],
          ]),
        ),
      ),
    },
    items: events.length,
    counts: { 'calendar.event': events.length },
  };
}

function offers({ person, language, printed }: Account, offered: readonly Named[]): Product {
  const said = saidIn(language);
  const all = offered.map(({ name, at }, number) => ({
    title: name,
    price: `€${15 + number * 10}`,
    seller: person.name,
    created_timestamp: at,
    category: 'Miscellaneous',
  }));
  return {
    stem: 'your_facebook_activity/facebook_marketplace/items_sold',
    json: { items_selling_v2: all },
    page: {
      title: said('Items sold', 'Verkaufte Artikel'),
      sections: all.map((one) =>
        section(
          one.title,
          table([
            [said('Price', 'Preis'), one.price],
            [said('Seller', 'Verkäufer'), escaped(one.seller)],
            [said('Category', 'Kategorie'), one.category],
          ]),
          printed(one.created_timestamp),
        ),
      ),
    },
    items: all.length,
    counts: { 'shop.list': all.length },
  };
}

function payments(
  { person, language, printed }: Account,
  paid: readonly (Named & { readonly isOwn: boolean })[],
): Product {
  const said = saidIn(language);
  const all = paid.map(({ name, at, isOwn }, number) => ({
    created_timestamp: at,
    amount: `${8 + number * 7}.50`,
    currency: 'EUR',
    sender: isOwn ? person.name : name,
    receiver: isOwn ? name : person.name,
    type: 'P2P',
    status: 'Completed',
  }));
  return {
    stem: 'your_facebook_activity/facebook_payments/payment_history',
    json: { payments_v2: { preferred_currency: 'EUR', payments: all } },
    page: {
      title: said('Payment history', 'Zahlungsverlauf'),
      sections: [
        ...all.map((one) =>
          section(
            '',
            table([
              [said('Amount', 'Betrag'), one.amount],
              [said('Currency', 'Währung'), one.currency],
              [said('Sender', 'Absender'), escaped(one.sender)],
              [said('Receiver', 'Empfänger'), escaped(one.receiver)],
              [said('Type', 'Typ'), one.type],
              ['Status', one.status],
            ]),
            printed(one.created_timestamp),
          ),
        ),
        section('', table([[said('Preferred currency', 'Bevorzugte Währung'), 'EUR']])),
      ],
    },
    items: all.length + 1,
    counts: { 'payment.made': all.length, 'consent.record': 1 },
  };
}
