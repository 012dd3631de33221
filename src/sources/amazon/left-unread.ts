import type { Text } from '../../text/text.js';
import type { LeftUnread } from '../left-unread.js';

/** Every other file kind of the export, so that nothing known is reported as unknown. */
const left = (product: string, path: RegExp, why: Text): LeftUnread => ({ platform: 'amazon', product, path, why });

const notYet = (en: string, de: string): Text => ({
  en: `${en}; not read yet`,
  de: `${de}; wird noch nicht gelesen`,
});

const undocumented = (en: string, de: string): Text => ({
  en: `${en} in columns that are not documented`,
  de: `${de} in Spalten, die nicht dokumentiert sind`,
});

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
    'Digital orders',
    /\/(?:Digital-Ordering[^/]*\/.+\.(?:csv|json)|(?:Digital (?:Items|Orders(?: Monetary)?|Content Orders|Borrowed Items)|Legacy Payment Information)\.csv)$/i,
    notYet('e-books, apps, films and other digital purchases', 'E-Books, Apps, Filme und andere digitale Käufe'),
  ),
  left(
    'Digital returns',
    /\/(?:Digital\.Orders\.Returns\.[^/]+|Digital Returns)\.csv$/i,
    notYet('returns of digital purchases', 'Rückgaben digitaler Käufe'),
  ),
  left(
    'Returns: undocumented tables',
    /\/(?:Retail\.Orders\.ManageYourReturns|Retail\.Returns)\.[^/]*(?:\/.+)?\.csv$|\/Retail\.Orders&Returns\.[^/]+\/.+|\/(?:Retail\.OrdersReturned|Retail\.CustomerReturns|Refund Details|Return Requests|Returns Status|Replacement Orders)[^/]*\.csv$/i,
    undocumented('returns', 'Rückgaben'),
  ),
  left(
    'Buy with Prime orders',
    /\/Buy With Prime Orders\.csv$/i,
    notYet('deliveries for other shops', 'Lieferungen für andere Shops'),
  ),
  left(
    'Order History Reports: shipments, refunds, returns',
    /\/\d{2}-[a-z]{3}-\d{4}_to_\d{2}-[a-z]{3}-\d{4}(?: ?\(\d+\))?\.csv$/i,
    {
      en: 'shipments repeat the items report and must not be added to it; refunds and returns are not read yet',
      de: 'Sendungen wiederholen den Artikelbericht und dürfen nicht dazugezählt werden; Erstattungen und Rückgaben werden noch nicht gelesen',
    },
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
  left('Sustainability', /\/Sustainability\.[^/]*\.csv$/i, {
    en: 'scores of bought products, nothing beyond the orders',
    de: 'Bewertungen gekaufter Produkte, nichts über die Bestellungen hinaus',
  }),
  left('Invoices', /\/Retail\.TransactionalInvoicing[^/]*\/.+$/i, {
    en: 'invoices as PDF repeat the orders',
    de: 'Rechnungen als PDF wiederholen die Bestellungen',
  }),
  left(
    'Delivery photos: undocumented table',
    /\/Delivery Photos\.csv$/i,
    undocumented('delivery photos', 'Zustellfotos'),
  ),
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

const MEDIA: readonly LeftUnread[] = [
  left(
    'Prime Video',
    /\/(?:(?:Digital\.)?PrimeVideo\.[^/]*\.csv|(?:Your )?Prime Video[^/]*\/(?:.*\/)?[^/]+\.csv|(?:Viewing History|Watch Events|Promotional Trailers Viewed|Purchases and Rentals)\.csv)$/i,
    notYet(
      'films and series watched, with time, town and provider',
      'gesehene Filme und Serien mit Zeit, Ort und Anbieter',
    ),
  ),
  left(
    'Audible',
    /\/(?:(?:Your )?Audible[^/]*\/.+|Audible\.[^/]*)\.csv$/i,
    notYet('audio books owned and heard', 'gekaufte und gehörte Hörbücher'),
  ),
  left(
    'Kindle',
    /\/(?:Kindle\.[^/]*(?:\/.+)?\.(?:csv|json)|Digital\.Content\.(?:Ownership|Whispersync)[^/]*\/.+|(?:Your )?Kindle[^/.]*\/.+\.(?:csv|json))$/i,
    notYet('books, reading times, highlights', 'Bücher, Lesezeiten, Markierungen'),
  ),
  left(
    'Amazon Music',
    /\/(?:Amazon-Music|Amazon Music|Your Listening Activity|Your Music Library)[^/]*\/.+\.csv$|\/Followed Artists and Accounts\.csv$/i,
    notYet('music heard, saved and searched', 'gehörte, gespeicherte und gesuchte Musik'),
  ),
  left(
    'Games and Twitch',
    /\/AmazonGames\.[^/]*\.csv$/i,
    notYet('linked Twitch accounts and credits', 'verknüpfte Twitch-Konten und Guthaben'),
  ),
];

/** Every product here begins with "Alexa": that the file exists at all is evidence of use of the assistant. */
const ALEXA: readonly LeftUnread[] = [
  left(
    'Alexa skills',
    /\/Skills-\d+\.csv$|\/Alexa[^/]*\/(?:.*\/)?Skills[^/]*\.csv$/i,
    notYet('skills enabled', 'aktivierte Skills'),
  ),
  left(
    'Alexa routines',
    /\/Routines-\d+\.json$|\/Alexa[^/]*\/(?:.*\/)?Routines[^/]*\.(?:json|csv)$/i,
    notYet('routines set up', 'eingerichtete Routinen'),
  ),
  left(
    'Alexa smart home',
    /\/(?:Alexa[^/]*\/(?:.*\/)?Smart Home\/.+|Camera Smart Alerts\.csv|Hunches\.csv|Smart Home\/Device (?:Configuration|[^/]*History)\.csv)$/i,
    notYet('devices of the household and their states', 'Geräte des Haushalts und ihre Zustände'),
  ),
  left(
    'Alexa device events',
    /\/Alexa and Echo Devices\.[^/]*\.csv$/i,
    notYet('use of Echo devices', 'Nutzung von Echo-Geräten'),
  ),
  left(
    'Alexa app use',
    /\/CustomerInteraction_\d+(?:-\d+)?\.csv$|\/Alexa[^/]*\/(?:.*\/)?Mobile\/[^/]+\.csv$/i,
    notYet('use of the Alexa app', 'Nutzung der Alexa-App'),
  ),
  left(
    'Alexa contacts',
    /\/Alexa[^/]*\/(?:.*\/)?(?:Communications\/.+|contacts[^/]*\.csv)$/i,
    notYet('an address book: data of other people', 'ein Adressbuch: Daten anderer Menschen'),
  ),
  left(
    'Alexa calendars',
    /\/Calendars-\d+\.csv$|\/Alexa[^/]*\/(?:.*\/)?Calendars\/.+$/i,
    notYet('linked calendars', 'verknüpfte Kalender'),
  ),
  left(
    'Alexa question understandings',
    /\/QuestionUnderstandings-\d+-\d+\.csv$/i,
    notYet('how questions were understood', 'wie Fragen verstanden wurden'),
  ),
  left(
    'Alexa advertising data',
    /\/Alexa\.AdsData[^/]*\.csv$/i,
    notYet('advertising by voice', 'Werbung über Sprache'),
  ),
  left(
    'Alexa (other)',
    /^(?!.*\/(?:Takeout|inbox)\/).*\/(?:Your )?Alexa(?:[ .&-][^/]*)?\/.+\.(?:csv|json|txt|jpe?g|png)$/i,
    notYet(
      'lists, alerts, voice profiles and other data of the assistant',
      'Listen, Wecker, Stimmprofile und andere Daten des Assistenten',
    ),
  ),
];

const ACCOUNT: readonly LeftUnread[] = [
  left(
    'Fire TV and Fire tablets',
    /\/Your Fire (?:TV|Tablet)[^/]*\/(?!Device Registration\.csv).+\.csv$/i,
    notYet('set-up and use of the devices', 'Einrichtung und Nutzung der Geräte'),
  ),
  left(
    'Location of devices',
    /\/Geolocation-\d+-\d+\.csv$/i,
    notYet('exact places of devices', 'genaue Orte von Geräten'),
  ),
  left(
    'Location of apps',
    /\/rider_app_analytics-[^/]*\.csv$/i,
    notYet('exact places while an app was used', 'genaue Orte während der Nutzung einer App'),
  ),
  left(
    'Delivery region',
    /\/Retail\.RegionAuthority[^/]*\.csv$/i,
    notYet('region that Amazon detected', 'von Amazon erkannte Region'),
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
  ...of('7', SHOP),
  ...of('9', MEDIA),
  ...of('10', ALEXA),
  ...of('12', ACCOUNT),
];
