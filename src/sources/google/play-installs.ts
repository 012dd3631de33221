import { skip } from '../../record/record.js';
import { isoText } from '../../record/time.js';
import { defineSource, type Reading } from '../source.js';
import { detailOf, type Fields, fieldsOf, textOf } from './fields.js';
import { momentOf } from './movement.js';
import { documentOf, playList, playTime } from './play-list.js';

function read(entry: Fields): Reading {
  const { title, type } = documentOf(entry.doc);
  const installed = playTime(entry.firstInstallationTime);
  if (title === undefined && installed === undefined)
    return skip('installation without app and time', 'Installation ohne App und Zeit');
  const updated = playTime(entry.lastUpdateTime);
  const phone = fieldsOf(entry.deviceAttribute);
  const model = textOf(phone?.model);
  const manufacturer = textOf(phone?.manufacturer);
  return {
    kind: 'app.install',
    ...momentOf(installed),
    title,
    app: title,
    device: textOf(phone?.deviceDisplayName) ?? model,
    direction: 'own',
    detail: detailOf({
      documentType: type,
      updated: updated && isoText(updated.at, updated.precision),
      manufacturer,
      model,
      carrier: textOf(phone?.carrier),
    }),
  };
}

/** Apps on all devices of the account, also those that are gone again. */
export default defineSource({
  id: 'google.play-installs',
  platform: 'google',
  product: 'Play Store installations',
  section: '12',
  kinds: ['app.install'],
  tells: {
    en: 'Every app ever installed, on which device, with its mobile network, and when',
    de: 'Jede je installierte App, auf welchem Gerät, mit welchem Mobilfunknetz und wann',
  },
  evidence: 'seen in parser code',
  files: playList('Installs', 'install', 'doc|firstInstallationTime|deviceAttribute', read),
  // Apps change their names, and the Store translates them; the time has microseconds.
  identity: ({ at, title, device, detail }) => [
    'Play installation',
    at,
    at === undefined ? title : undefined,
    String(detail?.model ?? device ?? ''),
  ],
});
