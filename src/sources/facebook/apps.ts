import { type RecordFields, Skip, skip } from '../../record/record.js';
import { filled, folded, type Label, members, textOf } from '../meta/dialect.js';
import { type Line, labelIn, linkIn, textIn, timeIn, timeOf } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { moment, SECOND } from '../meta/moment.js';
import { printedDate } from '../meta/printed-date.js';
import { readSettings, settingIdentity, settingMoment } from '../meta/settings.js';
import { defineSource, type Here, type Reading } from '../source.js';

const NAME =
  /^(?:name|nom|app name|name der app|app-name|anwendungsname|nom de l['’]app(?:lication)?|nombre de la aplicación|nome dell['’]app)$/i;
const CATEGORY = /^(?:category|status|kategorie|catégorie|statut|stato|estado)$/i;
const REMOVED = /remov|entfern|supprim|retir|rimoss|elimin|verwijder/i;
const NONE = skip('no name of an app', 'kein Name einer App');

/** An app's name under its label, as heading, or as the first text that is neither a number nor a date. */
function nameOf(line: Line): string | undefined {
  const texts = line.labels.flatMap(({ value, label }) => (value === undefined || CATEGORY.test(label) ? [] : [value]));
  const isName = (text: string): boolean => !/^[\d\s]+$/.test(text) && printedDate(text) === undefined;
  return textIn(line, NAME) ?? line.title ?? [...texts, ...line.texts].find(isName);
}

/** The id between the names is the person's own at that app: it would tell them apart everywhere, and nobody needs it. */
const app =
  (list: string) =>
  (line: Line, here: Here): Reading => {
    const name = nameOf(line);
    if (name === undefined) return NONE;
    const removed = labelIn(line, REMOVED);
    const added = line.labels.filter((label) => label !== removed);
    const time = timeOf({ ...line, labels: added }, here);
    const until = removed && timeIn({ ...line, labels: [removed] }, REMOVED, here)?.at;
    const category = textIn(line, CATEGORY);
    return {
      ...time,
      until: time.at === undefined ? undefined : until,
      kind: 'app.connection',
      title: name,
      party: name,
      app: name,
      direction: 'own',
      detail: {
        ...time.detail,
        list,
        ...filled({ category: category ?? (removed && until !== undefined ? 'removed' : undefined) }),
      },
    };
  };

/** What an app posted in the person's name: where it points, not what it says. */
function post(line: Line, here: Here): Reading {
  const time = timeOf(line, here);
  const url = linkIn(line);
  if (time.at === undefined && url === undefined && line.title === undefined) return skip('no post', 'kein Beitrag');
  const external = labelIn(line, /^external context$/i)?.dict ?? line.labels;
  return {
    ...time,
    kind: 'social.post',
    title: textIn({ labels: external }, NAME),
    url: url !== undefined && /^https?:\/\/(?:[^/]+\.)?facebook\.com\/dyi\//i.test(url) ? undefined : url,
    app: textIn({ labels: external }, /^source$/i),
    direction: 'own',
    detail: { ...time.detail, list: 'posts', ...filled({ nth: time.at === undefined ? line.nth : undefined }) },
  };
}

/** Permissions are lists of apps, each with a time, beside switches; on pages every entry of a list is a section. */
function permission(line: Line, here: Here): Reading {
  const isPage = line.path.length > 0;
  const given = (labels: readonly Label[], title: string | undefined): RecordFields[] => {
    const entry = { ...line, labels, title: undefined, texts: [] };
    const name = nameOf(entry);
    const time = timeOf(isPage ? entry : { ...entry, when: undefined }, here);
    const detail = { ...time.detail, list: 'permissions' };
    return name === undefined
      ? []
      : [{ ...time, kind: 'consent.record', title, party: name, app: name, direction: 'own', detail }];
  };
  const lists = line.labels.filter(({ list, dict }) => list !== undefined || dict !== undefined);
  const found = lists.flatMap((list) =>
    members(list).flatMap((entry) => given(entry.value === undefined ? members(entry) : [entry], textOf(list.label))),
  );
  if (isPage) {
    const heading = line.title ?? line.path.slice(1).at(-1);
    if (labelIn(line, NAME)) found.push(...given(line.labels, heading));
    else for (const value of line.texts) found.push(...given([{ label: '', entName: undefined, value }], heading));
  }
  if (isPage && found.length > 0) return found;
  const switches = readSettings({ ...line, labels: line.labels.filter((label) => !lists.includes(label)) }, here);
  if (switches instanceof Skip || !Array.isArray(switches)) return found.length > 0 ? found : switches;
  return [...found, ...switches];
}

const FOLDERS = '(?:apps_and_websites_off_of_facebook|apps_and_websites)';

export default defineSource({
  id: 'facebook.apps',
  platform: 'facebook',
  product: 'Connected apps and websites',
  section: '6.3',
  kinds: ['app.connection', 'social.post', 'consent.record'],
  tells: {
    en: 'with which apps and websites you signed in by Facebook, since when, what they posted and what they may do',
    de: 'bei welchen Apps und Websites Sie sich mit Facebook angemeldet haben, seit wann, was sie gepostet haben und was sie dürfen',
  },
  evidence: 'seen in data',
  files: lineFiles(
    {
      at: `${FOLDERS}/(?:connected_)?apps_and_websites|apps/installed_apps`,
      roots: ['installed_apps'],
      read: app('connected'),
    },
    { at: `${FOLDERS}/your_apps`, roots: ['admined_apps'], read: app('own-apps') },
    { at: `${FOLDERS}/posts_from_apps_and_websites|apps/posts_from_apps`, roots: ['app_posts'], read: post },
    { at: `${FOLDERS}/permissions_you_have_granted_to_apps`, read: permission },
    { at: `${FOLDERS}/your_activity_off_meta_technologies_settings`, read: readSettings },
  ),
  identity: (r) =>
    r.detail?.position !== undefined
      ? settingIdentity(r)
      : [r.detail?.list as string, r.detail?.nth as number | undefined, folded(r.party)],
  moment: (r) => (r.detail?.position !== undefined ? settingMoment(r) : moment(r, SECOND)),
});
