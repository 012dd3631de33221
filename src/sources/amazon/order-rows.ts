import { said, saidAll } from './cells.js';

/** Amounts of such rows are provisional: a later export restates them. */
export function isPending(status: string | undefined, shipmentStatus = ''): boolean {
  if (/^cancell?ed$/i.test(status ?? '')) return false;
  if (/^(?:authori[sz]ed|pending)$/i.test(status ?? '')) return true;
  return saidAll(shipmentStatus).some((part) => /^(?:pending|not shipped|not yet shipped)$/i.test(part));
}

/** `AMZN_DE(DE123) and DHL(0034…)`: who carried it, without the numbers by which parcels are followed. */
export function carriers(text: string): string | undefined {
  const names = saidAll(text.replaceAll(/\([^()]*\)/g, '')).filter((name) => !/\d{4}/.test(name));
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

/** Whether a report's row went to somebody else than the buyer. */
export function toOther(recipient: string, buyer: string): boolean {
  const [to, from] = [recipient, buyer].map((name) => said(name)?.normalize('NFC').toLowerCase());
  return to !== undefined && from !== undefined && to !== from;
}
