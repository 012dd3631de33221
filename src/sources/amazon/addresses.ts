/** What a cell says about a page: a whole address, one without its scheme, or only the path on the shop's server. */

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}(?::\d+)?(?=[/?#]|$)/iu;

/** The address with its scheme; undefined for a path and for anything else. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || /\s/.test(text)) return undefined;
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  if (text.startsWith('//')) return webAddress(text.slice(2));
  return HOST.test(text) ? `https://${text}` : undefined;
}

/** Host and path of an address: what follows them often holds the words of a search or the name of a session. */
export function hostAndPath(text: string | undefined): string | undefined {
  const address = webAddress(text);
  if (address === undefined) return undefined;
  try {
    const { host, pathname } = new URL(address);
    return pathname === '/' ? host : `${host}${pathname}`;
  } catch {
    return undefined;
  }
}
