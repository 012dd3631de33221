import { DAY, dateOf, dayOf } from '../clock.js';
import { random } from '../random.js';
import { BOM, csv } from './csv.js';
import type { ProductWriter } from './products.js';

const COLUMNS = (
  'SubscriptionId|BaseSubscriptionId|ShippingAddress|Marketplace|SubscriptionPlanId|SubscriptionStatus|SubscriptionStatusDate|ActivePaymentPlanId|' +
  'Autorenew|SubscriptionStartDate|WalletCyclingPreferenceEnabled|ServiceProvider|RecordVersionNumber|ContractTimeInterval|Version|' +
  'HaveSubscriptionProblem|MaxNumOfBeneficiaries|ScheduledResumeDateForPausedSubscription|CurrentPlanGifted|BillingScheduleId|NextBillDate|' +
  'NextBillAmount|BaseCurrencyCode|CurrentBillingPeriod|BillingPeriodStartDate|CurrentContractPeriod|ContractPeriodStartDate|ContractEndDate'
).split('|');

/** A membership that goes on, a service that was tried and cancelled, and the bills of the first. */
export const addSubscriptions: ProductWriter = (parcel, person, _events, layout) => {
  const chance = random(`${person.slug}/amazon/subscriptions`);
  const german = layout === 'curated';
  const currency = german ? 'EUR' : 'GBP';
  const none = layout === 'dotted' ? 'N/A' : 'Not Applicable';
  const last = dayOf(person.exported.amazon) - 3;
  const written = (day: number) => (layout === 'dotted' ? dateOf(day) : `${dateOf(day)}T00:00:00Z`);
  const rows = ['Prime', 'Kids+'].map((provider, n) => {
    const start = last - 300 - chance.int(0, 60);
    return {
      ...Object.fromEntries(COLUMNS.map((column) => [column, none])),
      SubscriptionId: `S${chance.digits(9)}`,
      Marketplace: german ? 'www.amazon.de' : 'www.amazon.co.uk',
      SubscriptionStatus: n === 0 ? 'Active' : 'Cancelled',
      SubscriptionStatusDate: written(n === 0 ? start : start + 30),
      Autorenew: n === 0 ? 'Yes' : 'No',
      SubscriptionStartDate: written(start),
      ServiceProvider: provider,
      ...(n === 0 && { NextBillDate: written(last + 3), NextBillAmount: '8.99', BaseCurrencyCode: currency }),
    };
  });
  const folder = layout === 'dotted' ? '' : 'Additional Data/';
  parcel.add(
    `${folder}Digital.Subscriptions.2/Subscriptions.csv`,
    (layout === 'dotted' ? BOM : '') + csv(COLUMNS, rows, 'minimal'),
    rows.length,
  );
  parcel.tally.count('amazon', 'shop.list', rows.length);
  const bills = Array.from({ length: 6 }, (_, month) => ({
    TransactionCreationDate: new Date((last - 30 * (6 - month)) * DAY).toISOString(),
    TransactionReason: 'Renewal',
    TransactionAmount: '8.99',
    CurrencyCode: currency,
  }));
  parcel.add(
    `${folder}Subscriptions.Digital-Billing-And-Refunds.2/Billing and Refunds Data.csv`,
    csv(Object.keys(bills[0]!), bills, 'minimal'),
    bills.length,
  );
  parcel.tally.count('amazon', 'payment.made', bills.length);
};
