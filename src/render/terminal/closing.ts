import type { ReportV1 } from '../../report/v1.js';
import { formatDate } from '../../text/format.js';
import { say } from '../../text/say.js';
import type { Texts } from '../../text/text.js';
import type { View } from '../view.js';
import { BLANK, type Line, prose } from './paper.js';
import { heading } from './words.js';

const TEXTS = {
  title: { en: 'When you are done', de: 'Wenn Sie fertig sind' },
  written: {
    en: 'Apart from this report, nothing was written or sent. The archives are as they were.',
    de: 'Außer diesem Bericht wurde nichts geschrieben und nichts gesendet. Die Archive sind unverändert.',
  },
  delete: {
    en: 'An export holds far more than this page. Delete the archives and every unpacked copy, empty the trash, and look into the download folder, cloud folders and backups. On most drives only full-disk encryption makes deleted files truly gone. Delete the export at the company too, if its page still offers the download.',
    de: 'Ein Export enthält weit mehr als diese Seite. Löschen Sie die Archive und jede entpackte Kopie, leeren Sie den Papierkorb und sehen Sie in Downloads, Cloud-Ordnern und Sicherungen nach. Auf den meisten Laufwerken ist Gelöschtes nur dann wirklich weg, wenn sie verschlüsselt sind. Löschen Sie den Export auch beim Anbieter, falls er dort noch zum Download bereitliegt.',
  },
  hidden: {
    en: 'Hidden in this report: {n} {n#record|records} on sensitive topics (--sensitive shows {n#it|them})',
    de: 'In diesem Bericht verborgen: {n} {n#Eintrag|Einträge} zu sensiblen Themen (--sensitive zeigt {n#ihn|sie})',
  },
  made: {
    en: 'Made by {by} on {at}; days are cut in {tz}; rules {rules}',
    de: 'Erstellt von {by} am {at}; Tagesgrenzen nach {tz}; Regeln {rules}',
  },
} satisfies Texts;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What was written where, how to delete the export, and by what this page was made. */
export function closing({ made, records }: ReportV1, view: View): Line[] {
  const { lang } = view;
  const text = (value: string) => ({ type: 'text', value }) as const;
  const options = Object.entries(made.options)
    .filter(([, value]) => value !== false && value !== '')
    .map(
      ([name, value]) =>
        `--${kebab(name)}${value === true ? '' : ` ${Array.isArray(value) ? value.join(',') : value}`}`,
    );
  const values = { by: text(made.by), at: text(formatDate(made.at, lang)), tz: text(made.tz), rules: text(made.rules) };
  return [
    heading(TEXTS.title[lang], view),
    ...prose(TEXTS.written[lang], view.width),
    ...prose(TEXTS.delete[lang], view.width),
    ...(records.hidden > 0
      ? prose(say(TEXTS.hidden, { n: { type: 'count', value: records.hidden } }, lang), view.width)
      : []),
    BLANK,
    ...prose([say(TEXTS.made, values, lang), ...options].join('; '), view.width).map(
      (line): Line => [['faint', line.join('')]],
    ),
  ];
}
