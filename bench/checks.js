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

/** One Records.json and nothing else. */
export const records =
  ({ points }) =>
  (report) =>
    unbalanced(report) ??
    differs('items', report.coverage.items.total, points) ??
    differs('kept', report.coverage.items.kept, points) ??
    differs('fixes', report.records.byKind['location.point'], points) ??
    differs('fixes in the finding', countsOf(report).points, points) ??
    differs('problems', report.problems.length, 0) ??
    notAtHome(report, HOME);

/** All exports of an invented person, whose `persona.json` is the key. */
export const person = (key) => (report) => {
  const spent = report.findings.find(({ id }) => id === 'purchases')?.measures ?? {};
  const wrong = Object.entries(key.spend).map(([currency, amount]) =>
    differs(currency, spent[`spend.${currency}`], amount),
  );
  return (
    unbalanced(report) ??
    differs('fixes', report.records.byKind['location.point'], key.records.google['location.point']) ??
    differs('orders', report.records.byKind['shop.order'], key.records.amazon['shop.order']) ??
    differs('messages', report.records.byKind['social.message'], key.records.facebook['social.message']) ??
    wrong.find((each) => each) ??
    notAtHome(report, key.home.at(-1))
  );
};
