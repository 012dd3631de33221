type Pieces = Iterable<string | Uint8Array>;

/** The same body, counted while it is written: what a benchmark is told is what stands in the file. */
export function measured(body: () => Pieces): { body: () => Pieces; size: () => number } {
  let bytes = 0;
  return {
    *body() {
      bytes = 0;
      for (const piece of body()) {
        bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
        yield piece;
      }
    },
    size: () => bytes,
  };
}
