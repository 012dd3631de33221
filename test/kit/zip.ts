import { ZipFile } from 'yazl';

/** A small zip with these files, in this order. */
export async function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  options: { compress?: boolean } = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), path, {
      mtime: new Date(Date.UTC(2026, 9, 1)),
      compress: options.compress ?? true,
      mode: 0o100644,
    });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
