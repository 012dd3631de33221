import { getDomain } from 'tldts';
import type { Mailbox } from '../decode/mail-header.js';

export const nameOf = (mailbox: Mailbox | undefined): string | undefined =>
  mailbox === undefined ? undefined : mailbox.name || mailbox.address || undefined;

const domains = new Map<string, string | undefined>();

/** Registrable domain of an address; the same senders come again and again. */
export function domainOf(mailbox: Mailbox | undefined): string | undefined {
  const host = /@([^@\s]+)$/.exec(mailbox?.address ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  if (!domains.has(host)) {
    if (domains.size > 20_000) domains.clear();
    domains.set(host, getDomain(host) ?? undefined);
  }
  return domains.get(host);
}
