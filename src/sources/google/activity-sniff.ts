/**
 * An array whose first element has title, time and products or header, in any order.
 * @param within how far to look: a first prompt to Gemini can be longer than most files
 */
export function isActivityJson(head: string, within = 8192): boolean {
  if (!/^\s*\[\s*\{/.test(head)) return false;
  const start = head.slice(0, within);
  return /"title"\s*:/.test(start) && /"time"\s*:/.test(start) && /"(?:products|header)"\s*:/.test(start);
}

/** Records of this page are cells; before them come some kilobytes of the page's own style sheet. */
export const isActivityHtml = (head: string): boolean =>
  /<html|<!doctype html|<body|<div/i.test(head) &&
  (/outer-cell/.test(head) || /\bmdl-(?:typography|grid|cell)/.test(head));

/** The first entry is one of YouTube: in a file on its own, its history. */
export const isYouTube = (head: string): boolean =>
  /^\s*\[\s*\{[^{}]*"header"\s*:\s*"YouTube(?: Music)?"/.test(head) ||
  /mdl-typography--title">\s*YouTube(?: Music)?\s*</.test(head);

/** `Watched at 11:39`, `Visto a las 11:41`: which ads have instead of a channel, in whatever language. */
export const isClockSentence = (text: string): boolean =>
  text.length < 50 && /(?:^|\s)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?\p{L}[\p{L}.]{0,4}(?:\s?m\.)?)?$/u.test(text);
