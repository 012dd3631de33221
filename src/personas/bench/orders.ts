import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ORDERS_2021 } from '../amazon/columns.js';
import { BOM, csvLines } from '../amazon/csv.js';
import { BRITAIN } from '../amazon/exports.js';
import { countOrders, type OrderRow, orderRows, row2021 } from '../amazon/orders.js';
import { clockAt, DAY, dayOf } from '../clock.js';
import { Tally } from '../key.js';
import type { Wish } from '../life/events.js';
import { SAM } from '../people/sam.js';
import { random } from '../random.js';
import { writeText, writeZip } from '../zip.js';
import { measured } from './measured.js';

const NAME = 'Retail.OrderHistory.1';

/** Sam's order history with as many rows as one likes, in its zip and as the bare table beside it. */
export async function writeOrders(to: string, { rows, seed }: { rows: number; seed: number }) {
  await mkdir(to, { recursive: true, mode: 0o700 });
  // Some orders have several rows.
  const bought = orderRows(SAM, BRITAIN, wishes(rows, seed)).slice(0, rows);
  const tally = new Tally();
  const { orders } = countOrders(bought, tally);
  const { body, size } = measured(function* () {
    yield BOM;
    yield* csvLines(ORDERS_2021, cells(bought), 'all');
  });
  const file = join(to, `${NAME}.zip`);
  const table = join(to, `${NAME}.csv`);
  const { year, month, day } = clockAt(Date.parse(SAM.exported.amazon), 0);
  await writeText({ name: `${NAME}.csv`, body }, table, 'w');
  const entries = [{ path: `${NAME}/${NAME}.csv`, body: () => [readFileSync(table)] }];
  await writeZip({ name: `${NAME}.zip`, date: [year, month, day], entries }, file, 'w');
  return { file, table, bytes: size(), rows: bought.length, orders, spend: tally.spent() };
}

function* cells(rows: readonly OrderRow[]) {
  for (const row of rows) yield row2021(row);
}

/** One after the other over the years of the account. */
function wishes(count: number, seed: number): Wish[] {
  const chance = random(`bench/${seed}/orders`);
  const start = dayOf(SAM.activeFrom) * DAY;
  const step = Math.floor((Date.parse(SAM.exported.amazon) - start) / count);
  return Array.from({ length: count }, (_, number) => ({
    at: start + number * step + chance.int(0, step - 1),
    product: chance.pick(SAM.goods),
  }));
}
