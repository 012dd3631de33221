import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { REPORT_NAME } from './report-name.js';

/** Every other file kind of the export, so that nothing known is reported as unknown. */
const left = (product: string, path: RegExp, why: Text): LeftUnread => ({ platform: 'amazon', product, path, why });

/** Mentioned by name only, so that a reader would have to guess. */
const undocumented = (en: string, de: string): Text => ({
  en: `${en}; how the file is built is undocumented`,
  de: `${de}; wie die Datei aufgebaut ist, ist nicht dokumentiert`,
});

const DESCRIPTIONS: readonly LeftUnread[] = [
  left(
    'File descriptions',
    /\/(?:[^/]*[. _-])?File[ _-]?Descriptions?(?:[ ._-]?\(?\d+\)?)?\.(?:csv|txt|pdf)$|\/(?:Retail|Digital|Kindle|Audible|Amazon|Alexa|Advertising|Prime ?Video|Devices|Search-Data|Subscriptions|PaymentOptions|OutboundNotifications|CustomerCommunicationExperience|AccountSettings|Your|Additional Data)\b[^/]*\/(?:.*\/)?(?:README(?:\.txt)?|[^/]*description\.(?:pdf|txt)|[^/]*_Instructions\.txt)$/i,
    {
      en: 'explains the other files, holds nothing about the person',
      de: 'erklärt die anderen Dateien, enthält nichts über die Person',
    },
  ),
];

const PURCHASES: readonly LeftUnread[] = [
  left('Sustainability', /\/Sustainability\.[^/]*\.csv$/i, {
    en: 'scores of bought products, nothing beyond the orders',
    de: 'Bewertungen gekaufter Produkte, nichts über die Bestellungen hinaus',
  }),
  left('Invoices', /\/Retail\.TransactionalInvoicing[^/]*\/.+$/i, {
    en: 'invoices as PDF repeat the orders',
    de: 'Rechnungen als PDF wiederholen die Bestellungen',
  }),
  left(
    'Digital orders: other files',
    /\/Digital-Ordering[^/]*\/.+\.(?:csv|json)$|\/Legacy Payment Information\.csv$/i,
    {
      en: 'undocumented; digital orders are read from the files beside them',
      de: 'nicht dokumentiert; digitale Bestellungen werden aus den Dateien daneben gelesen',
    },
  ),
  left('Digital returns: other files', /\/Digital\.Orders\.Returns[^/]*\/.+\.(?:csv|json)$/i, {
    en: 'undocumented; digital returns are read from the files beside them',
    de: 'nicht dokumentiert; digitale Rückgaben werden aus den Dateien daneben gelesen',
  }),
  left('Buy with Prime orders', /\/Buy With Prime Orders\.csv$/i, {
    en: 'deliveries for other shops, without amounts; the columns are undocumented',
    de: 'Lieferungen für andere Shops, ohne Beträge; die Spalten sind nicht dokumentiert',
  }),
  left(
    'Returns: undocumented tables',
    /\/(?:Retail\.Orders\.ManageYourReturns|Retail\.Returns)\.[^/]*(?:\/.+)?\.csv$|\/Retail\.Orders&Returns\.[^/]+\/.+|\/(?:Retail\.OrdersReturned|Retail\.CustomerReturns|Refund Details|Return Requests|Returns Status|Replacement Orders)[^/]*\.csv$/i,
    undocumented('returns', 'Rückgaben'),
  ),
  left(
    'Subscriptions: undocumented tables',
    /\/(?:(?:Digital\.Subscriptions|Subscriptions\.|SubscribeAndSave\.|Your Subscriptions)[^/]*\/.+|Billing and Refunds Data\.csv|Monthly Payment (?:Plans|Balance)\.csv|subscription-(?:transaction|period)\.csv)$/i,
    undocumented('subscriptions and instalments', 'Abos und Ratenzahlungen'),
  ),
  left(
    'Gift cards and promotions: undocumented tables',
    /\/(?:Retail\.GiftCertificates|Retail\.Promotions|Digital\.Redemption|Digital\.ActionBenefit)[^/]*\.csv$/i,
    undocumented('gift cards, vouchers and benefits', 'Gutscheine, Aktionen und Vorteile'),
  ),
  left(
    'Shops and services: undocumented tables',
    /\/(?:WholeFoodsMarket|PhysicalStores|AmazonSmile|Retail\.Reorder)\.[^/]*\.csv$|\/Retail\.AmazonRentals[^/]*\/.+\.csv$/i,
    undocumented('shops on the street, rentals, reorders', 'Ladengeschäfte, Gemietetes, Nachbestellungen'),
  ),
  left(
    'Delivery photos: undocumented table',
    /\/Delivery Photos\.csv$/i,
    undocumented('delivery photos', 'Zustellfotos'),
  ),
];

const REPORTS: readonly LeftUnread[] = [
  left('Order History Reports: returns', REPORT_NAME, {
    en: 'the columns of the report on returns are undocumented; items, shipments and refunds are read',
    de: 'die Spalten des Berichts über Rücksendungen sind nicht dokumentiert; Artikel, Sendungen und Erstattungen werden gelesen',
  }),
  left('Open e-commerce 1.0', /\/amazon-purchases\.csv$/i, {
    en: 'research data set with the purchases of thousands of people, nobody’s own export',
    de: 'Forschungsdaten mit den Käufen Tausender Menschen, niemandes eigener Export',
  }),
];

const SHOP: readonly LeftUnread[] = [
  left('Wish lists (other)', /\/Amazon\.Lists\.(?!.*Wishlist\.json$)[^/]*(?:\/.+)?\.(?:json|csv)$/i, {
    en: 'other files of the lists; undocumented',
    de: 'andere Dateien der Listen; undokumentiert',
  }),
  left(
    'Rufus (other)',
    /\/(?!.*Rufus\.Conversation\.Queries\.csv$)(?:SearchHistory\.RufusConversations[^/]*\/.+|Rufus\.[^/]+)\.(?:csv|json)$/i,
    {
      en: 'other tables of the shopping assistant; undocumented',
      de: 'andere Tabellen des Einkaufsassistenten; undokumentiert',
    },
  ),
  left(
    'Reviews and answers (other)',
    /\/(?!.*(?:ReviewsVersions\d*|\/LightWeightInteractions)\.csv$)(?:Retail\.CustomerReviews|Retail\.CustomerQuestionsAndAnswers|Retail\.LightWeightInteractions)[^/]*(?:\/.+)?\.(?:csv|json)$/i,
    {
      en: 'other tables of reviews and answers; undocumented',
      de: 'andere Tabellen zu Rezensionen und Antworten; undokumentiert',
    },
  ),
  left(
    'Search (other)',
    /\/(?!.*(?:Customer-Engagement|Product-Metrics)\.csv$)(?:Retail\.)?Search-Data[./][^/]*(?:\/.+)?\.csv$/i,
    {
      en: 'other tables of the search; undocumented',
      de: 'andere Tabellen der Suche; undokumentiert',
    },
  ),
  {
    ...left('Clickstream', /\/[^/]*click[ _.-]?stream[^/]*\.(?:xlsx?|xlsm|ods)$/i, {
      en: 'a spreadsheet is not opened: save it as CSV under the same name, then it is read',
      de: 'eine Tabellenkalkulation wird nicht geöffnet: unter demselben Namen als CSV speichern, dann wird sie gelesen',
    }),
    section: '13',
  },
];

const MEDIA: readonly LeftUnread[] = [
  left(
    'Prime Video (other tables)',
    /\/(?:(?:Digital\.)?PrimeVideo\.[^/]*\.csv|(?:Your )?Prime Video[^/]*\/(?:.*\/)?[^/]+\.csv)$/i,
    undocumented('other tables of Prime Video', 'weitere Tabellen von Prime Video'),
  ),
  left(
    'Audible (other tables)',
    /\/(?:(?:Your )?Audible[^/]*\/.+|Audible\.[^/]*)\.csv$/i,
    undocumented('other tables of Audible', 'weitere Tabellen von Audible'),
  ),
  left(
    'Kindle (other tables)',
    /\/(?:Kindle\.[^/]*(?:\/.+)?\.(?:csv|json)|Digital\.Content\.(?:Ownership|Whispersync)[^/]*\/.+|(?:Your )?Kindle[^/.]*\/.+\.(?:csv|json))$/i,
    undocumented(
      'authors of own books and other tables of Kindle',
      'Autoren eigener Bücher und weitere Tabellen von Kindle',
    ),
  ),
  left(
    'Amazon Music (other tables)',
    /\/(?:Amazon-Music|Amazon Music|Your Listening Activity|Your Music Library)[^/]*\/.+\.csv$/i,
    undocumented('other tables of Amazon Music', 'weitere Tabellen von Amazon Music'),
  ),
  left(
    'Amazon Games (other tables)',
    /\/AmazonGames\.[^/]*\.csv$/i,
    undocumented('other tables of Amazon Games', 'weitere Tabellen von Amazon Games'),
  ),
];

const ALEXA: readonly LeftUnread[] = [
  left(
    'Alexa smart home',
    /\/Smart Home\/[^/]+\.csv$|\/Hunches(?:-\d+)*\.csv$/i,
    undocumented('other tables of the smart home', 'weitere Tabellen zum Smart Home'),
  ),
  left(
    'Alexa device events',
    /\/Alexa and Echo Devices\.[^/]*\.csv$/i,
    undocumented('other logs of the devices', 'weitere Protokolle der Geräte'),
  ),
  left(
    'Alexa question understandings',
    /\/QuestionUnderstandings-\d+-\d+\.csv$/i,
    undocumented('how questions were understood', 'wie Fragen verstanden wurden'),
  ),
  left(
    'Alexa advertising data',
    /\/Alexa\.AdsData[^/]*\.csv$/i,
    undocumented('advertising in the assistant', 'Werbung im Assistenten'),
  ),
  left(
    'Alexa (other)',
    /^(?!.*\/(?:Takeout|inbox)\/).*\/(?:Your )?Alexa(?:[ .&-][^/]*)?\/.+\.(?:csv|json|txt)$/i,
    undocumented('other data of the assistant', 'weitere Daten des Assistenten'),
  ),
];

const ACCOUNT: readonly LeftUnread[] = [
  left(
    'Fire TV and Fire tablets',
    /\/Your Fire (?:TV|Tablet)[^/]*\/(?!Device Registration\.csv).+\.csv$/i,
    undocumented('set-up and use of the devices', 'Einrichtung und Nutzung der Geräte'),
  ),
  left(
    'Addresses',
    /\/Retail\.AddressAuthorityService[^/]*\/.+$/i,
    undocumented('addresses saved, other people’s among them', 'gespeicherte Adressen, auch fremde'),
  ),
  left(
    'Payment options (other tables)',
    /\/PaymentOptions\.[^/]*\.(?:csv|json)$/i,
    undocumented('other data on payment', 'weitere Daten zum Bezahlen'),
  ),
  left(
    'Notifications (other tables)',
    /\/(?:Retail\.)?OutboundNotifications[^/]*(?:\/.*)?\.(?:csv|json|txt|html?)$/i,
    undocumented('other data on mails and messages sent', 'weitere Daten zu verschickten Mails und Nachrichten'),
  ),
  left(
    'Communication preferences (other tables)',
    /\/CustomerCommunicationExperience\.[^/]*\.(?:csv|json)$/i,
    undocumented('other data on mails', 'weitere Daten zu Mails'),
  ),
  left(
    'Messages (other tables)',
    /\/(?:[^/]*BuyerSellerMessaging|Retail\.ChatTranscripts)[^/]*\.(?:csv|json|txt)$/i,
    undocumented('other data on messages', 'weitere Daten zu Nachrichten'),
  ),
  left(
    'Profile and settings (other tables)',
    /\/(?:Retail\.CustomerProfile|AccountSettings|Retail\.Authentication)[^/]*\.(?:csv|json)$/i,
    undocumented('other data on the account', 'weitere Daten zum Konto'),
  ),
  left(
    'Prime membership',
    /\/(?:[^/]*\.)?Prime[ ._-]?Membership[^/]*(?:\/.*)?\.(?:csv|json|txt)$/i,
    undocumented('the membership', 'die Mitgliedschaft'),
  ),
  left(
    'Amazon Drive and Photos',
    /\/Amazon[ ._-]?(?:Cloud[ ._-]?)?(?:Drive|Photos)\b[^/]*(?:\/.*)?\.(?:csv|json|txt|html?|xml)$/i,
    undocumented('lists of stored files and photos', 'Listen gespeicherter Dateien und Fotos'),
  ),
  left(
    'Ring',
    /\/(?:Ring\.(?:zip\/.*|[^/]*(?:\/.*)?)|(?:Additional Data|Your Amazon [^/]*)\/Ring\b[^/]*\/.*)\.(?:csv|json|txt|html?|xml)$/i,
    undocumented('cameras and doorbells', 'Kameras und Türklingeln'),
  ),
];

const of = (section: string, files: readonly LeftUnread[]): readonly LeftUnread[] =>
  files.map((file) => ({ section, ...file }));

/** The first that matches counts; a file of another section than its group's says so itself. */
export const AMAZON_LEFT_UNREAD: readonly LeftUnread[] = [
  ...of('2', DESCRIPTIONS),
  ...of('5', PURCHASES),
  ...of('6', REPORTS),
  ...of('7', SHOP),
  ...of('9', MEDIA),
  ...of('10', ALEXA),
  ...of('12', ACCOUNT),
];
