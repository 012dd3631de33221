import { dayOf, HOUR, isoUtc } from '../clock.js';
import { googleJson, type Json } from '../json.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import { currencyOf, playPurchases, priceIn } from './play-purchases.js';
import type { ProductWriter } from './products.js';

const FOLDER = 'Google Play Store';

/** The lists of the Play Store, whose folder and files have English names in every language. */
export const playStore: ProductWriter = (takeout, _events, part, scale) => {
  const { person, tally } = takeout;
  const chance = random(`${person.slug}/google/play-store`);
  const exportedDay = dayOf(person.exported.google);
  const phone = person.connections[0]!;
  const document = (title: string, documentType = 'Android Apps') => ({ documentType, title });
  const instant = (days: number) => awakeInstant(person, exportedDay - 2 - chance.int(0, days), chance);
  const write = (file: string, wrapper: string, entries: readonly Json[], kind: string) => {
    const text = googleJson(entries.map((entry) => ({ [wrapper]: entry })));
    takeout.add(part, `${FOLDER}/${file}.json`, text, entries.length);
    tally.count('google', kind, entries.length);
  };

  const installs = person.apps.map((app) => ({ app, at: instant(900) })).sort((a, b) => b.at - a.at);
  write(
    'Installs',
    'install',
    installs.map(({ app, at }) => ({
      doc: document(app),
      firstInstallationTime: isoUtc(at).replace('Z', '417Z'),
      lastUpdateTime: isoUtc(Math.max(at, Date.parse(person.exported.google) - 90 * HOUR)).replace('Z', '085Z'),
      deviceAttribute: {
        model: phone.device,
        carrier: 'Example Mobile',
        manufacturer: 'Example',
        deviceDisplayName: `Example ${phone.device}`,
      },
    })),
    'app.install',
  );
  write(
    'Library',
    'libraryDoc',
    installs.map(({ app, at }) => ({ doc: document(app), acquisitionTime: isoUtc(at - 7000) })),
    'file.item',
  );
  write(
    'Devices',
    'device',
    [
      {
        mostRecentData: {
          carrierName: 'Example Mobile',
          manufacturer: 'Example',
          modelName: phone.device,
          deviceName: phone.device,
          totalMemoryBytes: '5927305216',
          deviceIpCountry: phone.countryCode,
          androidSdkVersion: 35,
        },
        deviceRegistrationTime: `${person.activeFrom}T10:02:11.340Z`,
        userAddedOnDeviceTime: `${person.activeFrom}T10:02:13.020Z`,
        lastTimeDeviceActive: isoUtc(Date.parse(person.exported.google) - 5 * HOUR),
      },
    ],
    'device.registered',
  );

  const purchases = playPurchases(person, scale);
  const userLanguageCode = person.language === 'de' ? 'de' : 'en-GB';
  write(
    'Purchase History',
    'purchaseHistory',
    purchases.map(({ at, title, type, cents }) => ({
      invoicePrice: priceIn(person, cents),
      paymentMethodTitle: 'Mastercard ****4407',
      userLanguageCode,
      userCountry: person.country.code,
      doc: document(title, type),
      purchaseTime: isoUtc(at + 9),
    })),
    'shop.order',
  );
  for (const { cents } of purchases) tally.spend(currencyOf(person), cents);
  write(
    'Order History',
    'orderHistory',
    purchases.map(({ at, title, type, cents, order }) => ({
      orderId: order,
      creationTime: isoUtc(at),
      ipAddress: phone.ips[0]!,
      ipCountry: phone.countryCode,
      billingInstrument: { displayName: 'Mastercard-4407' },
      billingContact: { name: person.name, city: phone.city, country: phone.countryCode, phoneNumber: person.phone },
      userLocale: userLanguageCode,
      lineItem: [{ doc: document(title, type), quantity: 1 }],
      totalPrice: priceIn(person, cents),
      tax: priceIn(person, Math.round(cents / 6)),
      refundAmount: priceIn(person, 0),
      preorder: false,
    })),
    'payment.made',
  );
  tally.ip('google', phone.ips[0]!);
  write(
    'Subscriptions',
    'subscription',
    [
      {
        doc: document(`${person.apps[0]!} Abo`),
        renewalDate: isoUtc(instant(200)),
        pricing: [{ price: priceIn(person, 299), period: { unit: 'MONTH', count: 1 } }],
        state: 'CANCELED',
      },
    ],
    'payment.made',
  );
  write(
    'Reviews',
    'review',
    person.apps.slice(0, 2).map((app) => ({
      document: document(app),
      creationTime: isoUtc(instant(600)),
      starRating: chance.int(2, 5),
      title: '',
      comment: person.language === 'de' ? 'Tut, was es soll.' : 'Does what it should.',
      structuredReviewResponse: [],
    })),
    'social.post',
  );
  write(
    'Redemption History',
    'redemptionHistory',
    [
      {
        acquisition: { doc: document(person.language === 'de' ? 'Geschenkkarte' : 'Gift card', 'Gift') },
        userCountry: person.country.code,
        ipCountry: phone.countryCode,
        billingCountry: person.country.code,
        status: 'REDEEMED',
        redemptionChangeTime: isoUtc(instant(800)),
        formattedMoney: priceIn(person, 1500),
      },
    ],
    'payment.made',
  );
  takeout.add(
    part,
    `${FOLDER}/Play Settings.json`,
    googleJson([{ playSettings: { emailPreferences: { dealsAndNews: true, newDevices: false } } }]),
    1,
  );
  tally.count('google', 'consent.record', 2);
  return [['PLAY_STORE', FOLDER]];
};
