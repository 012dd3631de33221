/*
 * What WhatsApp itself writes into a chat, in the language of the phone. English and German as the format note has
 * them; the other languages as parsers of such exports know them.
 */

/** Invisible marks of writing direction. */
export const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Notices that look like a message of the group, or of the other one, also where no mark stands before them. */
export const NOTICE =
  /^(?:messages and calls are (?:now )?(?:secured with )?end-to-end encrypted|messages you send to this (?:chat|group)|messages to this (?:chat|group) (?:and calls )?are|(?:deine )?nachrichten und anrufe sind ende-zu-ende|nachrichten, die du in diese[nr]? |les messages et les appels sont chiffrés|los mensajes y las llamadas están cifrados|i messaggi e le chiamate sono crittografat|as mensagens e (?:as )?(?:ligações|chamadas) são protegidas|berichten en oproepen (?:zijn|worden) end-to-end)/i;

/** Lines about a group and its members. */
export const GROUP_CHANGE =
  /\b(?:created (?:this )?group|to this group|added|removed|left|joined|(?:group|subject|admin)\b)|\bgruppe\b|gruppenbild|hinzugefügt|entfernt|betreff|beigetreten|\b(?:groupe|grupo|gruppo|groep)\b/i;

/** The same where a name in it holds `: ` and would be taken for the end of an author's name. */
export const GROUP_RENAMED =
  /\b(?:changed the (?:group )?(?:subject|name|description)|created (?:this )?group|changed this group|hat den (?:betreff|gruppennamen)|hat die gruppe|cambió el (?:asunto|nombre)|a (?:changé|modifié) (?:l.objet|le nom|le sujet)|ha cambiato (?:l.oggetto|il nome))\b/i;

export const DELETED =
  /^(?:this message was deleted(?: by .{1,80})?|you deleted this message(?: as admin)?|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message|se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|questo messaggio è stato eliminato|hai eliminato questo messaggio|(?:essa )?mensagem (?:foi )?apagada|você apagou esta mensagem|dit bericht is verwijderd|(?:u hebt|je hebt) dit bericht verwijderd)\.?$/i;
/** Only the owner of the export is addressed so. Not what admins do: they delete the messages of others. */
export const DELETED_BY_YOU =
  /^(?:you deleted this message|du hast diese nachricht gelöscht|vous avez supprimé ce message|eliminaste este mensaje|hai eliminato questo messaggio|você apagou esta mensagem|(?:u hebt|je hebt) dit bericht verwijderd)\.?$/i;

export const EDITED =
  /\s?<(?:this message was edited|diese nachricht wurde bearbeitet|ce message a été modifié|se editó este mensaje|questo messaggio è stato modificato|mensagem editada|dit bericht is bewerkt)\.?>$/i;

/** `Missed voice call`, `Video call, 5 min`, `Verpasster Sprachanruf`. */
export const CALL =
  /^(?<missed>missed |silenced |verpasster )?(?:group |gruppen-?)?(?:(?:voice|video) call|(?:sprach|video)anruf)(?:[.,]\s?(?<rest>.{1,60}))?$/i;
export const UNANSWERED = /no answer|keine antwort|nicht angenommen/i;

export const POLL = /^(?:poll|umfrage|encuesta|sondage|sondaggio|enquete|peiling):/i;
/** With the number of its votes behind it. */
export const OPTION = /^(?:option|opción|opzione|opção|optie): .*\(\d+ [^()]+\)$/i;

/** Also `Place (address): https://foursquare.com/v/…`, which the app writes for a place with a name. */
export const LOCATION =
  /^(?:[\p{L} -]{3,30}: )?https?:\/\/maps\.google\.com\/\?q=-?\d+(?:\.\d+)?,\s?-?\d+(?:\.\d+)?$|\): https?:\/\/foursquare\.com\/v\/\w+$/iu;
export const LIVE_LOCATION = /^(?:live location shared|live-standort(?: wird)? geteilt)$/i;

const WORD = 'attached|anhang|adjunto|pièce jointe|allegato|anexado|bijgevoegd';
/** iPhones: `<attached: 00000012-PHOTO-2024-01-02-03-04-05.jpg>`. */
export const ATTACHED = new RegExp(`<(?:${WORD})\\s?: (?<file>[^<>]+)>$`, 'i');
/** The same in any language, where the mark before it tells that the app wrote it. */
export const ATTACHED_AFTER_MARK = /^<[\p{L} ]{2,30}\s?: (?<file>[^<>]+\.[a-z\d]{1,5})>$/iu;
/** Android: `IMG-20240101-WA0001.jpg (file attached)`. */
export const FILE_ATTACHED =
  /^(?<file>.+\.[a-z\d]{1,5}) \((?:file attached|datei angehängt|fichier joint|archivo adjunto|file allegato|arquivo anexado|bestand bijgevoegd)\)$/i;
/** What stands before an attached document: its name, and the number of its pages. */
export const DOCUMENT = /^[^\n]+\.[a-z\d]{1,5}(?:\s*•\s*\d+\s\p{L}+)?$|•\s*\d+\s\p{L}+$/iu;

/** `<Media omitted>`, `image omitted`, `Bild weggelassen`. */
export const OMITTED =
  /^(?<open><)?(?<what>[\p{L} -]{2,30}?) (?:omitted|weggelassen|ausgeschlossen|omitid[oa]s?|omess[oaie]|omise?s?|absente?s?|non inclus[oaie]|oculta|ocultad[oa]s?|weggelaten)>?$/iu;

/** What kind of media a word in such a placeholder means; `media` where Android does not say. */
export function mediaOf(what: string): string | undefined {
  return MEDIA.find(([, words]) => words.test(what))?.[0];
}

const MEDIA: readonly (readonly [counted: string, words: RegExp])[] = [
  ['contacts', /contact|kontakt|vcard|contatto|contato/i],
  ['stickers', /sticker|figurinha/i],
  ['gifs', /\bgif/i],
  ['videos', /v[ií]d[eé]o/i],
  ['audio', /audio|áudio|voice|sprach/i],
  ['photos', /^(?:image|bild|imagen|immagine|imagem|afbeelding|foto|photo)/i],
  ['files', /do[ck]ument|documento/i],
  ['media', /^(?:media|medien|médias|multimedia|mídia)/i],
];

/** By WhatsApp's own name for the file, else by its extension. */
export function mediaOfFile(name: string): string {
  return FILES.find(([, names]) => names.test(name))?.[0] ?? 'files';
}

const FILES: readonly (readonly [counted: string, names: RegExp])[] = [
  ['stickers', /-STICKER-|^STK-/],
  ['gifs', /-GIF-|\.gif$/i],
  ['contacts', /\.vcf$/i],
  ['photos', /-PHOTO-|^IMG-|\.(?:jpe?g|png|webp|hei[cf])$/i],
  ['audio', /-AUDIO-|^(?:PTT|AUD)-|\.(?:opus|m4a|mp3|ogg|aac|amr|wav)$/i],
  ['videos', /-VIDEO-|^VID-|\.(?:mp4|mov|3gp|mkv|webm)$/i],
];

const UNITS: readonly (readonly [seconds: number, unit: RegExp])[] = [
  [3600, /^(?:h|std|stund)/i],
  [60, /^m/i],
  [1, /^s/i],
];

/** `1 hr 5 min` in seconds; undefined when no duration stands there. */
export function durationOf(text: string): number | undefined {
  let sum: number | undefined;
  for (const [, digits, unit] of text.matchAll(/(\d+)\s?(\p{L}+)/gu)) {
    const seconds = UNITS.find(([, words]) => words.test(unit!))?.[0];
    if (seconds !== undefined) sum = (sum ?? 0) + Number(digits) * seconds;
  }
  return sum;
}
