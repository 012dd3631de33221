import { type JsonElement, jsonElements } from '../../decode/json-each.js';
import { type Detail, type RecordFields, skip } from '../../record/record.js';
import { defineSource, fileShape, type Here, type Reading } from '../source.js';
import { details, objectCells, second, timed } from './cells.js';
import { firstSaid } from './named-columns.js';

const SESSIONS = 'authenticationSessionRecords';

/** Sessions in which somebody signed in. Of their keys only the time is known; tokens are what the file is named after. */
export default defineSource({
  id: 'amazon.sign-ins',
  platform: 'amazon',
  product: 'Sign-ins',
  section: '12',
  kinds: ['login.session'],
  tells: {
    en: 'When somebody signed in to the account, with address and device where the export states them.',
    de: 'Wann sich jemand am Konto angemeldet hat, mit Adresse und Gerät, wo der Export sie nennt.',
  },
  evidence: 'seen in parser code',
  files: [
    fileShape({
      path: /\/Retail\.Authentication(?:Tokens)?(?:\.\d+){0,2}\.json$/i,
      sniff: (head) => isList(head) || /^\s*(?:\{\s*\}|\[\s*\])?\s*$/.test(head),
      decode: jsonElements,
      read: session,
      gather: toldOf,
      format: 'json',
    }),
    // The same list under any other name.
    fileShape({ sniff: isList, decode: jsonElements, read: session, gather: toldOf, format: 'json' }),
  ],
  // One of the two files repeats a part of the other, perhaps with fewer keys: the second is all that both state.
  identity: ({ at, ip, app, detail }) =>
    at === undefined ? [undefined, ip, app] : detail?.sameMoment === true ? [second(at), ip] : [second(at)],
});

function isList(head: string): boolean {
  return /^\s*\{[\s\S]{0,200}?"authenticationSessionRecords"\s*:/i.test(head);
}

interface Told {
  readonly at: number | undefined;
  readonly ip: string | undefined;
  readonly device: string | undefined;
  readonly app: string | undefined;
}

/** What the entry says, and its time as written; undefined when it is no session. */
function cellsOf({ key, value }: JsonElement): (Told & ReturnType<typeof timed>) | undefined {
  if (key.toLowerCase() !== SESSIONS.toLowerCase() || typeof value !== 'object' || value === null) return undefined;
  const cells = objectCells(value);
  const { time, zone } = timed(firstSaid(cells, 'creationTime', 'creationDate', 'createdAt', 'timestamp') ?? '');
  return {
    time,
    zone,
    at: time.at,
    ip: firstSaid(cells, 'ipAddress', 'ip', 'clientIp', 'clientIpAddress', 'customerIp', 'remoteIp', 'sourceIp'),
    device: firstSaid(cells, 'deviceName', 'device', 'deviceModel', 'deviceType'),
    app: firstSaid(cells, 'userAgent', 'userAgentString', 'browser', 'application', 'applicationName'),
  };
}

/** Each under its own key, since the two may lie in archives of their own. */
const FILES = ['sessions', 'tokens'] as const;
const fileOf = (path: string): (typeof FILES)[number] => (/tokens[^/]*$/i.test(path) ? 'tokens' : 'sessions');
const momentKey = (file: string, at: number): string => `amazon sign-in ${file} ${second(at)}`;

function toldOf(element: JsonElement, here: Here): readonly [string, string] | undefined {
  const told = cellsOf(element);
  if (told?.at === undefined) return undefined;
  const { at, ip, device, app } = told;
  return [momentKey(fileOf(here.path), at), JSON.stringify([at, ip ?? '', device ?? '', app?.slice(0, 300) ?? ''])];
}

function toldAt(file: string, at: number, here: Here): readonly Told[] {
  return here.gathered(momentKey(file, at)).map((value) => {
    const [at, ip, device, app] = JSON.parse(value) as [number, string, string, string];
    return { at, ip: ip || undefined, device: device || undefined, app: app || undefined };
  });
}

function session(element: JsonElement, here: Here): Reading {
  const told = cellsOf(element);
  if (told === undefined) return skip('not a session', 'keine Sitzung');
  const { at, time, zone } = told;
  if (at === undefined && told.ip === undefined && told.device === undefined && told.app === undefined)
    return skip('session without a time', 'Sitzung ohne Zeit');
  if (at === undefined) return sessionOf(told, time, zone);
  const own = fileOf(here.path);
  const [ours = [], theirs = []] = [own, ...FILES.filter((file) => file !== own)].map((file) => toldAt(file, at, here));
  const addresses = new Set([...ours, ...theirs].flatMap(({ ip }) => ip ?? []));
  if (addresses.size > 1 && told.ip === undefined && ours.every(({ ip }) => ip === undefined))
    return skip(
      'the other list has the sessions of this second with their addresses',
      'die andere Liste hat die Sitzungen dieser Sekunde mit ihren Adressen',
    );
  return sessionOf(filledIn(told, theirs), time, { ...zone, ...(addresses.size > 1 && { sameMoment: true }) });
}

/** With what the other list says about the same session; of several it could be, with what they agree about. */
function filledIn(told: Told, theirs: readonly Told[]): Told {
  const possible = theirs.filter(({ ip }) => ip === undefined || told.ip === undefined || ip === told.ip);
  const exact = possible.filter(({ at }) => at === told.at);
  const same = exact.length > 0 ? exact : possible;
  const agreed = (name: 'ip' | 'device' | 'app'): string | undefined => {
    const values = new Set(same.map((each) => each[name]));
    return told[name] ?? (values.size === 1 ? [...values][0] : undefined);
  };
  return { at: told.at, ip: agreed('ip'), device: agreed('device'), app: agreed('app') };
}

const sessionOf = (
  { ip, device, app }: Told,
  time: ReturnType<typeof timed>['time'],
  detail: Detail,
): RecordFields => ({
  kind: 'login.session',
  ...time,
  device,
  ip,
  app,
  direction: 'own',
  detail: details({ ...detail }),
});
