import { describe, expect, test } from 'vitest';
import advertising from '../../../src/sources/amazon/advertising.js';
import { AMAZON_LEFT_UNREAD } from '../../../src/sources/amazon/left-unread.js';

const product = (path: string): string | undefined => AMAZON_LEFT_UNREAD.find((left) => left.path.test(path))?.product;

test.each([
  ['/Digital-Ordering.2/Digital Items.csv', 'Digital orders'],
  ['/Digital Orders Monetary.csv', 'Digital orders'],
  ['/Your Orders/Your Amazon Orders/Digital Content Orders.csv', 'Digital orders'],
  ['/Digital.Orders.Returns.Monetary.1.csv', 'Digital returns'],
  ['/Retail.Returns.Retrocharge.1/Retail.Returns.Retrocharge.1.csv', 'Returns: undocumented tables'],
  ['/01-Jan-2020_to_31-Dec-2020.csv', 'Order History Reports: shipments, refunds, returns'],
  ['/Digital.Subscriptions.2/Subscription Problems.csv', 'Subscriptions: undocumented tables'],
  ['/PhysicalStores.WholeFoods.Visits.csv', 'Shops and services: undocumented tables'],
  ['/Additional Data/Retail.TransactionalInvoicing.2.1/1.pdf', 'Invoices'],
  ['/Retail.CartItems.2/Retail.CartItems.2.csv', 'Cart'],
  ['/Your Amazon Orders/Cart History.csv', 'Cart'],
  ['/Amazon.Lists.Wishlist.2.1/Amazon.Lists.Wishlist.json', 'Wish lists'],
  ['/Your Shopping Search/Search Product Clicks.csv', 'Search clicks'],
  ['/Search-Data/Search-Data.Retail.Product-Metrics.csv', 'Search clicks'],
  [
    '/Additional Data/Request All Your Data.Detail Page Glance View Impressions/Request All Your Data.Detail Page Glance View Impressions.csv',
    'Page views',
  ],
  ['/Additional Data/SearchHistory.RufusConversations/Rufus.Conversation.Queries.csv', 'Rufus'],
  [
    '/Retail.LightWeightInteractions/datasets/LightWeightInteractions/LightWeightInteractions.csv',
    'Reviews and feedback',
  ],
  ['/Retail.ShoppingProfile.1/Retail.ShoppingProfile.1.csv', 'Shopping profile'],
  ['/Digital.PrimeVideo.Viewinghistory/Digital.PrimeVideo.Viewinghistory.csv', 'Prime Video'],
  ['/Your Prime Video Viewing Activity/Search History.csv', 'Prime Video'],
  ['/Audible.Listening/Audible.Listening.csv', 'Audible'],
  ['/Your Audible Library & Listening/Library.csv', 'Audible'],
  ['/Kindle.Devices.ReadingSession/Kindle.Devices.ReadingSession.csv', 'Kindle'],
  ['/Digital.Content.Ownership/Digital.Content.Ownership.17.json', 'Kindle'],
  ['/Amazon-Music/library.csv', 'Amazon Music'],
  ['/Your Listening Activity/Listening History.csv', 'Amazon Music'],
  ['/AmazonGames.TwitchPrime.AccountHistory.csv', 'Games and Twitch'],
  ['/Alexa/Skills/Skills-2.csv', 'Alexa skills'],
  ['/Alexa/Routines/Routines-4.json', 'Alexa routines'],
  ['/Alexa.zip/Smart Home/Device Configuration.csv', 'Alexa smart home'],
  ['/Additional Data/Alexa and Echo Devices.Device_Session_Events.csv', 'Alexa device events'],
  ['/Alexa/Devices/Mobile/CustomerInteraction_000-1.csv', 'Alexa app use'],
  ['/Alexa/Communications/Contacts/contacts-2.csv', 'Alexa contacts'],
  ['/Alexa/Calendars/Calendars-3.csv', 'Alexa calendars'],
  ['/Additional Data/Alexa/Alexa/NLU/QuestionUnderstandings-2-1.csv', 'Alexa question understandings'],
  ['/Alexa.AdsData/Alexa.AdsData.csv', 'Alexa advertising data'],
  ['/Alexa.zip/Lists.csv', 'Alexa (other)'],
  ['/Geolocation-2-1.csv', 'Location of devices'],
  ['/rider_app_analytics-2024.csv', 'Location of apps'],
  ['/Retail.RegionAuthority.2.csv', 'Delivery region'],
  ['/Retail.AuthenticationTokens.json', 'Sign-ins'],
  ['/PaymentOptions.PaymentInstruments/PaymentOptions.PaymentInstruments.csv', 'Payment methods'],
  ['/Retail.OutboundNotifications/media/1.eml', 'Notifications and mails'],
  [
    '/OutboundNotifications.SentNotifications/OutboundNotifications.SentNotifications.zip.csv',
    'Notifications and mails',
  ],
  [
    '/CustomerCommunicationExperience.Preferences/CustomerCommunicationExperience.Preferences.csv',
    'Communication preferences',
  ],
  ['/Retail.CustomerProfile.Misc.csv', 'Profile and consents'],
  ['/FileDescriptions.csv', 'File descriptions'],
  ['/Kindle.zip/Kindle.FileDescriptions.csv', 'File descriptions'],
  ['/Alexa.zip/Alexa.FileDescriptions.csv', 'File descriptions'],
  ['/Retail.CartItems.2/Retail.CartItems.2.Description.pdf', 'File descriptions'],
])('%s is %s', (path, name) => expect(product(path)).toBe(name));

test('with a wrapper folder, in another case', () => {
  expect(product('/Mein Export/PRIME VIDEO.ZIP/Viewing History.CSV')).toBe('Prime Video');
});

describe('not Amazon’s', () => {
  test.each([
    '/Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv',
    '/Takeout/YouTube and YouTube Music/history/watch-history.json',
    '/Takeout/Location History (Timeline)/Records.json',
    '/Takeout/Google Play Store/Order History.json',
    '/Takeout/Google Play Store/Devices.json',
    '/Takeout/Contacts/All Contacts/contacts.csv',
    '/Takeout/Home App/HomeHistory.json',
    '/Takeout/Mail/All mail.mbox',
    '/Takeout/archive_browser.html',
    '/Takeout/Google Photos/Alexa/IMG_1.jpg.json',
    '/your_facebook_activity/messages/inbox/alexa_1/message_1.json',
    '/connections/friends/your_friends.json',
    '/ads_information/advertisers_using_your_activity_or_information.json',
    '/README.txt',
    '/Library.csv',
    '/Search History.csv',
  ])('%s', (path) => expect(product(path)).toBeUndefined());
});

test('nothing that a source reads is called unread', () => {
  for (const path of [
    '/Retail.OrderHistory.1/Retail.OrderHistory.1.csv',
    '/Your Amazon Orders/Order History.csv',
    '/Search-Data/Search-Data.Customer-Engagement.csv',
    '/Your Shopping Search/Search Queries.csv',
    '/Advertising.1/Advertising.AmazonAudiences.csv',
    '/Devices.Registration/registration.csv',
    '/Your Fire TV Device & Setup/Device Registration.csv',
  ])
    expect(product(path)).toBeUndefined();
  expect(advertising.files).toHaveLength(10);
});

test('every entry says why in both languages, once', () => {
  const names = AMAZON_LEFT_UNREAD.map((left) => left.product);
  expect(new Set(names).size).toBe(names.length);
  for (const { platform, why } of AMAZON_LEFT_UNREAD) {
    expect(platform).toBe('amazon');
    expect(why.en).not.toBe(why.de);
    expect(why.en.length).toBeGreaterThan(10);
  }
});
