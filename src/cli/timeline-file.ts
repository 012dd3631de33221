import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Files made by `import` are DuckDB files. */
export async function isTimeline(path: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    if (!statSync(path).isFile()) return false;
    file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return bytesRead === 12 && buffer.toString('latin1', 8, 12) === 'DUCK';
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}
