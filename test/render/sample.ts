import type { FindingV1, ReportV1, SuggestionV1 } from '../../src/report/v1.js';
import type { Lang } from '../../src/text/text.js';

/** A report written by hand: several platforms, every outcome, tables, charts, steps, damage. */
export function sample(lang: Lang): ReportV1 {
  const t = (en: string, de: string): string => (lang === 'en' ? en : de);
  return {
    schema: 'footprint/report',
    version: 1,
    made: {
      by: 'footprint 0.1.0',
      at: '2026-11-01T09:30:00Z',
      lang,
      tz: 'Europe/Berlin',
      rules: '1',
      options: { sensitive: false, since: '2012-01-01' },
    },
    archives: [
      {
        name: 'takeout-20261001T080000Z-001.zip',
        digest: 'a'.repeat(32),
        platform: 'google',
        form: 'zip',
        parts: 2,
        bytes: 4_100_000_000,
        entries: 812,
        account: 'google-1',
        exportedAt: '2026-10-02T08:00:00Z',
        from: '2012-03-04',
        to: '2026-10-02',
        records: 412_380,
      },
      {
        name: 'Your Orders.zip',
        digest: 'b'.repeat(32),
        platform: 'amazon',
        form: 'zip',
        parts: 1,
        bytes: 3_200_000,
        entries: 96,
        from: '2009-11-27',
        to: '2026-09-30',
        records: 3911,
      },
      {
        name: 'facebook-lena-2026-10-01-x7Yz.zip',
        digest: 'c'.repeat(32),
        platform: 'facebook',
        form: 'zip',
        parts: 1,
        bytes: 812_000_000,
        entries: 337,
        from: '2010-05-16',
        to: '2026-10-01',
        records: 61_204,
      },
    ],
    coverage: {
      entries: { total: 1245, read: 1204, leftUnread: 38, unknown: 2, duplicate: 0, failed: 1 },
      items: { total: 481_233, kept: 477_495, skipped: 3120, duplicate: 612, failed: 6 },
      sources: [
        source(
          'google.location-records',
          'google',
          'Location History (Records)',
          1,
          322_104,
          '2012-03-04',
          '2024-06-12',
        ),
        source('google.my-activity', 'google', 'My Activity', 42, 90_276, '2014-01-09', '2026-10-02', 2988),
        source('amazon.retail-orders', 'amazon', 'Retail Orders', 3, 2411, '2009-11-27', '2026-09-30', 132),
        source('amazon.retail-search', 'amazon', 'Retail Search', 1, 1500, '2021-02-01', '2026-09-28', 0, 4),
        source(
          'facebook.off-meta-activity',
          'facebook',
          'Off-Meta Activity',
          1,
          14_203,
          '2018-02-11',
          '2026-09-29',
          0,
          2,
        ),
        source('facebook.ad-interests', 'facebook', 'Ad Interests', 1, 211, null, null),
      ],
      unread: unread(t),
      skipped: [
        {
          source: 'google.my-activity',
          why: t('a header or summary without an event', 'Kopf oder Zusammenfassung ohne Ereignis'),
          count: 2988,
        },
        {
          source: 'amazon.retail-orders',
          why: t('cancelled before it was placed', 'vor dem Absenden abgebrochen'),
          count: 132,
        },
      ],
    },
    records: {
      total: 477_495,
      byPlatform: { google: 412_380, amazon: 3911, facebook: 61_204 },
      byKind: { 'location.point': 322_104, 'web.search': 61_000, 'offplatform.event': 14_203 },
      hidden: 14,
    },
    findings: findings(lang, t),
    suggestions: suggestions(t),
    problems: [
      {
        code: 'JSON_CUT',
        archive: 'takeout-20261001T080000Z-001.zip',
        entry: 'Takeout/My Activity/Search/MyActivity.json',
        offset: 123_456,
        kept: 212,
        lost: 1,
        text: t(
          'footprint: JSON_CUT takeout-20261001T080000Z-001.zip > Takeout/My Activity/Search/MyActivity.json @ byte 123456: the JSON ends in the middle; 212 kept, 1 lost; download the archive again if the company still offers it',
          'footprint: JSON_CUT takeout-20261001T080000Z-001.zip > Takeout/My Activity/Search/MyActivity.json @ Byte 123456: das JSON endet mittendrin; 212 behalten, 1 verloren; laden Sie das Archiv noch einmal herunter, solange der Anbieter es bereithält',
        ),
      },
      ...Array.from({ length: 9 }, (_, i) => ({
        code: 'ZIP_CRC',
        archive: 'facebook-lena-2026-10-01-x7Yz.zip',
        entry: `messages/inbox/${i}/message_1.json`,
        text: t(
          `footprint: ZIP_CRC facebook-lena-2026-10-01-x7Yz.zip > messages/inbox/${i}/message_1.json: the checksum does not match, so the content may be wrong; download the archive again`,
          `footprint: ZIP_CRC facebook-lena-2026-10-01-x7Yz.zip > messages/inbox/${i}/message_1.json: die Prüfsumme stimmt nicht, der Inhalt kann falsch sein; laden Sie das Archiv noch einmal herunter`,
        ),
      })),
    ],
  };
}

type T = (en: string, de: string) => string;

const source = (
  id: string,
  platform: string,
  product: string,
  entries: number,
  records: number,
  from: string | null,
  to: string | null,
  skipped = 0,
  failed = 0,
) => ({ id, platform, product, entries, records, skipped, failed, from, to });

const unread = (t: T) => [
  {
    path: 'Takeout/Google Photos/**/*.{jpg,mp4}',
    why: t('media files', 'Mediendateien'),
    count: 21,
    bytes: 3_900_000_000,
  },
  {
    path: 'Takeout/Mail/*.mbox',
    why: t(
      'mail bodies are not read; only their number would be counted',
      'Mailtexte werden nicht gelesen; gezählt würde nur ihre Anzahl',
    ),
    count: 1,
    bytes: 88_000_000,
  },
  ...Array.from({ length: 13 }, (_, i) => ({
    path: `Takeout/Product ${i + 1}/*.json`,
    why: t('no reader for this product yet', 'für diesen Bereich gibt es noch keinen Leser'),
    count: 1,
    bytes: 1000 * (i + 1),
  })),
  { path: 'Retail.Unknown/*.csv', why: t('not in the catalogue', 'nicht im Verzeichnis'), count: 3, bytes: 912 },
];

const BASE = {
  platforms: ['google'],
  measures: {},
  evidence: [],
  suggestions: [],
  message: { key: 'found', values: {} },
};
const receipt = (entry: string, item: number, archive = 'takeout-20261001T080000Z-001.zip') => ({
  archive,
  entry,
  item,
});

function findings(lang: Lang, t: T): FindingV1[] {
  const n = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '.');
  return [
    {
      ...BASE,
      id: 'home',
      group: 'where',
      question: t('Where does the night find me?', 'Wo bin ich nachts?'),
      outcome: 'found',
      severity: 'high',
      basis: 'inferred',
      confidence: 'strong',
      answer: t(
        'On 212 of 260 nights with data, the records stay within 150 m of one place. Anyone with this file could take it for your home.',
        'In 212 von 260 Nächten mit Daten bleiben die Einträge im Umkreis von 150 m um einen Ort. Wer diese Datei hat, könnte ihn für Ihre Wohnung halten.',
      ),
      newest: '2024-06-12',
      measures: { homeLat: 52.52, homeLon: 13.4, nights: 212, share: 0.82, moves: 1, last: '2024-06-12' },
      table: {
        columns: [
          { id: 'place', title: t('Place', 'Ort'), type: 'place' },
          { id: 'from', title: t('From', 'Von'), type: 'date' },
          { id: 'to', title: t('To', 'Bis'), type: 'date' },
          { id: 'nights', title: t('Nights', 'Nächte'), type: 'count' },
          { id: 'share', title: t('Share of nights with data', 'Anteil der Nächte mit Daten'), type: 'percent' },
        ],
        rows: [
          ['52.520, 13.405', '2019-04-01', '2024-06-12', 1212, 0.82],
          ['48.137, 11.575', '2012-03-04', '2019-03-28', 901, 0.613],
        ],
      },
      places: [{ lat: 52.52, lon: 13.405, radiusM: 150, label: t('home', 'Wohnung') }],
      evidence: [
        receipt('Takeout/Location History/Records.json', 12),
        receipt('Takeout/Location History/Records.json', 991),
      ],
      limits: t(
        'A phone that lies somewhere else, a night shift or a second home look the same. Nights without records are not counted.',
        'Ein Telefon, das woanders liegt, Nachtschichten oder eine Zweitwohnung sehen genauso aus. Nächte ohne Einträge zählen nicht mit.',
      ),
      suggestions: ['GOOGLE-TIMELINE-OFF', 'GOOGLE-TIMELINE-DELETE'],
      fingerprint: 'f1',
    },
    {
      ...BASE,
      id: 'active-hours',
      group: 'where',
      question: t('When am I awake, when asleep?', 'Wann bin ich wach, wann schlafe ich?'),
      outcome: 'found',
      severity: 'medium',
      basis: 'computed',
      answer: t(
        'Between 23:40 and 6:20 there is almost nothing on 1,903 days.',
        'Zwischen 23:40 und 6:20 Uhr gibt es an 1.903 Tagen fast nichts.',
      ),
      newest: '2026-10-02',
      measures: { days: 1903, gapStart: '23:40', gapEnd: '06:20', last: '2026-10-02' },
      series: [
        {
          name: t('Records per hour of the week', 'Einträge je Stunde der Woche'),
          unit: t('records', 'Einträge'),
          points: Array.from({ length: 168 }, (_, hour) => [
            `${t('Mon Tue Wed Thu Fri Sat Sun', 'Mo Di Mi Do Fr Sa So').split(' ')[Math.floor(hour / 24)]} ${hour % 24}`,
            hour % 24 < 7 ? (hour % 24 === 0 ? 40 : 3) : 120 + ((hour * 37) % 311),
          ]),
        },
      ],
      evidence: [receipt('Takeout/My Activity/Search/MyActivity.json', 4)],
      limits: t('Devices act by themselves.', 'Geräte handeln auch von allein.'),
      fingerprint: 'f2',
    },
    {
      ...BASE,
      id: 'searches',
      group: 'look',
      question: t('What do I look for, and when?', 'Wonach suche ich, und wann?'),
      outcome: 'found',
      severity: 'high',
      basis: 'recorded',
      answer: t(
        'Google kept 61,000 of your searches since 9 Jan 2014, most of them with the minute and the device.',
        'Google hat 61.000 Ihrer Suchanfragen seit dem 9. Jan. 2014 aufbewahrt, die meisten mit Minute und Gerät.',
      ),
      newest: '2026-10-02',
      measures: { searches: 61_000, perYear: 4692, firstYear: 2014, last: '2026-10-02' },
      series: [
        {
          name: t('Searches per year', 'Suchanfragen je Jahr'),
          unit: t('searches', 'Suchanfragen'),
          points: [1203, 4100, 3900, 0, 5210, 6120, 7011, 8120, 9020, 5010, 2110, 4100, 5096].map(
            (y, i) => [2014 + i, y] as const,
          ),
        },
      ],
      evidence: [receipt('Takeout/My Activity/Search/MyActivity.json', 0)],
      limits: t('Searches without an account are not here.', 'Suchen ohne Konto stehen hier nicht.'),
      suggestions: ['GOOGLE-WAA-OFF'],
      hidden: 14,
      fingerprint: 'f3',
    },
    {
      ...BASE,
      id: 'interests',
      group: 'look',
      question: t('Which topics?', 'Welche Themen?'),
      outcome: 'failed',
      basis: 'computed',
      answer: t(
        'This question failed on our side; the rest of the report is not affected.',
        'Diese Frage ist an uns gescheitert; der übrige Bericht ist davon nicht berührt.',
      ),
      limits: '',
      fingerprint: 'f4',
    },
    {
      ...BASE,
      id: 'purchases',
      group: 'buy',
      platforms: ['amazon'],
      question: t('What do I buy, and for how much?', 'Was kaufe ich, und für wie viel?'),
      outcome: 'found',
      severity: 'high',
      basis: 'recorded',
      answer: t(
        '2,279 orders since 27 Nov 2009 for EUR 38,411.20 and JPY 12,300; 132 were cancelled.',
        '2.279 Bestellungen seit dem 27. Nov. 2009 für 38.411,20 EUR und 12.300 JPY; 132 wurden storniert.',
      ),
      newest: '2026-09-30',
      measures: { orders: 2279, cancelled: 132, 'spend.EUR': '38411.20', 'spend.JPY': '12300', last: '2026-09-30' },
      table: {
        columns: [
          { id: 'year', title: t('Year', 'Jahr'), type: 'text' },
          { id: 'orders', title: t('Orders', 'Bestellungen'), type: 'count' },
          { id: 'spend', title: t('Spent', 'Ausgegeben'), type: 'money' },
          { id: 'top', title: t('Most often', 'Am häufigsten'), type: 'product' },
        ],
        rows: Array.from({ length: 17 }, (_, i) => [
          String(2009 + i),
          12 + ((i * 67) % 331),
          `${120 + ((i * 977) % 4210)}.${10 + i} EUR`,
          i % 4 === 2
            ? null
            : t(
                'Cat food with salmon, 12 × 85 g, and a rather long product name',
                'Katzenfutter mit Lachs, 12 × 85 g, und ein ziemlich langer Produktname',
              ),
        ]),
      },
      evidence: [receipt('Retail.OrderHistory.1/Retail.OrderHistory.1.csv', 17, 'Your Orders.zip')],
      limits: t(
        'Purchases at marketplaces of other countries may be in other exports.',
        'Käufe auf Marktplätzen anderer Länder können in anderen Exporten liegen.',
      ),
      suggestions: ['AMAZON-HISTORY-HIDE'],
      fingerprint: 'f5',
    },
    {
      ...BASE,
      id: 'voice',
      group: 'look',
      platforms: [],
      question: t('What was recorded of my voice?', 'Was wurde von meiner Stimme aufgezeichnet?'),
      outcome: 'unknown',
      basis: 'recorded',
      answer: t(
        'Not in this export: ask Amazon and Google for it.',
        'Nicht in diesem Export: Fordern Sie es bei Amazon und Google an.',
      ),
      limits: t('Recordings may exist all the same.', 'Aufnahmen kann es trotzdem geben.'),
      fingerprint: 'f6',
    },
    {
      ...BASE,
      id: 'off-platform',
      group: 'else',
      platforms: ['facebook'],
      question: t('Which firms report my visits and purchases?', 'Welche Firmen melden meine Besuche und Käufe?'),
      outcome: 'found',
      severity: 'high',
      basis: 'recorded',
      answer: t(
        '318 firms told Facebook what you did with them: 14,203 events, 211 purchases, the last on 29 Sep 2026.',
        '318 Firmen haben Facebook gemeldet, was Sie bei ihnen getan haben: 14.203 Ereignisse, 211 Käufe, das letzte am 29. Sept. 2026.',
      ),
      newest: '2026-09-29',
      measures: { firms: 318, events: 14_203, purchases: 211, first: '2018-02-11', last: '2026-09-29' },
      table: {
        columns: [
          { id: 'firm', title: t('Firm', 'Firma'), type: 'firm' },
          { id: 'events', title: t('Events', 'Ereignisse'), type: 'count' },
          { id: 'purchases', title: t('Purchases', 'Käufe'), type: 'count' },
          { id: 'last', title: t('Last', 'Zuletzt'), type: 'date' },
        ],
        rows: ['shoes.example', 'travel.example', 'bank.example', 'pharmacy.example'].map((firm, i) => [
          firm,
          4012 - i * 811,
          i * 31,
          `2026-09-${29 - i}`,
        ]),
      },
      evidence: [receipt('apps_and_websites/your_activity_off_meta.json', 0, 'facebook-lena-2026-10-01-x7Yz.zip')],
      limits: t(
        'Facebook lists only what firms sent with a name it could match.',
        'Facebook führt nur auf, was es Ihnen zuordnen konnte.',
      ),
      suggestions: ['FACEBOOK-OFFMETA-OFF'],
      fingerprint: 'f7',
    },
    {
      ...BASE,
      id: 'linkage',
      group: 'else',
      platforms: ['google', 'amazon', 'facebook'],
      question: t('Which keys join my exports?', 'Welche Schlüssel verbinden meine Exporte?'),
      outcome: 'found',
      severity: 'medium',
      basis: 'computed',
      answer: t(
        `One mail address and one phone number stand in all three exports (${n(41)} places).`,
        `Eine Mailadresse und eine Telefonnummer stehen in allen drei Exporten (${n(41)} Stellen).`,
      ),
      measures: { keys: 2, strong: 2, pairs: 3 },
      limits: t('Firms match on more than what exports show.', 'Firmen gleichen mehr ab, als Exporte zeigen.'),
      fingerprint: 'f8',
    },
    {
      ...BASE,
      id: 'foreign-data',
      group: 'check',
      question: t('Is this another person’s data?', 'Sind das die Daten einer anderen Person?'),
      outcome: 'clear',
      basis: 'computed',
      answer: t(
        'Nothing in these archives points to another person.',
        'Nichts in diesen Archiven deutet auf eine andere Person hin.',
      ),
      limits: t(
        'Gifts, shared accounts and bought devices can look like a stranger.',
        'Geschenke, gemeinsame Konten und gebrauchte Geräte können wie eine fremde Person aussehen.',
      ),
      fingerprint: 'f9',
    },
    {
      ...BASE,
      id: 'limits',
      group: 'missing',
      platforms: [],
      question: t('What does no export show?', 'Was zeigt kein Export?'),
      outcome: 'found',
      severity: 'info',
      basis: 'recorded',
      answer: t(
        'Scores, predictions and what was passed on are not in any export.',
        'Bewertungen, Vorhersagen und Weitergegebenes stehen in keinem Export.',
      ),
      limits: '',
      fingerprint: 'f10',
    },
    {
      ...BASE,
      id: 'ties',
      group: 'know',
      platforms: ['facebook'],
      question: t('Whom do I write with?', 'Mit wem schreibe ich?'),
      outcome: 'found',
      severity: 'high',
      basis: 'recorded',
      answer: t(
        '31,204 messages with 212 people; the five most frequent hold 64% of them. 1,204 numbers of other people were uploaded from your phone.',
        '31.204 Nachrichten mit 212 Personen; auf die fünf häufigsten entfallen 64 %. 1.204 Nummern anderer Menschen wurden von Ihrem Telefon hochgeladen.',
      ),
      newest: '2026-09-12',
      measures: { contacts: 212, topFiveShare: 0.64, addressBook: 1204, last: '2026-09-12' },
      table: {
        columns: [
          { id: 'who', title: '', type: 'text' },
          { id: 'messages', title: t('Messages', 'Nachrichten'), type: 'count' },
          { id: 'share', title: t('Share', 'Anteil'), type: 'percent' },
        ],
        rows: [1, 2, 3, 4, 5].map((i) => [t(`contact ${i}`, `Kontakt ${i}`), 9000 - 1700 * i, 0.3 / i]),
      },
      limits: t('Only what ran through Facebook.', 'Nur was über Facebook lief.'),
      fingerprint: 'f11',
    },
    {
      ...BASE,
      id: 'memory',
      group: 'long',
      question: t('How far back does it go?', 'Wie weit reicht es zurück?'),
      outcome: 'found',
      severity: 'high',
      basis: 'computed',
      answer: t(
        'The oldest record is 16.9 years old; nothing seems to be deleted by itself.',
        'Der älteste Eintrag ist 16,9 Jahre alt; von allein wird offenbar nichts gelöscht.',
      ),
      measures: { oldest: '2009-11-27', newest: '2026-10-02', years: 16.9 },
      limits: t(
        'What was deleted before the export does not show.',
        'Was vor dem Export gelöscht wurde, ist nicht zu sehen.',
      ),
      fingerprint: 'f12',
    },
  ];
}

function suggestions(t: T): SuggestionV1[] {
  const one = (
    id: string,
    title: string,
    platform: string,
    minutes: number,
    because: string[],
    url: string,
  ): SuggestionV1 => ({
    id,
    title,
    platform,
    kind: 'preventive',
    strategy: 'reduce',
    severity: 'high',
    protection: 9,
    minutes,
    priority: 36 / (minutes + 2),
    because,
    steps: [
      t('Open the page below and sign in.', 'Öffnen Sie die Seite unten und melden Sie sich an.'),
      t(
        'Choose “Turn off” or, to clear the past as well, “Turn off and delete activity”; the page asks once more.',
        'Wählen Sie „Deaktivieren“ oder, um auch die Vergangenheit zu löschen, „Deaktivieren und Aktivitäten löschen“; die Seite fragt noch einmal nach.',
      ),
    ],
    url,
    sideEffects: t('Suggestions and recent places get worse.', 'Vorschläge und letzte Orte werden schlechter.'),
    protectsAgainst: t(
      'A running diary of what you search, open and ask.',
      'Ein laufendes Tagebuch darüber, was Sie suchen, öffnen und fragen.',
    ),
    checkedOn: '2026-06-30',
  });
  return [
    one(
      'FACEBOOK-OFFMETA-OFF',
      t('Disconnect future activity off Meta', 'Künftige Aktivitäten außerhalb von Meta trennen'),
      'facebook',
      1,
      ['off-platform'],
      'https://accountscenter.facebook.com/info_and_permissions/off_facebook_activity',
    ),
    one(
      'GOOGLE-TIMELINE-OFF',
      t('Turn off Maps Timeline', 'Zeitachse in Maps ausschalten'),
      'google',
      2,
      ['home', 'work'],
      'https://myactivity.google.com/activitycontrols?settings=location',
    ),
    one(
      'GOOGLE-WAA-OFF',
      t('Turn off Web & App Activity', 'Web- & App-Aktivitäten ausschalten'),
      'google',
      3,
      ['searches', 'sensitive-topics'],
      'https://myaccount.google.com/activitycontrols',
    ),
    one(
      'AMAZON-HISTORY-HIDE',
      t('Clear and pause browsing history', 'Browserverlauf löschen und anhalten'),
      'amazon',
      2,
      ['purchases'],
      'https://www.amazon.de/gp/history',
    ),
    one(
      'FACEBOOK-CONTACTS-DELETE',
      t('Delete uploaded contacts', 'Hochgeladene Kontakte löschen'),
      'facebook',
      1,
      ['ties'],
      'https://www.facebook.com/mobile/facebook/contacts/',
    ),
    one('GENERAL-PASSKEY', t('Use a passkey', 'Passkey verwenden'), 'general', 10, ['logins'], ''),
    one(
      'GOOGLE-TIMELINE-DELETE',
      t('Delete old visits and trips in Maps Timeline', 'Alte Besuche und Wege in der Zeitachse löschen'),
      'google',
      5,
      ['home', 'places', 'trips', 'routine'],
      'https://myactivity.google.com',
    ),
  ];
}
