import { type CsvRow, csvHeader } from '../../decode/csv-rows.js';
import { type RecordFields, skip } from '../../record/record.js';
import { shownValue } from '../secrets.js';
import { defineSource, type Reading } from '../source.js';
import { amazonInstant, details, said, sameText, second, timed } from './cells.js';
import { firstSaid } from './named-columns.js';
import { csvTable } from './tables.js';

/** Words in the names of columns about the row and the account, and of those that would hold more than a trait. */
const NO_TRAIT =
  /\b(?:date|time|timestamp|id|marketplace|realm|version|name|address|mail|email|phone|token|password)\b/;
const DATE = ['Date', 'Profile Date', 'Snapshot Date', 'LastUpdatedDate', 'Last Updated Date', 'UpdateDate'];
/** A table of one trait a row instead of one a column. */
const NAME = ['Attribute', 'AttributeName', 'Attribute Name', 'Trait'];
const VALUE = ['Value', 'AttributeValue', 'Attribute Value', 'Trait Value'];

/** What Amazon thinks the person is like as a customer: a column for each trait. */
export default defineSource({
  id: 'amazon.shopping-profile',
  platform: 'amazon',
  product: 'Shopping profile',
  section: '7',
  kinds: ['ad.interest'],
  tells: {
    en: 'Traits that Amazon inferred from what was bought and looked at, such as favoured kinds of goods.',
    de: 'Eigenschaften, die Amazon aus Käufen und Angesehenem folgert, etwa bevorzugte Arten von Waren.',
  },
  evidence: 'seen in parser code',
  files: [
    csvTable({
      path: /\/(?:Retail\.ShoppingProfile|Retail\.ShopperPanel|Digital\.CustomerAttributes)[^/]*\.csv$/i,
      sniff: (head) => csvHeader(head).length > 1,
      read,
    }),
  ],
  identity: ({ at, detail }) => [sameText(detail?.attribute as string), sameText(detail?.value as string), second(at)],
});

function read(row: CsvRow): Reading {
  const { time, zone } = timed(firstSaid(row, ...DATE) ?? '');
  const traits: (readonly [string, string])[] = [];
  const name = firstSaid(row, ...NAME);
  if (name !== undefined && row.has(...VALUE)) {
    const value = firstSaid(row, ...VALUE);
    if (value !== undefined && isNoSecret(name, value)) traits.push([name, value]);
  } else {
    for (const [i, column] of row.columns.entries()) {
      const value = said(row.at(i));
      if (column !== '' && value !== undefined && isTrait(column, value)) traits.push([column, value]);
    }
  }
  if (traits.length === 0) return skip('row without a trait', 'Zeile ohne Eigenschaft');
  return traits.map(
    ([attribute, value]): RecordFields => ({
      kind: 'ad.interest',
      ...time,
      title: `${attribute}: ${value}`,
      direction: 'done-to',
      detail: details({ provenance: 'amazon', attribute, value, ...zone }),
    }),
  );
}

/** `CustomerId`, `customer_id` and `Customer ID` are the same words. */
const wordsOf = (column: string): string =>
  column
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();

const isTrait = (column: string, value: string): boolean =>
  !NO_TRAIT.test(wordsOf(column)) && isNoSecret(column, value) && amazonInstant(value) === undefined;

/** What opens doors, and addresses of people, are no traits under any name. */
const isNoSecret = (name: string, value: string): boolean => !value.includes('@') && 'value' in shownValue(name, value);
