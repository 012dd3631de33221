import type { Progress } from '../pipeline.js';
import { visible } from '../text/escape.js';
import { formatBytes, formatCount, formatDuration } from '../text/format.js';
import type { Lang } from '../text/text.js';
import { cut } from '../text/width.js';

/** One line on stderr, redrawn at most ten times a second: entry, bytes of total, records, time left. */
export class ProgressLine {
  private readonly started = performance.now();
  private last = 0;
  private drawn = false;

  constructor(private readonly lang: Lang) {}

  show({ entry, bytes, totalBytes, records }: Progress): void {
    const now = performance.now();
    if (now - this.last < 100) return;
    this.last = now;
    const left = bytes > 0 ? ((now - this.started) / bytes) * Math.max(totalBytes - bytes, 0) : 0;
    const { lang } = this;
    const words =
      lang === 'de'
        ? { of: 'von', records: 'Einträge', left: 'übrig' }
        : { of: 'of', records: 'records', left: 'left' };
    const facts = `${formatBytes(bytes, lang)} ${words.of} ${formatBytes(totalBytes, lang)} · ${formatCount(records, lang)} ${words.records} · ${formatDuration(left / 1000)} ${words.left}`;
    const width = Math.max((process.stderr.columns || 80) - 1, 20);
    process.stderr.write(`\r\u001b[2K${cut(`${facts} · ${visible(entry)}`, width)}`);
    this.drawn = true;
  }

  clear(): void {
    if (this.drawn) process.stderr.write('\r\u001b[2K');
    this.drawn = false;
  }
}
