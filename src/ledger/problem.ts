import type { Message, Text } from '../text/text.js';

/**
 * A fault of the input, said once to the reader. Codes are stable and short (`ZIP_TRUNCATED`, `JSON_CUT`).
 * Never holds record content.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly archive: string;
  readonly entry?: string | undefined;
  /** Byte in the file that the user has; for entries that were inflated or re-encoded, the byte inside the entry. */
  readonly offset?: number | undefined;
  /** Line within the entry, for row-wise text formats. */
  readonly line?: number | undefined;
  readonly kept?: number | undefined;
  readonly lost?: number | undefined;
  /** Values for the sentence of the code. */
  readonly values?: Message['values'] | undefined;
}

/** What is wrong, in both languages; the line adds archive, entry, byte, what was kept and what to do. */
interface ProblemText {
  readonly text: Text;
  readonly todo: Text;
}

const again: Text = {
  en: 'download the archive again if the company still offers it',
  de: 'laden Sie das Archiv noch einmal herunter, solange der Anbieter es bereithält',
};
const nothing: Text = { en: 'nothing to do on your side', de: 'für Sie ist nichts zu tun' };
const report: Text = {
  en: 'tell us about the format if you can, without the content',
  de: 'melden Sie uns das Format, wenn Sie mögen, ohne den Inhalt',
};

export const PROBLEMS = {
  ZIP_TRUNCATED: {
    text: {
      en: 'looks like an unfinished download: the end of the zip is missing',
      de: 'sieht nach einem abgebrochenen Download aus: das Ende der Zip-Datei fehlt',
    },
    todo: again,
  },
  ZIP_BAD_DIRECTORY: {
    text: { en: 'the directory of the zip is damaged', de: 'das Verzeichnis der Zip-Datei ist beschädigt' },
    todo: again,
  },
  ZIP_DATA: {
    text: {
      en: 'the compressed data is damaged, so the last of what was kept may be wrong',
      de: 'die komprimierten Daten sind beschädigt, das zuletzt Behaltene kann falsch sein',
    },
    todo: again,
  },
  ZIP_CRC: {
    text: {
      en: 'the checksum does not match, so the content may be wrong',
      de: 'die Prüfsumme stimmt nicht, der Inhalt kann falsch sein',
    },
    todo: again,
  },
  ZIP_SIZE: {
    text: {
      en: 'holds more or fewer bytes than the zip declares, so what was kept may be wrong',
      de: 'enthält mehr oder weniger Bytes, als die Zip-Datei angibt; das Behaltene kann falsch sein',
    },
    todo: again,
  },
  ZIP_ENCRYPTED: {
    text: { en: 'needs a password', de: 'ist mit einem Passwort geschützt' },
    todo: {
      en: 'unpack it yourself and give footprint the folder',
      de: 'entpacken Sie es selbst und geben Sie footprint den Ordner',
    },
  },
  ZIP_METHOD: {
    text: {
      en: 'uses compression method {method}, which is not supported',
      de: 'verwendet das nicht unterstützte Kompressionsverfahren {method}',
    },
    todo: {
      en: 'unpack it yourself and give footprint the folder',
      de: 'entpacken Sie es selbst und geben Sie footprint den Ordner',
    },
  },
  ZIP_OVERLAP: {
    text: {
      en: 'shares its bytes with another entry, which no honest zip does',
      de: 'teilt seine Bytes mit einem anderen Eintrag, was keine ehrliche Zip-Datei tut',
    },
    todo: again,
  },
  ZIP_BOMB: { text: { en: 'inflates beyond the limit', de: 'wird beim Entpacken größer als erlaubt' }, todo: nothing },
  ZIP_NESTED: {
    text: {
      en: 'is an archive nested more than two levels deep',
      de: 'ist ein mehr als zwei Ebenen tief verschachteltes Archiv',
    },
    todo: { en: 'unpack the outer archive yourself', de: 'entpacken Sie das äußere Archiv selbst' },
  },
  ZIP_SPANNED: {
    text: { en: 'is one piece of a spanned set', de: 'ist ein Teil eines aufgeteilten Archivs' },
    todo: { en: 'join the pieces first', de: 'fügen Sie die Teile zuerst zusammen' },
  },
  TAR_DAMAGED: {
    text: { en: 'the tar archive is damaged from here on', de: 'das Tar-Archiv ist ab hier beschädigt' },
    todo: again,
  },
  GZIP_DAMAGED: {
    text: { en: 'the gzip data is damaged or cut off', de: 'die Gzip-Daten sind beschädigt oder abgeschnitten' },
    todo: again,
  },
  NOT_AN_ARCHIVE: {
    text: {
      en: 'is not an archive or export file; it looks like {found}',
      de: 'ist kein Archiv und keine Exportdatei; es sieht aus wie {found}',
    },
    todo: {
      en: 'give footprint the downloaded zip, the unpacked folder or a known export file',
      de: 'geben Sie footprint die heruntergeladene Zip-Datei, den entpackten Ordner oder eine bekannte Exportdatei',
    },
  },
  EMPTY_ARCHIVE: { text: { en: 'is valid but empty', de: 'ist gültig, aber leer' }, todo: again },
  UNFINISHED_DOWNLOAD: {
    text: { en: 'is an unfinished download of the browser', de: 'ist ein noch nicht fertiger Download des Browsers' },
    todo: { en: 'wait for the download or start it again', de: 'warten Sie den Download ab oder starten Sie ihn neu' },
  },
  FILE_UNREADABLE: {
    text: { en: 'cannot be read ({why})', de: 'kann nicht gelesen werden ({why})' },
    todo: { en: 'check the permissions', de: 'prüfen Sie die Zugriffsrechte' },
  },
  FILE_NOT_REGULAR: {
    text: {
      en: 'is a link, device or other special file and is not followed',
      de: 'ist ein Link, Gerät oder eine andere Spezialdatei und wird nicht verfolgt',
    },
    todo: nothing,
  },
  SET_PART_MISSING: {
    text: {
      en: 'the export is incomplete: {missing#part|parts} {parts} {missing#is|are} missing',
      de: 'der Export ist unvollständig: {missing#Teil|Teile} {parts} {missing#fehlt|fehlen}',
    },
    todo: {
      en: 'download the missing parts and give footprint all of them',
      de: 'laden Sie die fehlenden Teile herunter und geben Sie footprint alle Teile',
    },
  },
  FILE_CHANGED: {
    text: { en: 'changed while it was read', de: 'hat sich während des Lesens geändert' },
    todo: { en: 'run footprint again', de: 'rufen Sie footprint noch einmal auf' },
  },
  TOO_MANY_ENTRIES: {
    text: {
      en: 'holds more than {limit} files; the rest is not read',
      de: 'enthält mehr als {limit} Dateien; der Rest wird nicht gelesen',
    },
    todo: nothing,
  },
  JSON_CUT: { text: { en: 'the JSON ends in the middle', de: 'das JSON endet mittendrin' }, todo: again },
  JSON_INVALID: { text: { en: 'is not valid JSON from here on', de: 'ist ab hier kein gültiges JSON' }, todo: again },
  JSON_TOO_DEEP: { text: { en: 'is nested too deeply', de: 'ist zu tief verschachtelt' }, todo: nothing },
  ITEM_TOO_LARGE: {
    text: { en: 'holds an item of more than 16 MiB', de: 'enthält einen Eintrag von mehr als 16 MiB' },
    todo: nothing,
  },
  CSV_ROW: { text: { en: 'some rows are broken', de: 'einige Zeilen sind fehlerhaft' }, todo: nothing },
  CSV_BROKEN: {
    text: { en: 'is not a readable table from here on', de: 'ist ab hier keine lesbare Tabelle' },
    todo: again,
  },
  HTML_CUT: { text: { en: 'the HTML page ends in the middle', de: 'die HTML-Seite endet mittendrin' }, todo: again },
  HTML_TOO_DEEP: { text: { en: 'is nested too deeply', de: 'ist zu tief verschachtelt' }, todo: nothing },
  ITEMS_FAILED: {
    text: { en: 'some items could not be understood', de: 'einige Einträge konnten nicht verstanden werden' },
    todo: report,
  },
  NOTHING_UNDERSTOOD: {
    text: {
      en: 'recognised the file, but understood none of its items',
      de: 'Datei erkannt, aber keinen ihrer Einträge verstanden',
    },
    todo: report,
  },
  CONTENT_UNEXPECTED: {
    text: {
      en: 'is named like a file of “{product}”, but its content is not: damaged, or in a form that footprint does not know; nothing was read from it',
      de: 'heißt wie eine Datei von „{product}“, hat aber nicht deren Inhalt: beschädigt oder in einer Form, die footprint nicht kennt; nichts wurde daraus gelesen',
    },
    todo: report,
  },
  TIMELINE_BAD: {
    text: {
      en: 'is not a timeline file of this version of footprint',
      de: 'ist keine Zeitleisten-Datei dieser Version von footprint',
    },
    todo: { en: 'import the archives again', de: 'importieren Sie die Archive neu' },
  },
} satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Thrown by archive and decode stages when an entry, or the rest of it, cannot be read. */
export class EntryFault extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly at: {
      offset?: number | undefined;
      line?: number | undefined;
      values?: Message['values'] | undefined;
    } = {},
  ) {
    super(code);
  }
}
