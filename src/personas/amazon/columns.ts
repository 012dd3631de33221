/** Column names in file order, by vintage. */
export const ORDERS_2021 = [
  'Website',
  'Order ID',
  'Order Date',
  'Purchase Order Number',
  'Currency',
  'Unit Price',
  'Unit Price Tax',
  'Shipping Charge',
  'Total Discounts',
  'Total Owed',
  'Shipment Item Subtotal',
  'Shipment Item Subtotal Tax',
  'ASIN',
  'Product Condition',
  'Quantity',
  'Payment Instrument Type',
  'Order Status',
  'Shipment Status',
  'Ship Date',
  'Shipping Option',
  'Shipping Address',
  'Billing Address',
  'Carrier Name & Tracking Number',
  'Product Name',
  'Gift Message',
  'Gift Sender Name',
  'Gift Recipient Contact Details',
] as const;

export const ORDERS_2026 = [
  'ASIN',
  'Billing Address',
  'Carrier Name & Tracking Number',
  'Currency',
  'Gift Message',
  'Gift Recipient Contact',
  'Gift Sender Name',
  'Item Serial Number',
  'Order Date',
  'Order ID',
  'Order Status',
  'Original Quantity',
  'Payment Method Type',
  'Product Condition',
  'Product Name',
  'Purchase Order Number',
  'Ship Date',
  'Shipment Item Subtotal',
  'Shipment Item Subtotal Tax',
  'Shipment Status',
  'Shipping Address',
  'Shipping Charge',
  'Shipping Option',
  'Total Amount',
  'Total Discounts',
  'Unit Price',
  'Unit Price Tax',
  'Website',
] as const;

const SEARCH_TYPE = 'Search Type (Keyword,Visual,Browse)';

export const SEARCHES_2021 = [
  ...'First Search Time (GMT)|Country ID|All Department (APS) or Category|Site Variant|Application / Browser Name|Device Model'.split(
    '|',
  ),
  SEARCH_TYPE,
  ...(
    'Session ID|Query ID|Prime Customer (Y/N)|Is From External Link (Y/N)|Search From External Site (Y/N)|First Search Query String|' +
    'Application Name|App Version|Operating System Name|Operating System Version|Device Type ID|Device Category|Customer IP|Search Method|' +
    'Keywords|Amazon Business Customer (Y/N)|Language|Server|Amazon Fresh Customer (Y/N)|Music Subscriber (Y/N)|First Browse Node|' +
    'Last search Time (GMT)|Last Department|Last Browse Node|Last Known Customer ID|First Added Item|First Purchased Item|' +
    'First Consumed Item (Subscription)|Number of Clicked Items|Number of Items Added to Cart|Number of Items Ordered|' +
    'Number of Paid Items Ordered|Number of Free Items Ordered|Units Ordered|Paid Units Ordered|Free Units Ordered|Maximum Purchase Price|' +
    'Clicked Any Item (Y/N)|Added Any Item (Y/N)|Purchased Any Item (Y/N)|Department Count|Shopping Refinement|' +
    'Number of Shopping Refinements|Highest Number of Shopping Refinements|Items Consumed (Subscription)|Shopping Refinement Pickers|' +
    'Paid Purchase (Y/N)|Item Borrowed (Y/N)|Items Borrowed|Next Query Group via Click|Query Abandoned (Y/N)|Query Reformulated (Y/N)|' +
    'Amazon Fresh (Y/N)|Store Visited|Department|Browse Node|First Search Domain|Is First Search From External Ad|User Agent Info Family|LKCI'
  ).split('|'),
];

export const SEARCHES_2026 = [
  ...(
    'Added Any Item (Y/N)|All Department (APS) or Category|Amazon Business Customer (Y/N)|Amazon Fresh (Y/N)|Amazon Fresh Customer (Y/N)|' +
    'App Version|Application / Browser Name|Application Name|Browse Node|Clicked Any Item (Y/N)|Country Code|Customer IP|Department|' +
    'Department Count|Device Category|Device Model|Device Type ID|First Added Item|First Browse Node|First Consumed Item (Subscription)|' +
    'First Purchased Item|First Search Domain|First Search Query String|First Search Time (GMT)|Free Units Ordered|' +
    'Highest Number of Shopping Refinements|Is First Search From External Ad|Is From External Link (Y/N)|Item Borrowed (Y/N)|Items Borrowed|' +
    'Items Consumed (Subscription)|Keywords|Language of Preference|Last Browse Node|Last Department|Last search Time (GMT)|' +
    'Maximum Purchase Price|Music Subscriber (Y/N)|Next Query Group via Click|Number of Clicked Items|Number of Free Items Ordered|' +
    'Number of Items Added to Cart|Number of Items Ordered|Number of Paid Items Ordered|Number of Shopping Refinements|Operating System Name|' +
    'Operating System Version|Paid Purchase (Y/N)|Paid Units Ordered|Prime Customer (Y/N)|Purchased Any Item (Y/N)|Query Abandoned (Y/N)|' +
    'Query ID|Query Reformulated (Y/N)|Search From External Site (Y/N)|Search Method'
  ).split('|'),
  SEARCH_TYPE,
  ...'Server|Session ID|Shopping Refinement|Shopping Refinement Pickers|Site Variant|Units Ordered|User Agent Info Family'.split(
    '|',
  ),
];

export const DEVICES_2026 = (
  'Account Name|Amazon Device Model Name|Current Firmware Version|Customer Login Pool|Customer Type|Device Account Role|Device Model|' +
  'Device Pairing Details|Device Serial Number|First Time Registered|IP Address|Last Time Registered|Local Time Offset|State|Time Deregistered'
).split('|');

export const UTTERANCES = [
  'Currently Playing Song',
  'Screen Contents',
  'Contact Name',
  'Utterance text',
  'Utterance Creation Date',
];

export const DIGITAL_ITEMS = (
  'ASIN|Title|OrderId|DigitalOrderItemId|DeclaredCountryCode|BaseCurrencyCode|FulfilledDate|IsFulfilled|Marketplace|' +
  'OrderDate|OriginalQuantity|OurPrice|OurPriceCurrencyCode|OurPriceTax|OurPriceTaxCurrencyCode|SellerOfRecord|Publisher|' +
  'ThirdPartyDisplayPrice|ThirdPartyDisplayCurrencyCode|ListPriceAmount|ListPriceCurrencyCode|ListPriceTaxAmount|' +
  'ListPriceTaxCurrencyCode|GiftItem|OrderingCustomerNickname|GiftCustomerNickname|GiftMessage|GiftEmail|RecipientEmail|' +
  'GiftRedemption|ItemMergedFromAnotherOrder|QuantityOrdered|ItemFulfilled|ShipFrom|ShipTo|IsOrderEligibleForPrimeBenefit|' +
  'OfferingSKU|FulfillmentMobileNumber|RechargeAmount|RechargeAmountCurrencyCode|SubscriptionOrderInfoList|' +
  'PreviouslyPaidDigitalOrderItemId|PreviouslyPaidOrderId|InstallmentOurPrice|InstallmentOurPricePlusTax|' +
  'DigitalOrderItemAttributes|InstallmentOurPriceCurrencyCode|InstallmentOurPricePlusTaxCurrencyCode'
).split('|');

export const DIGITAL_ORDERS = (
  'OrderId|BillingAddress|ShippingAddress|CustomerDeclaredAddress|OrderStatus|Marketplace|IsOrderFreeReplacement|' +
  'IsOrderAPreorder|DoesOrderDependOnAnotherOrder|OrderingLocationCountry|OrderDate|RelatedPhysicalOrderId|' +
  'ShoppingMarketplaceId|PaidByOtherCustomer|MultifactorAuthenticationStatus (depreciated)|SubscriptionOrderType|' +
  'AlternativeOrderProvidingPayment|PaymentInformation|DeliveryPacketId|DeliveryStatus|DeliveryDate|GiftClaimDate|' +
  'SessionId|UniqueBrowserId'
).split('|');

export const DIGITAL_MONEY = (
  'DigitalOrderItemId|DeliveryPacketId|AffectedItemQuantity|TransactionAmount|BaseCurrencyCode|ClaimCode|' +
  'FXTransactionAmount|FXCurrencyCode|MonetaryComponentTypeCode|OfferTypeCode'
).split('|');

export const DIGITAL_2026 = (
  'ASIN|Affected Item Quantity|Alternative Order Providing Payment|Base Currency|Base Currency Code|Billing Address|' +
  'Claim Code|Component Type|Country Code|Customer Declared Address|Declared Country Code|Delivery Date|Delivery Packet ID|' +
  'Delivery Status|Digital Order Item Attributes|Digital Order Item ID|Does Order Depend On Another Order|FX Currency Code|' +
  'FX Transaction Amount|Fulfilled Date|Fulfillment Mobile Number|Fullfilment Status|Gift Claim Date|' +
  'Gift Customer Nickname|Gift Email|Gift Item|Gift Message|Gift Redemption|Installment Our Price|' +
  'Installment Our Price Plus Tax|Installment Price Currency Code|Installment Price Plus Tax Currency Code|' +
  'Is Order A Preorder|Is Order Eligible For Prime Benefit|Is Order Free Replacement|Item Fulfilled|' +
  'Item Merged From Another Order|List Price Amount|List Price Currency Code|List Price Tax Amount|' +
  'List Price Tax Currency Code|Marketplace|Multifactor Authentication Status (depreciated)|Offer Type Code|Offering SKU|' +
  'Order Date|Order ID|Order Status|Ordering Customer Nickname|Original Quantity|Paid By Other Customer|' +
  'Payment Information|Previously Paid Digital Order Item ID|PreviouslyPaidOrderId|Price|Price Currency Code|Price Tax|' +
  'Price Tax Currency Code|Product Name|Publisher|Quantity Ordered|Recharge Amount|Recharge Amount Currency Code|' +
  'Recipient Email|Related Physical Order ID|Seller Of Record|Session ID|Ship From|Ship To|Shipping Address|' +
  'Shopping Marketplace ID|Subscription Order Info List|Subscription Order Type|Third Party Display Currency Code|' +
  'Third Party Display Price|Transaction Amount|Unique Browser ID'
).split('|');

export const RETURNS_2026 = (
  'ASIN|Amount Refunded|Base Currency|Digital Order Item ID|Monetary Component Type|Order ID|Processing Successful|' +
  'Product Name|Return Date|Return Status|Transaction Amount'
).split('|');

export const LOANS_2026 =
  'ASIN|Author|End Date|Loan Acceptance Date|Loan Creation Date|Loan Program|Loan Status|Product Name'.split('|');

export const LOANS_2024 = (
  'ASIN|ProductName|LoanCreationDate|LoanAcceptanceDate|LoanStatus|LoanProgram|EndDate|DeliveryDeviceName|ContentType|' +
  'IsFirstContentLoan'
).split('|');

export const SHIPMENTS_REPORT = (
  'Order Date|Order ID|Payment Instrument Type|Website|Purchase Order Number|Ordering Customer Email|Shipment Date|' +
  'Shipping Address Name|Shipping Address Street 1|Shipping Address Street 2|Shipping Address City|Shipping Address State|' +
  'Shipping Address Zip|Order Status|Carrier Name & Tracking Number|Subtotal|Shipping Charge|Tax Before Promotions|' +
  'Total Promotions|Tax Charged|Total Charged|Buyer Name|Group Name'
).split('|');

export const REFUNDS_REPORT = (
  'Order ID|Order Date|Title|Category|ASIN/ISBN|Website|Purchase Order Number|Refund Date|Refund Condition|Refund Amount|' +
  'Refund Tax Amount|Tax Exemption Applied|Refund Reason|Quantity|Seller|Seller Credentials|Buyer Name|Group Name'
).split('|');
