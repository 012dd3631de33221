import { type RecordFields, skip } from '../../record/record.js';
import { NAME } from '../meta/common-labels.js';
import { filled, folded } from '../meta/dialect.js';
import { blocksIn, flag, isFrame, type Line, textIn, timeOf, valuesIn } from '../meta/line.js';
import { lineFiles } from '../meta/line-files.js';
import { defineSource, type Here, type Reading } from '../source.js';

const SERVICE = /^(?:service name|service|app|dienst|plattform|platform|plateforme)$/i;
const USER = /^(?:user ?name|benutzername|nutzername|nom d.utilisateur)$/i;
const MAIL = /^(?:e-?mail(?: address)?|e-mail-adresse|adresse e-mail)$/i;
const PHONE = /^(?:phone(?: number)?|telefon(?:nummer)?|handynummer|(?:numéro de )?téléphone)$/i;

/** Own accounts at Meta's other services. */
function accounts(line: Line, here: Here): Reading {
  const found = isFrame(line) ? [] : blocksIn(line).flatMap((block) => account(block, here) ?? []);
  return found.length === 0 ? skip('no account', 'kein Konto') : found;
}

function account(block: Line, here: Here): RecordFields | undefined {
  const service = textIn(block, SERVICE);
  const known = textIn(block, USER) ?? textIn(block, NAME);
  const texts = valuesIn(block).filter((text) => flag(text) === undefined && !/^\+?\d+$|@/.test(text));
  const app = service ?? block.title ?? texts.find((text) => text !== known);
  const name = known ?? texts.find((text) => text !== app);
  if (app === undefined && name === undefined) return undefined;
  const { detail, ...time } = timeOf(block, here);
  const has = { hasMail: textIn(block, MAIL) && true, hasPhone: textIn(block, PHONE) && true };
  return {
    ...time,
    kind: 'app.connection',
    title: app,
    app,
    party: name,
    direction: 'own',
    detail: { ...detail, list: 'accounts-center', ...filled(has) },
  };
}

export default defineSource({
  id: 'facebook.accounts-center',
  platform: 'facebook',
  product: 'Accounts Center',
  section: '6.6',
  kinds: ['app.connection'],
  tells: {
    en: 'which other accounts of yours Meta has joined with this one',
    de: 'welche anderen Konten von Ihnen Meta mit diesem verbunden hat',
  },
  evidence: 'seen in data',
  files: lineFiles({
    at: 'facebook_accounts_center/accounts_center',
    roots: ['accounts_center', 'linked_accounts'],
    whole: true,
    read: accounts,
  }),
  identity: (r) => [r.detail?.list as string, folded(r.app), folded(r.party)],
});
