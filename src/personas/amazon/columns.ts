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
