import { coordinatesOfDegrees } from '../../record/place.js';
import { priceOf } from '../../record/price.js';
import { type RecordFields, skip } from '../../record/record.js';
import { TITLE } from '../meta/common-labels.js';
import { filled, folded, labelled } from '../meta/dialect.js';
import { type Line, labelIn, namesIn, textIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { readSettings, readValues, settingIdentity, settingsOf } from '../meta/settings.js';
import { charactersIn, firstSaid, leafIn, unlessEmpty } from '../meta/subject.js';
import { defineSource, type Here, type Reading } from '../source.js';

const PRICE = /^(?:price|preis|prix|precio|prezzo|prijs)$/i;
const SELLER = /^(?:seller|verkäufer(?:in)?|vendeur|vendedor|venditore|verkoper)$/i;
const CATEGORY = /^(?:category|kategorie|catégorie|categoría|categoria|categorie)$/i;
const MARKET = /^(?:marketplace|marktplatz)$/i;
const LOCATION = /^(?:location|standort|ort|lieu|position)$/i;
const LATITUDE = /^(?:latitude|breitengrad)$/i;
const LONGITUDE = /^(?:longitude|längengrad)$/i;
const DESCRIPTION = /^(?:description|beschreibung|descripción|descrizione)$/i;
const QUERY =
  /^(?:text|query|search|search query|search term|suche|suchanfrage|suchbegriff|recherche|requête|terme recherché)$/i;

/** An offer: what, for how much, and where it is to be fetched, which is mostly one's home. */
const offer =
  (list: string, kind: 'shop.list' | 'shop.order') =>
  (line: Line, here: Here): Reading => {
    const time = timeOf(line, here);
    const title = line.title ?? labelled(line.labels, TITLE)?.value ?? firstSaid(line);
    const written = leafIn(line, PRICE);
    const price = priceOf(written);
    const where = labelIn(line, LOCATION);
    const nth = title === undefined && time.at === undefined ? line.nth : undefined;
    return {
      ...time,
      kind,
      title,
      party: kind === 'shop.order' ? leafIn(line, SELLER) : undefined,
      place: where?.value,
      ...coordinatesOfDegrees(degrees(textIn(line, LATITUDE)), degrees(textIn(line, LONGITUDE))),
      amount: price?.amount,
      currency: price?.currency,
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({
          price: price?.currency === undefined ? written : undefined,
          category: leafIn(line, CATEGORY),
          marketplace: leafIn(line, MARKET),
          characters: labelled(line.labels, DESCRIPTION) && charactersIn({ ...line, texts: [] }, DESCRIPTION),
          nth,
        }),
      },
    };
  };

/** JSON numbers have become texts by now, and tiny ones `4e-7`. */
const degrees = (text: string | undefined): string | number | undefined =>
  text !== undefined && /e-/i.test(text) ? Number(text) : text;

/** Records that say only when a cart or an offer was touched. */
const touched =
  (list: string) =>
  (line: Line, here: Here): RecordFields => {
    const time = timeOf(line, here);
    const title = firstSaid(line);
    const nth = time.at === undefined && title === undefined ? line.nth : undefined;
    return {
      ...time,
      kind: 'shop.list',
      title,
      direction: 'own',
      detail: { ...time.detail, list, ...filled({ nth }) },
    };
  };

function search(line: Line, here: Here): RecordFields {
  const time = timeOf(line, here);
  const title = leafIn(line, QUERY) ?? firstSaid(line);
  const nth = time.at === undefined && title === undefined ? line.nth : undefined;
  return {
    ...time,
    kind: 'shop.search',
    title,
    direction: 'own',
    detail: { ...time.detail, list: 'marketplace-searches', ...filled({ nth }) },
  };
}

/** Names without times. */
function viewed(line: Line): Reading {
  const names = line.labels.length + line.texts.length === 0 ? [] : [...namesIn(line)];
  if (names.length === 0) return skip('no product', 'kein Produkt');
  return names.map((title) => ({ kind: 'shop.click', title, direction: 'own', detail: { list: 'viewed-products' } }));
}

const IN = 'facebook_marketplace/';

export default defineSource({
  id: 'facebook.marketplace',
  platform: 'facebook',
  product: 'Marketplace',
  section: '6.12',
  kinds: ['shop.list', 'shop.order', 'shop.search', 'shop.click', 'telemetry.event', 'profile.field', 'consent.record'],
  tells: {
    en: 'what you offered, sold, bought, looked at and searched for on Marketplace, for how much and where, and how active Facebook takes you to be',
    de: 'was Sie im Marketplace anboten, verkauften, kauften, ansahen und suchten, zu welchem Preis und wo, und für wie aktiv Facebook Sie hält',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: '(?:facebook_marketplace|marketplace)/items_sold',
      roots: ['items_selling'],
      read: unlessEmpty(offer('marketplace-selling', 'shop.list')),
    },
    {
      at: '(?:facebook_marketplace|marketplace)/items_bought',
      roots: ['items_bought', 'items_buying'],
      read: unlessEmpty(offer('marketplace-bought', 'shop.order')),
    },
    { at: `${IN}your_search_history`, read: search },
    { at: `${IN}your_marketplace_cart_information`, read: touched('marketplace-cart') },
    { at: `${IN}your_marketplace_listing_history`, read: touched('marketplace-listing-history') },
    {
      at: `${IN}marketplace_notifications`,
      roots: ['marketplace_notifications'],
      read: readValues('telemetry.event', 'done-to'),
    },
    { at: `${IN}your_transaction_survey_information`, read: readValues('telemetry.event') },
    {
      at: `${IN}how_active_we_think_you_are_on_marketplace`,
      read: readValues('profile.field', 'done-to', { inferred: true }),
    },
    { at: `${IN}for-sale_group_preferences`, read: readValues('consent.record', 'own') },
    { at: `${IN}settings`, read: settingsOf('marketplace_settings') },
    { at: `${IN}(?:your_marketplace_assistant_settings|your_notification_status)`, read: readSettings },
    { at: 'shops/your_recently_viewed_products', read: viewed },
  ),
  identity: (r) => {
    const { position, list, nth } = r.detail ?? {};
    if (position !== undefined) return settingIdentity(r);
    const isNamed = list === 'marketplace-selling' || list === 'marketplace-bought' || r.at === undefined;
    return [list as string, isNamed || r.kind === 'shop.search' ? folded(r.title) : '', nth as number | undefined];
  },
  moment: (r) => moment(r, SECOND),
});
