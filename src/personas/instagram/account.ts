import { escaped, section, table } from '../facebook/pages.js';
import { record } from '../facebook/records.js';
import { mailOf, userOf } from '../person.js';
import { handleOf, mapList, type Product, userList, type Writer } from './products.js';
import type { Slot } from './rows.js';

/** Who the person is, from where they signed in, whom they know, what they allowed. */
export const account: Writer = (made) => {
  const { person, layout, said, chance, daysAgo, some } = made;
  const time = said('Time', 'Zeit');
  const logins = some(12, 300).map((at) => {
    const connection = chance.pick(person.connections);
    return { at, connection, ip: chance.pick(connection.ips) };
  });
  const signIn = ({ at, connection, ip }: (typeof logins)[number]): { slots: readonly Slot[]; title: string } => ({
    title: new Date(at * 1000).toISOString().replace('.000Z', '+00:00'),
    slots: [
      [said('Cookie Name', 'Name des Cookies'), '***********************'],
      [said('IP Address', 'IP-Adresse'), ip],
      [said('Language Code', 'Sprachcode'), person.language],
      [time, at],
      ['User Agent', connection.userAgent],
    ],
  });
  const home = person.homes.at(-1)!;
  const contacts = person.contacts.map(({ name }, number) => ({
    name,
    user: handleOf(name),
    at: daysAgo(90 * number + 30),
  }));
  const ips = logins.map(({ ip }) => ip);
  return [
    {
      ...mapList(
        made,
        `${layout.logins}/login_activity`,
        'account_history_login_history',
        logins.map(signIn),
        'login.session',
      ),
      ips,
    },
    mapList(
      made,
      `${layout.logins}/logout_activity`,
      'account_history_logout_history',
      logins.slice(2, 4).map(signIn),
      'login.session',
    ),
    mapList(
      made,
      `${layout.logins}/password_change_activity`,
      'account_history_password_change_history',
      [{ slots: [[time, daysAgo(211)]] }],
      'account.change',
    ),
    mapList(
      made,
      `${layout.logins}/last_known_location`,
      'account_history_imprecise_last_known_location',
      [
        {
          slots: [
            [said('Imprecise Latitude', 'Ungenauer Breitengrad'), home.lat.toFixed(2)],
            [said('Imprecise Longitude', 'Ungenauer Längengrad'), home.lon.toFixed(2)],
            [said('GPS Time Uploaded', 'Upload-Zeitpunkt'), daysAgo(1)],
          ],
        },
      ],
      'location.label',
    ),
    mapList(
      made,
      `${layout.profile}/personal_information`,
      'profile_user',
      [
        {
          title: said('User Information', 'Nutzerinformationen'),
          slots: [
            [said('Email', 'E-Mail-Adresse'), mailOf(person)],
            [said('Phone Number', 'Telefonnummer'), person.phone],
            [said('Username', 'Benutzername'), userOf(person)],
            ['Name', person.name],
            [said('Date of birth', 'Geburtsdatum'), person.birthday],
            [said('Private Account', 'Privates Konto'), 'True'],
          ],
        },
      ],
      { 'profile.field': 6 },
    ),
    mapList(
      made,
      layout.about,
      'inferred_data_primary_location',
      [{ slots: [[said('City Name', 'Name der Stadt'), person.connections[0]!.city]] }],
      'profile.field',
    ),
    mapList(
      made,
      `${layout.devices}/devices`,
      'devices_devices',
      person.connections.map(({ userAgent }, number) => ({
        slots: [
          ['User Agent', userAgent],
          [said('Last Login', 'Letzte Anmeldung'), daysAgo(number + 1)],
        ],
      })),
      'device.registered',
    ),
    autofill(`${layout.autofill}/autofill_information`, mailOf(person), said('Email', 'E-Mail-Adresse')),
    userList(
      made,
      `${layout.relations}/followers_1`,
      made.generation === 'flat' ? 'relationships_followers' : undefined,
      contacts.slice(1),
    ),
    userList(made, `${layout.relations}/following`, 'relationships_following', contacts),
    mapList(
      made,
      `${layout.contacts}/synced_contacts`,
      'contacts_contact_info',
      contacts.map(({ name }) => ({
        slots: [
          [said('First Name', 'Vorname'), name.split(' ')[0]!],
          [said('Last Name', 'Nachname'), name.split(' ').slice(1).join(' ')],
          [said('Contact Information', 'Kontaktinformationen'), `+49 731 555${chance.digits(4)}`],
        ],
      })),
      'social.addressbook',
    ),
    ...settings(layout.businesses, said('Your subscription status', 'Dein Abo-Status'), said('Inactive', 'Inaktiv')),
    policy(`${layout.policy}/notification_of_privacy_policy_updates`, made.printed(daysAgo(120)), said),
  ];
};

const autofill = (stem: string, mail: string, label: string): Product => ({
  stem,
  json: { ig_autofill_data: { tel: '', email: mail, given_name: '' } },
  page: { title: 'Autofill', sections: [section('', table([[label, escaped(mail)]]))] },
  items: 1,
  counts: { 'profile.field': 1 },
});

const settings = (folder: string, label: string, value: string): readonly Product[] => [
  {
    stem: `${folder}/subscription_for_no_ads`,
    json: record('instagram/subscription', [{ label, value }]),
    page: { title: label, sections: [section('', table([[label, escaped(value)]]))] },
    items: 1,
    counts: { 'consent.record': 1 },
  },
];

/** Its time is text in JSON too. */
function policy(stem: string, at: string, said: (en: string, de: string) => string): Product {
  const slots = [
    [said('Impression Time', 'Zeitpunkt der Anzeige'), at],
    [said('Consent Status', 'Einwilligungsstatus'), 'DEFAULT_NOT_SEEN'],
  ] as const;
  const values = Object.fromEntries(slots.map(([label, value]) => [label, { value }]));
  return {
    stem,
    json: { policy_updates_and_permissions_notification_of_privacy_policy_updates: [{ string_map_data: values }] },
    page: { title: stem, sections: [section('', table(slots))] },
    items: 1,
    counts: { 'consent.record': 1 },
  };
}
