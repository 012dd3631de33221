import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { removeAtEnd } from './cleanup.js';
import { OutputError } from './exit-codes.js';
import { isAlive } from './workspace.js';

const TRIES = 20;
const PAUSE_MS = 100;

/** One import at a time into one file; a lock whose process is gone is taken over. */
export class Lock {
  private constructor(
    private readonly path: string,
    private readonly forget: () => void,
  ) {}

  static async take(path: string): Promise<Lock> {
    // Written first and then linked into place, so that nobody ever sees a lock without its owner.
    const mine = `${path}.${process.pid}`;
    const forgetMine = removeAtEnd(mine);
    try {
      await writeFile(mine, String(process.pid), { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw new OutputError(`cannot write ${path} (${error.code})`);
      });
      for (let attempt = 1; ; attempt++) {
        try {
          await link(mine, path);
          return new Lock(path, removeAtEnd(path));
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code !== 'EEXIST') throw new OutputError(`cannot write ${path} (${code})`);
        }
        const holder = Number(await readFile(path, 'utf8').catch(() => ''));
        if (!(holder > 0) || !isAlive(holder)) await unlink(path).catch(() => {});
        else if (attempt === TRIES)
          throw new OutputError(`another import into this file is running (process ${holder})`);
        else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    } finally {
      await unlink(mine).catch(() => {});
      forgetMine();
    }
  }

  async release(): Promise<void> {
    await unlink(this.path).catch(() => {});
    this.forget();
  }
}
