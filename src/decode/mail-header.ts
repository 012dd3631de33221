import { addressParser, decodeWords } from 'postal-mime';

export interface Mailbox {
  /** Empty when the mail names only the address. */
  readonly name: string;
  /** As written; empty when there is only a name. */
  readonly address: string;
}

/** A header as text: `=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=` is `Grüße`. */
export const decodedHeader = (raw: string): string => (raw.includes('=?') ? decodeWords(raw) : raw).trim();

/** `Name <local@domain>`, `"Name" <…>` or the address alone, without anything that needs a real parser. */
const SIMPLE =
  /^(?:(?:"([^"\\=]*)"\s*|([^"\\=<>()[\],;:@]*))<([^\s<>"\\()[\],;:=@]+@[^\s<>"\\()[\],;:=@]+)>|([^\s<>"\\()[\],;:=@]+@[^\s<>"\\()[\],;:=@]+))$/;

/** The mailboxes of an address header, those of groups too. */
export function mailboxes(raw: string | undefined): readonly Mailbox[] {
  if (raw === undefined || raw === '') return [];
  const simple = SIMPLE.exec(raw);
  if (simple) {
    const [, quoted, plain, address, alone] = simple;
    return [{ name: (quoted ?? plain ?? '').trim(), address: address ?? alone ?? '' }];
  }
  return addressParser(raw, { flatten: true })
    .map(({ name, address }) => ({ name: name.trim(), address: address?.trim() ?? '' }))
    .filter(({ name, address }) => name !== '' || address !== '');
}
