import { clockAt, offsetMinutes, two, type Zone } from '../clock.js';
import { userOf } from '../person.js';
import type { Content, Thread } from './content.js';
import { CURRENT } from './layouts.js';
import { LABELS } from './records.js';

export interface HtmlFile {
  path: string;
  text: string;
  items: number | null;
}

const MONTHS = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'];

/**
 * `Aug. 28, 2026 9:13:20 pm` on the clock of the account, without a zone: the English order with translated months, as an Italian
 * export has it; the German form itself is not public. Without seconds where Facebook rounds to minutes.
 */
export function printed(zone: Zone, seconds = true): (at: number) => string {
  return (at) => {
    const clock = clockAt(at * 1000, offsetMinutes(zone, at * 1000));
    const time = `${clock.hour % 12 || 12}:${two(clock.minute)}${seconds ? `:${two(clock.second)}` : ''}`;
    return `${MONTHS[clock.month - 1]} ${two(clock.day)}, ${clock.year} ${time} ${clock.hour < 12 ? 'am' : 'pm'}`;
  };
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');

const page = (title: string, body: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${escaped(title)}</title></head>` +
  `<body class="_5vb_ _2yq _a7o5"><div class="_a705"><main class="_a706" role="main">${body}</main></div></body></html>`;

type Cells = readonly (readonly [label: string, value: string])[];

const table = (cells: Cells) =>
  `<table style="table-layout: fixed;">${cells
    .map(([label, value]) => `<tr><td class="_a6_q">${escaped(label)}</td><td class="_2piu _a6_r">${value}</td></tr>`)
    .join('')}</table>`;

const section = (heading: string, body: string, footer?: string) =>
  `<section class="_3-95 _a6-g">${heading && `<h2 class="_2ph_ _a6-h _a6-i">${escaped(heading)}</h2>`}` +
  `<div class="_2ph_ _a6-p">${body}</div>` +
  `${footer ? `<footer class="_3-94 _a6-o"><div class="_a72d">${footer}</div></footer>` : ''}</section>`;

const anchor = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
const leaf = (text: string) => `<div class="_2pin">${escaped(text)}</div>`;

/** The twin of the JSON download: the same tree and stems, but less exact. */
export function htmlFiles(content: Content): HtmlFile[] {
  const { person } = content;
  const at = printed(person.zone);
  const minute = printed(person.zone, false);
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
    [LABELS.list, person.advertisers.filter((one) => one.list)],
    [LABELS.interactions, person.advertisers.filter((one) => one.remarketing || one.storeVisit)],
  ] as const;
  return [
    ...offMetaPages(content, minute),
    file(
      CURRENT.advertisers,
      'Werbetreibende, die deine Aktivitäten oder Informationen verwenden',
      lists.map(([label, firms]) => section(label, firms.map((firm) => leaf(firm.name)).join(''))),
      person.advertisers.length,
    ),
    file(
      CURRENT.clicks,
      'Werbetreibende, mit denen du interagiert hast',
      content.clicks.map((click) =>
        section(
          LABELS.clicked,
          table([
            [LABELS.title, escaped(click.title)],
            [LABELS.url, anchor(click.url, click.url)],
          ]),
          at(click.at),
        ),
      ),
    ),
    file(CURRENT.interests, 'Interessen für Werbung', names(person.interests)),
    file(CURRENT.categories!, 'Andere Kategorien', names(person.reachedBy)),
    file(
      CURRENT.apps,
      'Verbundene Apps und Websites',
      content.apps.map((app) => section(app.name, table([['Unique ID', app.id]]), at(app.at))),
    ),
    file(
      `${CURRENT.security}/account_activity`,
      'Kontoaktivität',
      content.activity.map((one) =>
        section(
          one.action,
          table([
            ['IP-Adresse', one.ip],
            ['Browser', escaped(one.connection.userAgent)],
            ['Ort', escaped(`${one.connection.city}, ${one.connection.region}, ${one.connection.countryCode}`)],
          ]),
          at(one.at),
        ),
      ),
    ),
    file(
      `${CURRENT.security}/where_you're_logged_in`,
      'Wo du angemeldet bist',
      content.sessions.map((one) =>
        section(
          '',
          table([
            ['Erstellt', at(one.at)],
            ['Aktualisiert', at(one.updated)],
            ['IP-Adresse', one.ip],
            ['Standortdetails', escaped(`${one.connection.city}, ${person.country.name}`)],
          ]),
        ),
      ),
    ),
    file(
      CURRENT.addresses,
      'IP-Adressen-Aktivität',
      content.addresses.map((one) => section('Login', table([['IP-Adresse', one.ip]]), at(one.at))),
    ),
    file(
      CURRENT.devices,
      'Erkannte Geräte',
      content.sessions.map((one) => section(one.connection.device, table([['IP-Adresse', one.ip]]), at(one.at))),
    ),
    file(
      CURRENT.friends,
      'Deine Freunde',
      content.friends.map((one) => section(one.name, '', at(one.at))),
    ),
    file(
      CURRENT.search,
      'Dein Suchverlauf',
      content.searches.map((one) => section('Du hast auf Facebook gesucht', leaf(`"${one.search.query}"`), at(one.at))),
    ),
    file(
      CURRENT.posts,
      'Deine Beiträge',
      content.posts.map((one) => section(`${person.name} hat einen Beitrag geteilt.`, leaf(one.text), at(one.at))),
    ),
    file(
      CURRENT.reactions,
      'Reaktionen',
      content.reactions.map((one) => section(`${person.name} gefällt ein Beitrag von ${one.to}.`, '', at(one.at))),
    ),
    file(
      CURRENT.groups,
      'Gruppenmitgliedschaften',
      content.groups.map((one) => section(`Du bist Mitglied von ${one.name} geworden.`, '', at(one.at))),
    ),
    file(
      'your_facebook_activity/other_activity/link_history',
      'Linkverlauf',
      content.links.map((one) =>
        section(
          '',
          table([
            [LABELS.link, anchor(one.url, one.url)],
            [LABELS.page, escaped(one.title)],
            [LABELS.start, at(one.at)],
            [LABELS.end, at(one.at + 95)],
          ]),
          at(one.at),
        ),
      ),
    ),
    file('logged_information/location/timezone', 'Zeitzone', [section('', table([[LABELS.zone, person.zone]]))], null),
    file(
      CURRENT.profile,
      'Profilinformationen',
      [section(person.name, table([['Benutzername', userOf(person)]]))],
      null,
    ),
    ...content.threads.map((thread) => threadPage(thread, at)),
  ];
}

/** An index with links, a page for each firm, and numbered pages that repeat two of them and are linked from nowhere. */
function offMetaPages(content: Content, minute: (at: number) => string): HtmlFile[] {
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
          [LABELS.id, event.id],
          [LABELS.event, event.type],
          [LABELS.received, minute(event.at)],
        ]),
      ),
    );
    const text = page(firm, `<h2>${escaped(firm)}</h2>${sections.join('')}`);
    return { path: `${folder}/${nameOf(firm, at)}.html`, text, items: events.length };
  });
  const unlinked = pages.slice(0, 2).map((one, at) => ({ ...one, path: `${folder}/${at + 1}.html`, items: null }));
  const index = {
    path: `${folder}.html`,
    text: page('Deine Aktivitäten außerhalb der Meta-Technologien', links.join('')),
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
