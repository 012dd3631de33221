import { skip } from '../../record/record.js';
import type { Reading } from '../source.js';
import { detailOf, fieldsOf, textOf } from './fields.js';

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** An extension, app or theme of the browser. Undated: Chrome does not tell when it came. */
export function extension(value: unknown, type: 'extension' | 'app'): Reading {
  const outer = fieldsOf(value);
  // Apps wrap it: `{"extension": {…}, "page_ordinal": "n"}`.
  const entry = fieldsOf(outer?.extension) ?? outer;
  const id = textOf(entry?.id);
  const name = textOf(entry?.name) ?? id;
  if (!entry || name === undefined) return skip('extension without a name', 'Erweiterung ohne Namen');
  return {
    kind: 'app.connection',
    title: name,
    app: name,
    direction: 'own',
    detail: detailOf({
      product: 'Chrome',
      type,
      extensionId: id,
      version: textOf(entry.version),
      enabled: flag(entry.enabled),
      incognito: flag(entry.incognito_enabled),
      remoteInstall: flag(entry.remote_install),
    }),
  };
}
