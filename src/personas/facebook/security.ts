import { DAY, dayOf } from '../clock.js';
import { awakeInstant } from '../life/days.js';
import { random } from '../random.js';
import { saidIn } from './content.js';
import { escaped, leaf, section, table } from './pages.js';
import type { Account, Product, ProductWriter } from './products.js';
import { record } from './records.js';

const HISTORY = 40;

/** Days of use, browsers seen by their cookie, the phone's network and, today, the second step and encrypted chats. */
export const security: ProductWriter = (account) => {
  const chance = random(`${account.person.slug}/facebook/security`);
  const lastDay = dayOf(account.person.exported.facebook) - 2;
  const awake = (day: number) => Math.floor(awakeInstant(account.person, day, chance) / 1000);
  const days = Array.from({ length: HISTORY }, (_, ago) => lastDay - ago).filter(() => chance.chance(0.6));
  const used = days.map(awake);
  const browsers = account.person.connections.map(() => ({
    cookie: `${chance.text(4, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}${'*'.repeat(20)}`,
    seen: [0, 1, 2].map((ago) => awake(lastDay - ago * 3 - chance.int(0, 2))),
  }));
  const all = [activeDays(account, used), cookies(account, browsers), network(account)];
  return account.generation === 'current' ? [...all, secondStep(account, lastDay), encrypted(account, lastDay)] : all;
};

function activeDays({ generation, layout, language, printed }: Account, used: readonly number[]): Product {
  const said = saidIn(language);
  const app = said('Facebook app', 'Facebook-App');
  const sections = [section(app, used.map((at) => leaf(printed(at))).join(''))];
  return {
    stem: `${layout.security}/${generation === 'early' ? 'your_facebook_activity' : 'your_facebook_activity_history'}`,
    json: { [`last_activity${layout.suffix}`]: { last_activity_time: { [app]: { activity_by_day: used } } } },
    page: { title: said('Your Facebook activity', 'Deine Facebook-Aktivität'), sections },
    items: 1,
    counts: { 'app.usage': used.length },
  };
}

/** A page has a section for each browser, the JSON is one map. */
function cookies(account: Account, browsers: readonly { cookie: string; seen: readonly number[] }[]): Product {
  const { generation, layout, language, printed } = account;
  return {
    stem: `${layout.security}/${generation === 'early' ? 'datr_cookie_info' : 'browser_cookies'}`,
    json: { [`datr_stats${layout.suffix}`]: Object.fromEntries(browsers.map(({ cookie, seen }) => [cookie, seen])) },
    page: {
      title: saidIn(language)('Browser cookies', 'Browser-Cookies'),
      sections: browsers.map(({ cookie, seen }) => section(cookie, seen.map((at) => leaf(printed(at))).join(''))),
    },
    items: null,
    counts: { 'telemetry.event': browsers.reduce((sum, { seen }) => sum + seen.length, 0) },
  };
}

function network({ layout, language }: Account): Product {
  const said = saidIn(language);
  const [spn, code] = ['Murmel Mobil', '999'];
  const cells = [
    [said('Carrier', 'Netzbetreiber'), spn],
    [said('Country code', 'Ländercode'), code],
  ] as const;
  return {
    stem: layout.location.replace('primary_location', 'device_location'),
    json: { [`phone_number_location${layout.suffix}`]: [{ spn, country_code: code }] },
    page: { title: said('Device location', 'Standort des Geräts'), sections: [section('', table(cells))] },
    items: 1,
    counts: { 'profile.field': 1 },
  };
}

function secondStep({ layout, language, printed }: Account, lastDay: number): Product {
  const said = saidIn(language);
  const [label, on, since] = [
    said('Two-factor authentication', 'Zweistufige Authentifizierung'),
    said('On', 'An'),
    said('Turned on', 'Eingeschaltet am'),
  ];
  const at = ((lastDay - 400) * DAY) / 1000 + 68_521;
  const cells = [
    [label, on],
    [since, printed(at)],
  ] as const;
  return {
    stem: `${layout.security}/two-factor_authentication`,
    json: record('two-factor', [
      { label, value: on },
      { label: since, timestamp_value: at },
    ]),
    page: { title: label, sections: [section('', table(cells))] },
    items: 1,
    counts: { 'consent.record': 1 },
  };
}

function encrypted({ person, language, printed }: Account, lastDay: number): Product {
  const said = saidIn(language);
  const devices = person.connections.map(({ device, os, ips }, number) => ({
    device,
    os,
    ip: ips[0]!,
    at: (lastDay * DAY) / 1000 + 31_000 + number,
  }));
  const rows = devices.map(({ device, os, ip, at }) =>
    section(
      '',
      table([
        [said('Device model', 'Gerätemodell'), escaped(device)],
        [said('OS version', 'Betriebssystem-Version'), escaped(os)],
        [said('Last connected IP', 'Zuletzt verbundene IP'), ip],
        [said('Last active', 'Zuletzt aktiv'), printed(at)],
      ]),
    ),
  );
  const use = table([
    ['Has sent message', said('Yes', 'Ja')],
    ['Has received message', said('Yes', 'Ja')],
  ]);
  return {
    stem: 'your_facebook_activity/messages/secret_conversations',
    json: {
      secret_conversations_v2: {
        has_sent_message: true,
        has_received_message: true,
        tincan_devices: [],
        armadillo_devices: devices.map(({ device, os, ip, at }) => ({
          device_type: 'device',
          device_model: device,
          device_os_version: os,
          last_connected_ip: ip,
          last_active_time: at,
        })),
        calls: [],
      },
    },
    page: {
      title: said('Secret conversations', 'Geheime Unterhaltungen'),
      sections: [...rows, section('', use)],
    },
    items: devices.length + 1,
    counts: { 'device.registered': devices.length, 'app.usage': 1 },
  };
}
