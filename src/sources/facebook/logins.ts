import type { MetaSection } from '../../decode/meta-sections.js';
import { metaSections } from '../../decode/meta-sections.js';
import type { Kind } from '../../record/kinds.js';
import { type RecordFields, skip } from '../../record/record.js';
import { epochSeconds } from '../../record/time.js';
import { facebookJson, filled, folded, isObject, member, type Part, textOf } from '../meta/dialect.js';
import { fieldOf, saysNothing, withInlineFields } from '../meta/html.js';
import { moment, SECOND } from '../meta/moment.js';
import { hasRoot, htmlAt, isMetaPage, jsonAt, stem } from '../meta/paths.js';
import { printedDate, printedTime } from '../meta/printed-date.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';

interface Listing {
  /** Name in identities and details: the newest name of the file. */
  readonly list: string;
  readonly root: string;
  readonly stems: string;
  readonly kind: Kind;
}

const LISTINGS: readonly Listing[] = [
  { list: 'account-activity', root: 'account_activity', stems: 'account_activity', kind: 'login.session' },
  { list: 'logins-and-logouts', root: 'account_accesses', stems: 'logins_and_logouts', kind: 'login.session' },
  { list: 'active-sessions', root: 'active_sessions', stems: "where_you're_logged_in", kind: 'login.session' },
  { list: 'ip-addresses', root: 'used_ip_address', stems: 'used_ip_addresses|ip_address_activity', kind: 'login.ip' },
  { list: 'login-protection', root: 'login_protection_data', stems: 'login_protection_data', kind: 'login.ip' },
  {
    list: 'recognized-devices',
    root: 'recognized_devices',
    stems: 'recognized_devices|authorized_logins',
    kind: 'device.registered',
  },
  { list: 'mobile-devices', root: 'devices', stems: 'mobile_devices', kind: 'device.registered' },
  {
    list: 'record-details',
    root: 'admin_records',
    stems: 'record_details|administrative_records',
    kind: 'account.change',
  },
  {
    list: 'account-status',
    root: 'account_status_changes',
    stems: 'account_status_changes',
    kind: 'account.change',
  },
];
const STEMS = LISTINGS.map((l) => l.stems).join('|');
const FILES = `security_and_login_information/(?:${STEMS})`;

/** What either format tells of one line; the time comes on top. */
interface Line {
  readonly action?: string | undefined;
  readonly name?: string | undefined;
  readonly ip?: string | undefined;
  readonly device?: string | undefined;
  readonly place?: string | undefined;
  readonly country?: string | undefined;
  readonly app?: string | undefined;
  readonly sessionType?: string | undefined;
  readonly changed?: string | undefined;
  readonly os?: string | undefined;
  readonly locale?: string | undefined;
  /** Whether the device's advertising id is held; the id itself is nobody's business. */
  readonly advertisingId?: true | undefined;
}

function lineRecord({ list, kind }: Listing, line: Line, time: Partial<RecordFields>): RecordFields {
  const { action, name, ip, device, place, country, app, sessionType, changed, os, locale, advertisingId } = line;
  const more = { action, country, sessionType, changed, os, locale, advertisingId };
  return {
    ...time,
    kind,
    title: action ?? name,
    ip,
    device,
    place,
    app,
    direction: kind === 'login.session' || kind === 'login.ip' ? 'own' : undefined,
    detail: { ...time.detail, list, ...filled(more) },
  };
}

function readJson({ root, value }: Part): Reading {
  const listing = LISTINGS.find((l) => l.root === root);
  if (!listing || !isObject(value)) throw new Error('no line of a list of logins');
  const line = { ...value, ...(isObject(value.session) ? value.session : {}) };
  const text = (...keys: string[]) => keys.map((k) => textOf(line[k])).find((t) => t !== undefined);
  const begun = epochSeconds(line.timestamp ?? line.created_timestamp ?? line.update_time);
  const until = epochSeconds(line.updated_timestamp)?.at;
  const where = ['city', 'region', 'country'].map((k) => text(k)).filter((t) => t !== undefined);
  const name = text('name');
  const known: Line = {
    action: text('action', 'event', 'status'),
    // Login protection also lists browser cookies here: secrets, even though masked.
    name: name !== undefined && /\*{3}|cookie/i.test(name) ? undefined : name,
    ip: text('ip_address', 'ip'),
    device: text('device', 'type') ?? (listing.kind === 'device.registered' ? name : undefined) ?? text('user_agent'),
    place: where.length > 0 ? where.join(', ') : text('location'),
    country: text('country'),
    app: text('app', 'site_name', 'site'),
    sessionType: text('session_type'),
    changed: changes(line.extra_info),
    os: text('os'),
    locale: text('device_locale'),
    advertisingId: text('advertiser_id') === undefined ? undefined : true,
  };
  return lineRecord(listing, known, { at: begun?.at, precision: begun?.precision, until: begun && until });
}

/** `old_email` and `new_email` → `email`: what was changed, not from what to what. */
function changes(extra: unknown): string | undefined {
  const what = ['name', 'email', 'number', 'vanity'].filter(
    (key) => textOf(member(extra, `old_${key}`)) !== undefined || textOf(member(extra, `new_${key}`)) !== undefined,
  );
  return what.length === 0 ? undefined : what.join(', ');
}

const UPDATED = /updated|aktualisiert|mise? à jour|last active/i;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;

function readHtml(page: MetaSection, here: Here): Reading {
  const file = stem(here.segments);
  const listing = LISTINGS.find((l) => htmlAt(l.stems).test(`/${file}.html`));
  if (!listing || saysNothing(page)) return skip('no line of a list', 'keine Zeile einer Liste');
  const section = withInlineFields(page);
  const { fields } = section;
  const when = fields.find((f) => !UPDATED.test(f.label) && printedDate(f.value))?.value;
  const updated = fields.find((f) => UPDATED.test(f.label))?.value;
  const begun = printedTime(section.time || when || updated || '', here);
  const end = updated === undefined ? undefined : printedTime(updated, here).at;
  const where = [/^(?:city|stadt|ville)$/i, /^(?:region|région)$/i, /^(?:country|land|pays)$/i].map((w) =>
    fieldOf(section, w),
  );
  const places = where.filter((w) => w !== undefined);
  const device = fieldOf(section, /^(?:device|gerät|appareil|type|typ)$/i);
  const line: Line = {
    action: textOf(section.heading) ?? fieldOf(section, /^(?:action|aktion|event|ereignis|status)$/i),
    name: fieldOf(section, /^(?:name|nom)$/i),
    ip: fieldOf(section, /\bip\b/i) ?? fields.find((f) => IP.test(f.value))?.value,
    device: device ?? fieldOf(section, /browser|navigateur|user agent|agent/i),
    place: places.length > 0 ? places.join(', ') : fieldOf(section, /location|standort|\bort\b|lieu/i),
    country: where[2],
    app: fieldOf(section, /^(?:app|site|site name|website|webseite)$/i),
    sessionType: fieldOf(section, /session type|sitzungstyp|art der sitzung|type de session/i),
    os: fieldOf(section, /^(?:os|operating system|betriebssystem)$/i),
    locale: fieldOf(section, /locale/i),
    advertisingId: fieldOf(section, /advertis|werbe|publicit/i) === undefined ? undefined : true,
  };
  return lineRecord(listing, line, { ...begun, until: begun.at === undefined ? undefined : end });
}

export default defineSource({
  id: 'facebook.logins',
  platform: 'facebook',
  product: 'Security and login information',
  kinds: ['login.session', 'login.ip', 'device.registered', 'account.change'],
  tells: {
    en: 'when, where and with which devices and addresses your account was used',
    de: 'wann, wo und mit welchen Geräten und Adressen Ihr Konto benutzt wurde',
  },
  evidence: 'seen in data',
  files: [
    fileShape({
      path: jsonAt(FILES),
      sniff: hasRoot(...LISTINGS.map((l) => l.root)),
      format: 'json',
      decode: facebookJson((part) => [part]),
      read: readJson,
    }),
    fileShape({ path: htmlAt(FILES), sniff: isMetaPage, format: 'html', decode: metaSections, read: readHtml }),
  ],
  identity: (r) => {
    const list = r.detail?.list as string;
    // A phone's line is updated in place: its time is that of the newest export.
    if (list === 'mobile-devices') return [list, folded(r.device)];
    return [list, r.ip, moment(r, SECOND) === undefined && r.ip === undefined ? folded(r.title) : undefined];
  },
  moment: (r) => (r.detail?.list === 'mobile-devices' ? undefined : moment(r, SECOND)),
  timeless: (r) => (r.ip === undefined ? folded(r.title) : undefined),
});
