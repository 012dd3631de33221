import { count, defineAudit } from './audit.js';

const LABELS = `kind in ('ad.interest', 'ad.audience')`;

export default defineAudit({
  id: 'ad-labels',
  group: 'reach',
  question: { en: 'Which labels did they put on you?', de: 'Welche Etiketten haben die Anbieter Ihnen angeheftet?' },
  limits: {
    en: 'Exports show part of the labels and hardly ever why. Wrong labels are used as well as right ones.',
    de: 'Exporte zeigen nur einen Teil der Etiketten und fast nie den Grund. Falsche werden genauso benutzt wie richtige.',
  },
  needs: ['ad.interest', 'ad.audience'],
  sql: {
    counts: `select count(*) filter (kind = 'ad.interest') as labels, count(*) filter (kind = 'ad.audience') as audiences,
      count(*) filter (json_extract_string(detail, '$.provenance') = 'third-party') as third_party, count(*) filter (topic is not null) as hidden
      from record where ${LABELS}`,
    labels: `select title, platform, kind from shown where ${LABELS} and title is not null order by platform, kind desc, lower(title), id limit 40`,
  },
  evidence: { from: 'shown', where: LABELS, order: 'stored', limit: 5 },
  texts: {
    found: {
      en: '{labels#One interest label|{labels} interest labels} and {audiences#one audience|{audiences} audiences} are filed under your name; {thirdParty} of them came from other firms.',
      de: '{labels#Ein Interesse|{labels} Interessen} und {audiences#eine Zielgruppe|{audiences} Zielgruppen} sind unter Ihrem Namen abgelegt; {thirdParty} davon stammen von anderen Firmen.',
    },
    own: {
      en: '{labels#One interest label|{labels} interest labels} and {audiences#one audience|{audiences} audiences} are filed under your name.',
      de: '{labels#Ein Interesse|{labels} Interessen} und {audiences#eine Zielgruppe|{audiences} Zielgruppen} sind unter Ihrem Namen abgelegt.',
    },
  },
  briefs: {
    found: {
      en: '{labels} interest labels and {audiences} audiences are filed under your name.',
      de: '{labels} Interessen und {audiences} Zielgruppen sind unter Ihrem Namen abgelegt.',
    },
  },
  clear: {
    en: 'The lists of interests and audiences are empty.',
    de: 'Die Listen der Interessen und Zielgruppen sind leer.',
  },
  unknown: {
    en: 'No lists of interests or audiences in these archives.',
    de: 'Keine Listen von Interessen oder Zielgruppen in diesen Archiven.',
  },
  judge({ rows, sensitive }) {
    const counts = rows['counts']![0]!;
    const [labels, audiences, thirdParty] = [
      Number(counts['labels']),
      Number(counts['audiences']),
      Number(counts['third_party']),
    ];
    if (labels + audiences === 0) return { outcome: 'none', measures: { labels: 0, audiences: 0 } };
    return {
      outcome: 'found',
      severity: labels + audiences >= 100 ? 'high' : 'medium',
      basis: 'recorded',
      say: thirdParty > 0 ? 'found' : 'own',
      values: { labels: count(labels), audiences: count(audiences), thirdParty: count(thirdParty) },
      measures: { labels, audiences, thirdParty },
      hidden: sensitive ? 0 : Number(counts['hidden']),
      table: {
        columns: [
          { id: 'label', title: { en: 'Label', de: 'Etikett' }, type: 'text' },
          { id: 'platform', title: { en: 'Company', de: 'Anbieter' }, type: 'platform' },
        ],
        rows: rows['labels']!.map((row) => [String(row['title']), String(row['platform'])]),
      },
    };
  },
});
