// What a report must say before its time counts. Each check returns what is wrong; undefined when nothing is.

const HOME = { lat: 48.40512, lon: 10.38743 };
const NEAR_M = 150;

/** Flat within a few kilometres. */
function distanceM(a, b) {
  const y = (a.lat - b.lat) * 111_320;
  const x = (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

const sum = (counts, keys) => keys.reduce((total, key) => total + counts[key], 0);

/** Every entry and every item lies in exactly one drawer. */
function unbalanced({ coverage: { entries, items, sources }, records }) {
  if (entries.total !== sum(entries, ['read', 'leftUnread', 'unknown', 'duplicate', 'failed']))
    return 'entries do not add up';
  if (items.total !== sum(items, ['kept', 'skipped', 'duplicate', 'failed'])) return 'items do not add up';
  if (entries.failed + items.failed > 0) return 'something failed';
  if (records.total !== sources.reduce((total, each) => total + each.records, 0)) return 'records do not add up';
  return undefined;
}

function notAtHome({ findings }, home) {
  const found = findings.find(({ id }) => id === 'home');
  if (found?.outcome !== 'found') return 'home was not found';
  const { homeLat: lat, homeLon: lon } = found.measures;
  return distanceM({ lat, lon }, home) > NEAR_M ? 'home lies elsewhere' : undefined;
}

const differs = (what, got, wanted) => (got === wanted ? undefined : `${what}: ${got} instead of ${wanted}`);

const countsOf = (report) => report.findings.find(({ id }) => id === 'places')?.measures ?? {};

/** Records that stand beside those of the items: the settings that entries of My Activity name, each once. */
const beside = (truth) => truth['consent.record'] ?? 0;

/** Every kind of record that was put there, in its number, and nothing twice. */
function miscounted({ coverage: { items }, records, problems }, truth) {
  const kinds = Object.entries(truth).map(([kind, wanted]) => differs(kind, records.byKind[kind] ?? 0, wanted));
  return (
    kinds.find((each) => each) ??
    differs('repeated items', items.duplicate, 0) ??
    differs('kept items', items.kept + beside(truth), records.total) ??
    differs('problems', problems.length, 0)
  );
}

function misspent({ findings }, spend) {
  const found = findings.find(({ id }) => id === 'purchases')?.measures ?? {};
  return Object.entries(spend)
    .map(([currency, amount]) => differs(currency, found[`spend.${currency}`], amount))
    .find((each) => each);
}

/** What the generators counted while they wrote: items, records by kind, money. */
export const counted = (truth) => (report) =>
  unbalanced(report) ??
  miscounted(report, truth.records) ??
  (truth.items === undefined
    ? undefined
    : differs('items', report.records.total - beside(truth.records), truth.items)) ??
  (truth.spend && misspent(report, truth.spend));

/** One Records.json and nothing else. */
export const records = (truth) => (report) =>
  counted(truth)(report) ??
  differs('items', report.coverage.items.total, truth.items) ??
  differs('fixes in the finding', countsOf(report).points, truth.items) ??
  notAtHome(report, HOME);

/** Pictures and films are told, and not one byte of them is read: what was read is no more than all the rest. */
export const media =
  (truth, allButPicturesMB) =>
  (report, { readMB }) =>
    counted(truth)(report) ??
    differs('entries left unread', report.coverage.entries.leftUnread, truth.pictures * 2) ??
    (readMB > allButPicturesMB ? `read ${readMB.toFixed(1)} MB, more than all but the pictures` : undefined);

/** The first Takeout zip of lena; `files` of her key tells how many items each entry has. */
export const small = (archive, files) => (report) => {
  const read = Object.entries(files).filter(([path]) => path.startsWith(archive) && /Aktivitäten|Verlauf/.test(path));
  const items = read.reduce((total, [, count]) => total + count, 0);
  return (
    unbalanced(report) ??
    differs('entries', report.coverage.entries.read, read.length) ??
    differs('items', report.coverage.items.total, items)
  );
};

/** Records of a kind that an invented person's exports hold, of all companies together. */
const held = (key, kind) => Object.values(key.records).reduce((sum, counts) => sum + (counts[kind] ?? 0), 0);

/** All exports of an invented person, whose `persona.json` is the key. */
export const person = (key) => (report) =>
  unbalanced(report) ??
  differs('fixes', report.records.byKind['location.point'], held(key, 'location.point')) ??
  differs('orders', report.records.byKind['shop.order'], held(key, 'shop.order')) ??
  differs('messages', report.records.byKind['social.message'], held(key, 'social.message')) ??
  misspent(report, key.spend) ??
  notAtHome(report, key.home.at(-1));
