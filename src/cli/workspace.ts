import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtEnd } from './cleanup.js';
import { OutputError } from './exit-codes.js';

const PREFIX = 'footprint-';

/** A private folder (0700) for one run: gone at its end, at signals, and at the next start after a crash. */
export class Workspace {
  private nested = 0;
  private forget = (): void => {};

  private constructor(readonly folder: string) {}

  static create(): Workspace {
    process.umask(0o077);
    sweep();
    let folder: string;
    try {
      folder = mkdtempSync(join(tmpdir(), PREFIX));
    } catch (error) {
      throw new OutputError(
        `cannot make a private folder in ${tmpdir()} (${(error as NodeJS.ErrnoException).code}); set TMPDIR to a folder with space`,
      );
    }
    writeFileSync(join(folder, 'pid'), String(process.pid), { mode: 0o600 });
    const workspace = new Workspace(folder);
    workspace.forget = removeAtEnd(folder);
    return workspace;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A fresh folder inside, for what does not fit into memory. */
  async tempDir(): Promise<string> {
    const folder = this.path(`spill-${this.nested++}`);
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    this.forget();
  }
}

/** Removes what a killed run left: folders of ours whose process is gone. */
function sweep(): void {
  let names: string[] = [];
  try {
    names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  } catch {
    return;
  }
  for (const name of names) {
    const folder = join(tmpdir(), name);
    try {
      const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Not ours, or being made right now.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
