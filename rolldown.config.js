// Bundles src/ and the packages it uses into a few files: loading hundreds of small ones takes longer than most commands.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** What is loaded by its path: by bin/, scripts/, bench/, or as the start of a worker thread. */
const ENTRIES = [
  'cli/main',
  'cli/reader-thread',
  'cli/catalogue',
  'personas/personas',
  ...['activity', 'locations', 'media', 'messages', 'orders'].map((name) => `personas/bench/${name}`),
];

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  // Lets the files of ENTRIES hold what others share with them: fewer files to open at the start.
  preserveEntrySignatures: 'allow-extension',
  // DuckDB itself: a native library for each system, which only an installation can pick.
  external: ['@duckdb/node-bindings'],
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // Commander could start other programs; ours starts none, and --help would wait for the means to.
    alias: { 'node:child_process': false },
  },
  plugins: [licences(), catalogue()],
  output: {
    dir: 'dist',
    cleanDir: true,
    // One folder deep, as most of src/: `new URL('../folder/file', import.meta.url)` means the same there and here.
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});

/** The licences of all packages whose code went into the bundle, as they ask for. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = modules.map(
        (id) => /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id.replaceAll('\\', '/'))?.[0],
      );
      const texts = [...new Set(folders.filter(Boolean))].map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
        const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
        if (!file) throw new Error(`${name} ships without its licence`);
        return `${name} ${version} (${license})\n\n${readFileSync(folder + file, 'utf8').trim()}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: texts.sort().join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

/** What `footprint explain` tells, said by the units that were just built. */
function catalogue() {
  return {
    name: 'catalogue',
    async writeBundle() {
      const units = await import('./dist/cli/catalogue.js');
      writeFileSync('dist/catalogue.json', JSON.stringify(units.catalogue()));
    },
  };
}
