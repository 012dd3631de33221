import { parse } from 'tldts';

/** `com.shop.android`: an app's id looks like a domain, but it is none. */
const APP_ID = /^(?:com|org|net|de|io|eu|co|app|me|air|at|ch|fr|uk)\.[^.]+\../i;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
/** Reserved for examples, so that invented firms have a host too. */
const RESERVED = /\.(?:example|test|invalid)$/i;

/** Of a firm there are thousands of events, one behind the other. */
let last: { readonly name: string; readonly host: string | undefined } | undefined;

/** The registrable domain when a firm's name is one. */
export function firmHost(name: string): string | undefined {
  if (last?.name !== name) last = { name, host: hostOf(name) };
  return last.host;
}

function hostOf(name: string): string | undefined {
  const text = name.trim().toLowerCase();
  if (!DOMAIN.test(text) || APP_ID.test(text)) return undefined;
  const { domain, isIcann } = parse(text);
  return domain !== null && (isIcann === true || RESERVED.test(text)) ? domain : undefined;
}
