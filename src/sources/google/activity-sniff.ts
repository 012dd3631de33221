/** An array whose first element has title, time and products or header, in any order. */
export function isActivityJson(head: string): boolean {
  if (!/^\s*\[\s*\{/.test(head)) return false;
  const start = head.slice(0, 8192);
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
