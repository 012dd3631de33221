// The base of the pictures: yauzl reads the directory, then inflates the entries that an audit needs.
import yauzl from 'yauzl';

const zip = await yauzl.openPromise(process.argv[2]);
let needed = 0;
for await (const entry of zip.eachEntry()) {
  if (entry.fileName.startsWith('Takeout/Google Photos/')) continue;
  needed++;
  for await (const _ of await zip.openReadStreamPromise(entry));
}
console.log(needed);
