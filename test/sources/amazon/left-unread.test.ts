import { describe, expect, test } from 'vitest';
import { Recogniser } from '../../../src/recognise/recognise.js';
import { LEFT_UNREAD, SOURCES } from '../../../src/sources/all.js';
import { AMAZON_LEFT_UNREAD } from '../../../src/sources/amazon/left-unread.js';

const recogniser = new Recogniser(SOURCES, LEFT_UNREAD);
const product = (path: string): string | undefined => AMAZON_LEFT_UNREAD.find((left) => left.path.test(path))?.product;

test.each([
  '/Digital-Ordering.2/Digital Items.csv',
  '/Digital Orders Monetary.csv',
  '/Your Orders/Your Amazon Orders/Digital Content Orders.csv',
  '/Digital.Orders.Returns.Monetary.1.csv',
  '/Your Returns & Refunds/Refund Details.csv',
  '/Retail.OrdersReturned.Payments.1/Retail.OrdersReturned.Payments.1.csv',
  '/Retail.CustomerReturns.1.1/Retail.CustomerReturns.1.1.csv',
  '/Retail.Orders&Returns.Concessions/datasets/OrdersAndReturns.CSConcessions.Concessions/x.csv',
  '/01-Jan-2020_to_31-Dec-2020.csv',
  '/Digital.Subscriptions.2/Subscriptions.csv',
  '/Subscriptions.zip/SubscribeAndSave.Subscriptions.1.json',
  '/Retail.GiftCertificates.Transaction.csv',
  '/WholeFoodsMarket.Orders.csv',
  '/Additional Data/Retail.TransactionalInvoicing.2.1/1.pdf',
  '/Your Amazon Orders/Media/YourOrders.PhotoOnDelivery/media/1.jpeg',
  '/Retail.CartItems.2/Retail.CartItems.2.csv',
  '/Your Amazon Orders/Cart History.csv',
  '/Amazon.Lists.Wishlist.2.1/Amazon.Lists.Wishlist.json',
  '/Your Shopping Search/Search Product Clicks.csv',
  '/Search-Data/Search-Data.Retail.Product-Metrics.csv',
  '/Additional Data/Request All Your Data.Detail Page Glance View Impressions/Request All Your Data.Detail Page Glance View Impressions.csv',
  '/Additional Data/SearchHistory.RufusConversations/Rufus.Conversation.Queries.csv',
  '/Retail.LightWeightInteractions/datasets/LightWeightInteractions/LightWeightInteractions.csv',
  '/Retail.ShoppingProfile.1/Retail.ShoppingProfile.1.csv',
  '/Digital.PrimeVideo.Viewinghistory/Digital.PrimeVideo.Viewinghistory.csv',
  '/Your Prime Video Viewing Activity/Search History.csv',
  '/Audible.Listening/Audible.Listening.csv',
  '/Your Audible Library & Listening/Library.csv',
  '/Kindle.Devices.ReadingSession/Kindle.Devices.ReadingSession.csv',
  '/Digital.Content.Ownership/Digital.Content.Ownership.17.json',
  '/Amazon-Music/library.csv',
  '/Your Listening Activity/Listening History.csv',
  '/AmazonGames.TwitchPrime.AccountHistory.csv',
  '/Alexa/Skills/Skills-2.csv',
  '/Alexa/Routines/Routines-4.json',
  '/Alexa.zip/Smart Home/Device Configuration.csv',
  '/Additional Data/Alexa and Echo Devices.Device_Session_Events.csv',
  '/Alexa/Devices/Mobile/CustomerInteraction_000-1.csv',
  '/Alexa/Communications/Contacts/contacts-2.csv',
  '/Alexa/Calendars/Calendars-3.csv',
  '/Additional Data/Alexa/Alexa/NLU/QuestionUnderstandings-2-1.csv',
  '/Alexa.AdsData/Alexa.AdsData.csv',
  '/Alexa.zip/Lists.csv',
  '/Geolocation-2-1.csv',
  '/rider_app_analytics-2024.csv',
  '/Retail.RegionAuthority.2.csv',
  '/Retail.AuthenticationTokens.json',
  '/PaymentOptions.PaymentInstruments/PaymentOptions.PaymentInstruments.csv',
  '/Retail.OutboundNotifications/media/1.eml',
  '/OutboundNotifications.SentNotifications/OutboundNotifications.SentNotifications.zip.csv',
  '/CustomerCommunicationExperience.Preferences/CustomerCommunicationExperience.Preferences.csv',
  '/Retail.CustomerProfile.Misc.csv',
  '/FileDescriptions.csv',
  '/Kindle.zip/Kindle.FileDescriptions.csv',
  '/Alexa.zip/Alexa.FileDescriptions.csv',
  '/Retail.CartItems.2/Retail.CartItems.2.Description.pdf',
  '/Digital.PrimeVideo.PlaybackPreferences/Digital.PrimeVideo.PlaybackPreferences.csv',
  '/Your Prime Video Viewing Activity/Ratings.csv',
  '/Audible.Ratings/Audible.Ratings.csv',
  '/Your Audible Library & Listening/Clips.csv',
  '/Kindle.Devices.kindleHighlightActions/Kindle.Devices.kindleHighlightActions.csv',
  '/Digital.Content.Whispersync/notes.json',
  '/Amazon-Music/stations.csv',
  '/Your Listening Activity/Stations.csv',
  '/AmazonGames.Lumberyard.csv',
  '/Digital-Ordering.2/Legacy Payment Information.csv',
  '/Your Amazon Orders/Buy With Prime Orders.csv',
  '/amazon-purchases.csv',
  '/Mein Export/PRIME VIDEO.ZIP/Ratings.CSV',
])('%s is known', (path) => expect(['candidates', 'unread']).toContain(recogniser.byPath(path).as));

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

test('every entry says why in both languages, once', () => {
  const names = AMAZON_LEFT_UNREAD.map((left) => left.product);
  expect(new Set(names).size).toBe(names.length);
  for (const { platform, why } of AMAZON_LEFT_UNREAD) {
    expect(platform).toBe('amazon');
    expect(why.en).not.toBe(why.de);
    expect(why.en.length).toBeGreaterThan(10);
  }
});
