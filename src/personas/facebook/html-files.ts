import { mailOf, userOf } from '../person.js';
import { type Content, saidIn, type Thread } from './content.js';
import { cityOf, zipOf } from './json-files.js';
import { CURRENT } from './layouts.js';
import { anchor, escaped, leaf, page, printed, section, table } from './pages.js';
import { LABELS } from './records.js';

export interface HtmlFile {
  path: string;
  text: string;
  items: number | null;
}

/** The twin of the JSON download: the same tree and stems, but less exact. */
export function htmlFiles(content: Content): HtmlFile[] {
  const { person } = content;
  const words = LABELS[content.language];
  const said = saidIn(content.language);
  const at = printed(person.zone, content.language);
  const minute = printed(person.zone, content.language, false);
  const file = (
    stem: string,
    title: string,
    sections: readonly string[],
    items: number | null = sections.length,
  ): HtmlFile => ({
    path: `${stem}.html`,
    text: page(title, sections.join('')),
    items,
  });
  const names = (values: readonly string[]) => values.map((value) => section('', leaf(value)));
  const lists = [
    [words.list, person.advertisers.filter((one) => one.list)],
    [words.interactions, person.advertisers.filter((one) => one.remarketing || one.storeVisit)],
  ] as const;
  return [
    ...offMetaPages(content, minute),
    file(
      CURRENT.advertisers,
      said(
        'Advertisers using your activity or information',
        'Werbetreibende, die deine Aktivitäten oder Informationen verwenden',
      ),
      lists.map(([label, firms]) => section(label, firms.map((firm) => leaf(firm.name)).join(''))),
      person.advertisers.length,
    ),
    file(
      CURRENT.clicks,
      said('Advertisers you have interacted with', 'Werbetreibende, mit denen du interagiert hast'),
      content.clicks.map((click) =>
        section(
          words.clicked,
          table([
            [words.title, escaped(click.title)],
            [words.url, anchor(click.url, click.url)],
          ]),
          at(click.at),
        ),
      ),
    ),
    file(CURRENT.interests, said('Ads interests', 'Interessen für Werbung'), names(person.interests)),
    file(CURRENT.categories!, said('Other categories used to reach you', 'Andere Kategorien'), names(person.reachedBy)),
    file(
      CURRENT.apps,
      said('Connected apps and websites', 'Verbundene Apps und Websites'),
      content.apps.map((app) => section(app.name, table([['Unique ID', app.id]]), at(app.at))),
    ),
    file(
      `${CURRENT.security}/account_activity`,
      said('Account activity', 'Kontoaktivität'),
      content.activity.map((one) =>
        section(
          one.action,
          table([
            [said('IP address', 'IP-Adresse'), one.ip],
            ['Browser', escaped(one.connection.userAgent)],
            [
              said('Location', 'Ort'),
              escaped(`${one.connection.city}, ${one.connection.region}, ${one.connection.countryCode}`),
            ],
          ]),
          at(one.at),
        ),
      ),
    ),
    file(
      `${CURRENT.security}/where_you're_logged_in`,
      said('Where you are logged in', 'Wo du angemeldet bist'),
      content.sessions.map((one) =>
        section(
          '',
          table([
            [said('Created', 'Erstellt'), at(one.at)],
            [said('Updated', 'Aktualisiert'), at(one.updated)],
            [said('IP address', 'IP-Adresse'), one.ip],
            [said('Location details', 'Standortdetails'), escaped(`${one.connection.city}, ${person.country.name}`)],
          ]),
        ),
      ),
    ),
    file(
      CURRENT.addresses,
      said('IP address activity', 'IP-Adressen-Aktivität'),
      content.addresses.map((one) => section('Login', table([[said('IP address', 'IP-Adresse'), one.ip]]), at(one.at))),
    ),
    file(
      CURRENT.devices,
      said('Recognized devices', 'Erkannte Geräte'),
      content.sessions.map((one) =>
        section(one.connection.device, table([[said('IP address', 'IP-Adresse'), one.ip]]), at(one.at)),
      ),
    ),
    file(
      CURRENT.friends,
      said('Your friends', 'Deine Freunde'),
      content.friends.map((one) => section(one.name, '', at(one.at))),
    ),
    file(
      CURRENT.search,
      said('Your search history', 'Dein Suchverlauf'),
      content.searches.map((one) =>
        section(
          said('You searched Facebook', 'Du hast auf Facebook gesucht'),
          leaf(`"${one.search.query}"`),
          at(one.at),
        ),
      ),
    ),
    file(
      CURRENT.posts,
      said('Your posts', 'Deine Beiträge'),
      content.posts.map((one) =>
        section(
          said(`${person.name} shared a post.`, `${person.name} hat einen Beitrag geteilt.`),
          leaf(one.text),
          at(one.at),
        ),
      ),
    ),
    file(
      CURRENT.reactions,
      said('Likes and reactions', 'Reaktionen'),
      content.reactions.map((one) =>
        section(
          said(`${person.name} likes ${one.to}'s post.`, `${person.name} gefällt ein Beitrag von ${one.to}.`),
          '',
          at(one.at),
        ),
      ),
    ),
    file(
      CURRENT.groups,
      said('Your group membership activity', 'Gruppenmitgliedschaften'),
      content.groups.map((one) =>
        section(
          said(`You became a member of ${one.name}.`, `Du bist Mitglied von ${one.name} geworden.`),
          '',
          at(one.at),
        ),
      ),
    ),
    file(
      'your_facebook_activity/other_activity/link_history',
      said('Link history', 'Linkverlauf'),
      content.links.map((one) =>
        section(
          '',
          table([
            [words.link, anchor(one.url, one.url)],
            [words.page, escaped(one.title)],
            [words.start, at(one.at)],
            [words.end, at(one.at + 95)],
          ]),
          at(one.at),
        ),
      ),
    ),
    file(
      'logged_information/location/timezone',
      said('Time zone', 'Zeitzone'),
      [section('', table([[words.zone, person.zone]]))],
      null,
    ),
    file(
      CURRENT.location,
      said('Primary location', 'Hauptstandort'),
      [
        section(
          '',
          table([
            [said('City and region', 'Stadt und Region'), escaped(cityOf(content).join(', '))],
            [said('Zip code', 'Postleitzahl'), zipOf(content)],
          ]),
        ),
      ],
      null,
    ),
    file(
      'ads_information/subscription_for_no_ads',
      said('Subscription for no ads', 'Abo ohne Werbung'),
      [section('', table([[words.subscription, words.inactive]]))],
      null,
    ),
    file(
      CURRENT.profile,
      said('Profile information', 'Profilinformationen'),
      [section(person.name, profileTable(content, at))],
      null,
    ),
    ...content.threads.map((thread) => threadPage(thread, at)),
  ];
}

/** An index with links, a page for each firm, and numbered pages that repeat two of them and are linked from nowhere. */
function offMetaPages(content: Content, minute: (at: number) => string): HtmlFile[] {
  const words = LABELS[content.language];
  const said = saidIn(content.language);
  const folder = CURRENT.offMeta;
  const nameOf = (firm: string, at: number) => (/^[a-z.-]+$/.test(firm) ? firm : String(at + 100));
  const links = content.offMeta.map(
    ({ firm }, at) => `<section class="_3-95 _a6-g">${anchor(`/${folder}/${nameOf(firm, at)}.html`, firm)}</section>`,
  );
  const pages = content.offMeta.map(({ firm, events }, at): HtmlFile => {
    const sections = events.map((event) =>
      section(
        '',
        table([
          [words.id, event.id],
          [words.event, event.type],
          [words.received, minute(event.at)],
        ]),
      ),
    );
    const text = page(firm, `<h2>${escaped(firm)}</h2>${sections.join('')}`);
    return { path: `${folder}/${nameOf(firm, at)}.html`, text, items: events.length };
  });
  const unlinked = pages.slice(0, 2).map((one, at) => ({ ...one, path: `${folder}/${at + 1}.html`, items: null }));
  const index = {
    path: `${folder}.html`,
    text: page(
      said('Your activity off Meta technologies', 'Deine Aktivitäten außerhalb der Meta-Technologien'),
      links.join(''),
    ),
    items: 0,
  };
  return [index, ...pages, ...unlinked];
}

function threadPage(thread: Thread, at: (seconds: number) => string): HtmlFile {
  const sections = thread.messages.map((message) => {
    const body = message.photo ? '<img class="_2yuc _3-96" src="photos/1.jpg"/>' : leaf(message.text ?? '');
    return section(message.from, body, at(Math.floor(message.at / 1000)));
  });
  const path = `${CURRENT.inbox}/${thread.slug}/message_1.html`;
  return { path, text: page(thread.with.name, sections.join('')), items: sections.length };
}

function profileTable({ person, language }: Content, at: (seconds: number) => string): string {
  const said = saidIn(language);
  return table([
    [said('Name', 'Name'), escaped(person.name)],
    [said('Emails', 'E-Mail-Adressen'), escaped(mailOf(person))],
    [said('Birthday', 'Geburtstag'), person.birthday],
    [said('Phone numbers', 'Telefonnummern'), escaped(person.phone)],
    [said('Username', 'Benutzername'), escaped(userOf(person))],
    [said('Registration date', 'Registrierungsdatum'), at(1_300_000_000)],
    [
      said('Profile', 'Profil'),
      anchor(`https://www.facebook.com/${userOf(person)}`, `https://www.facebook.com/${userOf(person)}`),
    ],
  ]);
}
