import { type CsvRow, hasColumns } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { withoutSecretParameters } from '../secrets.js';
import { defineSource, type Reading } from '../source.js';
import { webAddress } from './addresses.js';
import { amazonInstant, count, details, said, sameText, second, timed, yesNo } from './cells.js';
import { firstSaid, hasOneOf } from './named-columns.js';
import { csvNamed, csvTable } from './tables.js';

const REVIEW_TEXT = ['Body', 'ReviewText', 'Review Text', 'Review Body'];
const REVIEW_DATE = ['SubmissionDate', 'LastModifiedDate', 'Submission Date', 'Last Modified Date', 'CreationDate'];
/** No description of this table is known: what a table of questions could be expected to call its columns. */
const ANSWER_TEXT = [
  'Question',
  'QuestionText',
  'Question Text',
  'Answer',
  'AnswerText',
  'Answer Text',
  'Text',
  'Body',
];
const ANSWER_DATE = [...REVIEW_DATE, 'CreationTime', 'Date', 'QuestionDate', 'AnswerDate', 'PostedDate'];

const isVotes = (head: string): boolean => hasColumns(head, 'InteractableURL', 'InteractionType');

/** What the person wrote for others to read, and votes on what others wrote. Texts are measured, never kept. */
export default defineSource({
  id: 'amazon.reviews',
  platform: 'amazon',
  product: 'Reviews and feedback',
  section: '7',
  kinds: ['social.post', 'social.reaction'],
  tells: {
    en: 'Reviews, feedback to sellers, questions and answers: when, about what, how many stars and how long, never the text; and votes on reviews of others.',
    de: 'Rezensionen, Bewertungen von Händlern, Fragen und Antworten: wann, worüber, wie viele Sterne und wie lang, nie der Text; dazu Stimmen für Rezensionen anderer.',
  },
  evidence: 'seen in data',
  files: [
    csvTable({
      path: /\/Retail\.CustomerReviews[^/]*\.csv$/i,
      sniff: (head) => hasOneOf(head, 'StarRating', ...REVIEW_TEXT),
      read: review,
    }),
    csvTable({
      path: csvNamed('LightWeightInteractions', 'Retail.LightWeightInteractions'),
      sniff: isVotes,
      read: vote,
    }),
    csvTable({
      path: csvNamed('Retail.Seller-Feedback', 'Retail.SellerFeedback'),
      sniff: (head) => hasColumns(head, 'FeedbackRating'),
      read: feedback,
    }),
    csvTable({
      path: /\/Retail\.CustomerQuestionsAndAnswers[^/]*\.csv$/i,
      sniff: (head) => hasOneOf(head, ...ANSWER_TEXT),
      read: answer,
    }),
    // The same tables under any other name.
    csvTable({ sniff: isVotes, read: vote }),
    csvTable({ sniff: (head) => hasColumns(head, 'OrderId', 'FeedbackRating', 'FeedbackText'), read: feedback }),
    csvTable({
      sniff: (head) => hasColumns(head, 'ASIN', 'StarRating') && hasOneOf(head, 'Body', 'ReviewText'),
      read: review,
    }),
  ],
  identity: ({ kind, at, url, title, detail }) => [
    kind === 'social.reaction' ? (detail?.action as string | undefined) : (detail?.type as string),
    url ??
      (detail?.page as string | undefined) ??
      (detail?.orderId as string | undefined) ??
      (detail?.asin as string | undefined) ??
      sameText(title),
    second(at),
  ],
});

function post(date: string, fields: Omit<RecordFields, 'kind' | 'detail'>, more: Parameters<typeof details>[0]) {
  const { time, zone } = timed(date);
  return {
    kind: 'social.post',
    ...time,
    ...fields,
    direction: 'own',
    detail: details({ ...more, ...zone }),
  } satisfies RecordFields;
}

/** Every version of a review is a row. */
function review(row: CsvRow): Reading {
  const asin = said(row.get('ASIN'));
  const title = firstSaid(row, 'ProductName', 'Product Name', 'Product Title');
  const text = firstSaid(row, ...REVIEW_TEXT);
  if (asin === undefined && title === undefined && text === undefined)
    return skip('review without a product', 'Rezension ohne Produkt');
  return post(
    firstSaid(row, ...REVIEW_DATE) ?? '',
    { title },
    { type: 'review', asin, stars: starsIn(firstSaid(row, 'StarRating', 'Rating') ?? ''), length: text?.length },
  );
}

function feedback(row: CsvRow): Reading {
  const orderId = said(row.get('OrderId'));
  const text = said(row.get('FeedbackText'));
  const date = row.get('FeedbackDate');
  if (orderId === undefined && text === undefined && amazonInstant(date) === undefined)
    return skip('feedback without order and time', 'Bewertung ohne Bestellung und Zeit');
  return post(
    date,
    { party: said(row.get('Marketplace')) },
    {
      type: 'seller feedback',
      orderId,
      stars: starsIn(row.get('FeedbackRating')),
      length: text?.length,
      arrivedOnTime: yesNo(row.get('Did Item Arrived OnTime')),
      asDescribed: yesNo(row.get('Item as described by the seller')),
      removed: yesNo(row.get('Is feedback removed')) || undefined,
    },
  );
}

function answer(row: CsvRow): Reading {
  const asin = said(row.get('ASIN'));
  const title = firstSaid(row, 'ProductName', 'Product Name');
  const text = firstSaid(row, ...ANSWER_TEXT);
  if (asin === undefined && title === undefined && text === undefined)
    return skip('question without a product', 'Frage ohne Produkt');
  const answered = firstSaid(row, 'Answer', 'AnswerText', 'Answer Text') !== undefined;
  return post(
    firstSaid(row, ...ANSWER_DATE) ?? '',
    { title },
    { type: answered ? 'answer' : 'question', asin, length: text?.length },
  );
}

/** "Helpful", said of what somebody else wrote. */
function vote(row: CsvRow): Reading {
  const written = said(row.get('InteractableURL'));
  const action = said(row.get('InteractionType'));
  const url = webAddress(written);
  const date = said(row.get('InteractionTime')) ?? row.get('CreationTime');
  if (written === undefined && amazonInstant(date) === undefined)
    return skip('vote without page and time', 'Stimme ohne Seite und Zeit');
  const { time, zone } = timed(date);
  return {
    kind: 'social.reaction',
    ...time,
    url,
    party: said(row.get('Marketplace')),
    direction: 'own',
    detail: details({
      action,
      value: said(row.get('InteractionValue')),
      on: said(row.get('InteractableType')),
      page: url === undefined && written !== undefined ? withoutSecretParameters(written) : undefined,
      suppressed: yesNo(row.get('Suppressed')) || undefined,
      ...zone,
    }),
  };
}

/** `4`, `4.0`, `4 out of 5`. */
const starsIn = (text: string): number | undefined => count(/^\s*(\d)(?:\.0+)?(?=\D|$)/.exec(text)?.[1] ?? '');
