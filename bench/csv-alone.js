// The base of the orders: csv-parse alone, with the program's options, over the table as it lies on the disk.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const rows = createReadStream(process.argv[2]).pipe(
  parse({ bom: true, delimiter: ',', record_delimiter: '\n', relax_column_count: true }),
);
let count = 0;
for await (const _ of rows) count++;
console.log(count);
