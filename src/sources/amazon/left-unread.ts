import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';
import { REPORT_NAME } from './report-name.js';

/** Every other file kind of the export, so that nothing known is reported as unknown. */
const left = (product: string, path: RegExp, why: Text): LeftUnread => ({ platform: 'amazon', product, path, why });

const notYet = (en: string, de: string): Text => ({
  en: `${en}; not read yet`,
  de: `${de}; wird noch nicht gelesen`,
});

/** Nobody has said what these hold, and guessing would make things up. */
const undocumented: Text = {
  en: 'its fields are not documented anywhere',
  de: 'die Felder sind nirgends dokumentiert',
};

const DESCRIPTIONS: readonly LeftUnread[] = [
  left(
    'File descriptions',
    /\/(?:[^/]*\.)?FileDescriptions\.csv$|\/(?:Retail|Digital|Kindle|Audible|Amazon|Alexa|Advertising|Prime ?Video|Devices|Search-Data|Subscriptions|PaymentOptions|Your|Additional Data)\b[^/]*\/(?:.*\/)?(?:README\.txt|[^/]*description\.(?:pdf|txt)|[^/]*_Instructions\.txt)$/i,
    {
      en: 'explains the other files, holds nothing about the person',
      de: 'erklärt die anderen Dateien, enthält nichts über die Person',
    },
  ),
];

const PURCHASES: readonly LeftUnread[] = [
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
  left(
    'Returns and refunds',
    /\/(?:(?:Retail\.OrdersReturned(?:\.Payments)?(?:\.\d+)*|Retail\.CustomerReturns(?:\.\d+)*|Refund Details|Return Requests|Returns Status|Replacement Orders)\.csv|(?:Retail\.Orders&Returns|Retail\.Orders\.ManageYourReturns|Retail\.Returns)\.[^/]+\/.+|Retail\.(?:Returns|Orders\.ManageYourReturns)\.[^/]+\.csv)$/i,
    notYet('what was sent back and why, and money returned', 'was warum zurückging, und erstattetes Geld'),
  ),
  left('Buy with Prime orders', /\/Buy With Prime Orders\.csv$/i, {
    en: 'deliveries for other shops, without amounts; the columns are undocumented',
    de: 'Lieferungen für andere Shops, ohne Beträge; die Spalten sind nicht dokumentiert',
  }),
  left(
    'Subscriptions',
    /\/(?:(?:Digital\.Subscriptions|Subscriptions\.|SubscribeAndSave\.|Your Subscriptions)[^/]*\/.+|SubscribeAndSave\.Subscriptions[^/]*\.json|Billing and Refunds Data\.csv|Monthly Payment (?:Plans|Balance)\.csv)$/i,
    notYet('subscriptions and instalments', 'Abos und Ratenzahlungen'),
  ),
  left(
    'Gift cards and promotions',
    /\/(?:Retail\.GiftCertificates|Retail\.Promotions|Digital\.Redemption|Digital\.ActionBenefit)[^/]*\.csv$/i,
    notYet('gift cards, vouchers and benefits', 'Gutscheine, Aktionen und Vorteile'),
  ),
  left(
    'Whole Foods and Amazon stores',
    /\/(?:WholeFoodsMarket|PhysicalStores)\.[^/]*\.csv$/i,
    notYet('purchases in shops on the street', 'Einkäufe in Ladengeschäften'),
  ),
  left(
    'AmazonSmile',
    /\/AmazonSmile\.[^/]*\.csv$/i,
    notYet('the charity that was supported', 'die unterstützte Organisation'),
  ),
  left(
    'Rentals',
    /\/(?:Retail\.AmazonRentals[^/]*\/.+|[^/]*rental_contracts)\.csv$/i,
    notYet('rented goods', 'gemietete Waren'),
  ),
  left('Appstore', /\/subscription-(?:transaction|period)\.csv$/i, notYet('subscriptions to apps', 'Abos von Apps')),
  left(
    'Reordering',
    /\/Retail\.Reorder\.[^/]*\.csv$/i,
    notYet('dash buttons and reorders', 'Dash-Buttons und Nachbestellungen'),
  ),
  left('Sustainability', /\/Sustainability\.[^/]*\.csv$/i, {
    en: 'scores of bought products, nothing beyond the orders',
    de: 'Bewertungen gekaufter Produkte, nichts über die Bestellungen hinaus',
  }),
  left('Invoices', /\/Retail\.TransactionalInvoicing[^/]*\/.+$/i, {
    en: 'invoices as PDF repeat the orders',
    de: 'Rechnungen als PDF wiederholen die Bestellungen',
  }),
  left('Delivery photos', /\/(?:Delivery Photos\.csv|(?:YourOrders\.)?PhotoOnDelivery[^/]*\/.+)$/i, {
    en: 'photos of front doors are not opened',
    de: 'Fotos von Haustüren werden nicht geöffnet',
  }),
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
  left(
    'Cart',
    /\/(?:Retail\.CartItems(?:\.\d+)*|Cart History)\.csv$/i,
    notYet('what was put into the cart', 'was in den Einkaufswagen kam'),
  ),
  left(
    'Wish lists',
    /\/Amazon\.Lists\.Wishlist[^/]*(?:\/.+)?\.(?:json|csv)$/i,
    notYet('lists, their visibility and their members', 'Listen, ihre Sichtbarkeit und ihre Mitglieder'),
  ),
  left(
    'Search clicks',
    /\/(?:Search Product Clicks|(?:Retail\.)?Search-Data[./](?:.*[./])?Product-Metrics)\.csv$/i,
    notYet('products clicked after a search, without times', 'nach einer Suche angeklickte Produkte, ohne Zeiten'),
  ),
  left(
    'Page views',
    /\/(?:[^/]*\.)?(?:Detail Page Glance View Impressions|Buy Again Customer Shopping Impressions)\.csv$/i,
    notYet(
      'product pages seen, with time, town and the page before',
      'angesehene Produktseiten mit Zeit, Ort und vorheriger Seite',
    ),
  ),
  left(
    'Rufus',
    /\/(?:SearchHistory\.RufusConversations[^/]*\/.+|Rufus\.[^/]+)\.(?:csv|json)$/i,
    notYet('questions to the shopping assistant', 'Fragen an den Einkaufsassistenten'),
  ),
  left(
    'Reviews and feedback',
    /\/(?:Retail\.CustomerReviews[^/]*|(?:Retail\.)?LightWeightInteractions|Retail\.Seller-Feedback|Retail\.CustomerQuestionsAndAnswers[^/]*)\.csv$/i,
    notYet('reviews, votes and answers', 'Rezensionen, Bewertungen und Antworten'),
  ),
  left(
    'Shopping profile',
    /\/(?:Retail\.ShoppingProfile|Retail\.ShopperPanel|Digital\.CustomerAttributes)[^/]*\.csv$/i,
    notYet('traits that Amazon inferred', 'Eigenschaften, die Amazon vermutet'),
  ),
];

/** What a source reads is asked first; these catch the rest of the folders, and tables whose columns have changed. */
const undocumented = (en: string, de: string): Text => ({
  en: `${en}; nobody has documented their columns`,
  de: `${de}; ihre Spalten hat niemand dokumentiert`,
});

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

/** Every product here begins with "Alexa": that the file exists at all is evidence of use of the assistant. */
const ALEXA: readonly LeftUnread[] = [
  left('Alexa smart home', /\/Smart Home\/[^/]+\.csv$|\/Hunches(?:-\d+)*\.csv$/i, undocumented),
  left('Alexa device events', /\/Alexa and Echo Devices\.[^/]*\.csv$/i, undocumented),
  left('Alexa question understandings', /\/QuestionUnderstandings-\d+-\d+\.csv$/i, undocumented),
  left('Alexa advertising data', /\/Alexa\.AdsData[^/]*\.csv$/i, undocumented),
  left(
    'Alexa (other)',
    /^(?!.*\/(?:Takeout|inbox)\/).*\/(?:Your )?Alexa(?:[ .&-][^/]*)?\/.+\.(?:csv|json|txt)$/i,
    undocumented,
  ),
];

const ACCOUNT: readonly LeftUnread[] = [
  left(
    'Fire TV and Fire tablets',
    /\/Your Fire (?:TV|Tablet)[^/]*\/(?!Device Registration\.csv).+\.csv$/i,
    notYet('set-up and use of the devices', 'Einrichtung und Nutzung der Geräte'),
  ),
  left(
    'Sign-ins',
    /\/Retail\.Authentication(?:Tokens)?\.json$/i,
    notYet('times of sign-ins', 'Zeiten der Anmeldungen'),
  ),
  left(
    'Addresses',
    /\/Retail\.AddressAuthorityService[^/]*\/.+$/i,
    notYet('addresses saved, other people’s among them', 'gespeicherte Adressen, auch fremde'),
  ),
  left(
    'Payment methods',
    /\/PaymentOptions\.[^/]*\.csv$/i,
    notYet('cards and accounts saved', 'gespeicherte Karten und Konten'),
  ),
  left(
    'Notifications and mails',
    /\/(?:(?:Retail\.)?OutboundNotifications[^/]*\/.+|(?:Retail\.)?OutboundNotifications\.[^/]*\.csv)$/i,
    notYet(
      'mails and messages sent, and whether they were opened',
      'verschickte Mails und Nachrichten und ob sie geöffnet wurden',
    ),
  ),
  left(
    'Communication preferences',
    /\/CustomerCommunicationExperience\.[^/]*\.csv$/i,
    notYet('subscriptions to mails', 'Abos von Mails'),
  ),
  left(
    'Messages',
    /\/(?:[^/]*BuyerSellerMessaging|Retail\.ChatTranscripts\.[^/]*)\.csv$/i,
    notYet('messages to sellers and customer service', 'Nachrichten an Händler und Kundendienst'),
  ),
  left(
    'Profile and consents',
    /\/(?:Retail\.CustomerProfile|AccountSettings)\.[^/]*\.csv$/i,
    notYet('profile and privacy settings', 'Profil und Datenschutz-Einstellungen'),
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
