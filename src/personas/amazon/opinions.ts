import { DAY, isoUtc, monthFirstUtc } from '../clock.js';
import type { Person } from '../person.js';
import { type Random, random } from '../random.js';
import { BOM, csv } from './csv.js';
import type { Parcel } from './parcel.js';
import type { ProductWriter } from './products.js';

const VOTES =
  'CreationTime|InteractableType|InteractableURL|InteractionTime|InteractionType|InteractionValue|Marketplace|ModificationTime|Suppressed|Version'.split(
    '|',
  );
const FEEDBACK = (
  'OrderId|Marketplace|FeedbackDate|FeedbackText|FeedbackRating|Deal Again|Did Item Arrived OnTime|Item as described by the seller|' +
  'Prompt and courteous service|What Went Wrong|Is feedback removed|Feedback removed by|Reason for removal|'
).split('|');
const REVIEWS = ['ASIN', 'ProductName', 'StarRating', 'SubmissionDate', 'Title', 'Body'];

/** What was said about goods and sellers, and what the shop says about the person. */
export const addOpinions: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/opinions`);
  const below = layout === 'dotted' ? '' : 'Additional Data/';
  const mark = layout === 'dotted' ? BOM : '';
  const put = (path: string, text: string, items: number) => parcel.add(`${below}${path}`, mark + text, items);
  addReviews(put, parcel, person, chance.fork('reviews'));
  addVotes(put, parcel, person, layout, chance.fork('votes'));
  addFeedback(put, parcel, person, chance.fork('feedback'));
  addProfile(put, parcel, person, chance.fork('profile'));
};

type Put = (path: string, text: string, items: number) => void;

function before(person: Person, chance: Random, days: number): number {
  const at = Date.parse(person.exported.amazon) - days * DAY - chance.int(0, 80_000) * 1000;
  return at - (at % 60_000);
}

function addReviews(put: Put, parcel: Parcel, person: Person, chance: Random): void {
  const german = person.language === 'de';
  const rows = person.goods.slice(0, 4).map(({ asin, title }, at) => ({
    ASIN: asin,
    ProductName: title,
    StarRating: String(chance.int(2, 5)),
    SubmissionDate: isoUtc(before(person, chance, 20 + at * 60)),
    Title: german ? 'Gut' : 'Good',
    Body: german ? 'Tut, was es soll,\nund das leise.' : 'Does what it should,\nand quietly.',
  }));
  put('Retail.CustomerReviews/Retail.CustomerReviews.ReviewsVersions1.csv', csv(REVIEWS, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'social.post', rows.length);
}

function addVotes(put: Put, parcel: Parcel, person: Person, layout: 'dotted' | 'curated', chance: Random): void {
  const site = layout === 'dotted' ? 'www.amazon.co.uk' : 'www.amazon.de';
  const rows = Array.from({ length: 5 }, (_, at) => {
    const time = monthFirstUtc(before(person, chance, 9 + at * 31));
    return {
      CreationTime: time,
      InteractableType: 'Review',
      InteractableURL: `https://${site}/review/R${chance.text(8, 'ABCDEFGH')}`,
      InteractionTime: time,
      InteractionType: 'Helpful',
      InteractionValue: 'true',
      Marketplace: site,
      ModificationTime: time,
      Suppressed: 'false',
      Version: '1',
    };
  });
  const path = 'Retail.LightWeightInteractions/datasets/LightWeightInteractions/LightWeightInteractions.csv';
  put(path, csv(VOTES, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'social.reaction', rows.length);
}

function addFeedback(put: Put, parcel: Parcel, person: Person, chance: Random): void {
  const rows = Array.from({ length: 2 }, (_, at) => ({
    OrderId: `302-${chance.digits(7)}-${chance.digits(7)}`,
    Marketplace: person.language === 'de' ? 'Amazon.de' : 'Amazon.co.uk',
    FeedbackDate: monthFirstUtc(before(person, chance, 40 + at * 200)).slice(0, 16),
    FeedbackText: person.language === 'de' ? 'Schnell geliefert.' : 'Came quickly.',
    FeedbackRating: String(chance.int(3, 5)),
    'Did Item Arrived OnTime': 'Yes',
    'Item as described by the seller': 'Yes',
    'Is feedback removed': 'No',
  }));
  put('Retail.Seller-Feedback/Retail.Seller-Feedback.csv', csv(FEEDBACK, rows, 'minimal'), rows.length);
  parcel.tally.count('amazon', 'social.post', rows.length);
}

function addProfile(put: Put, parcel: Parcel, person: Person, chance: Random): void {
  const traits = {
    'Favourite department': chance.pick(person.goods).department,
    'Shops at night': person.nightJob ? 'Yes' : 'No',
    'Price level': chance.pick(['low', 'medium', 'high']),
  };
  const date = monthFirstUtc(before(person, chance, 30)).slice(0, 16);
  const text = csv(['Date', ...Object.keys(traits)], [{ Date: date, ...traits }], 'minimal');
  put('Retail.ShoppingProfile.1/Retail.ShoppingProfile.1.csv', text, 1);
  parcel.tally.count('amazon', 'ad.interest', Object.keys(traits).length);
}
