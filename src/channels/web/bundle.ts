// Makes what browsers load out of src/widget: bundled, hashed, compressed once, kept in a folder that the server reads.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Metafile, type Plugin, build, version } from 'esbuild';
import { cssVariables } from '../../design/tokens.ts';

export type Manifest = {
  /** Of all that goes in; another one means that the folder is out of date. */
  inputs: string;
  loader: string;
  /** The demo page's own script. */
  demo: string;
  /** The chat page's first script, and the ones that it needs before its first answer. */
  chat: string;
  preload: string[];
  /** Loaded with the first card. */
  card: string[];
  style: string;
};

export const widgetFolder = fileURLToPath(new URL('../../../dist/widget', import.meta.url));
const source = fileURLToPath(new URL('../..', import.meta.url));

/** Builds into `folder` unless it is up to date; says whether it did. */
export async function bundleWidget(folder = widgetFolder): Promise<boolean> {
  const inputs = hashInputs();
  const manifestPath = join(folder, 'manifest.json');
  if (existsSync(manifestPath) && readManifest(folder).inputs === inputs) return false;
  const options = {
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    target: 'es2022',
    legalComments: 'none',
    absWorkingDir: join(source, '..'),
  } as const;
  const widget = join(source, 'widget');
  const [loader, demo, chat, style] = await Promise.all([
    build({ ...options, entryPoints: [join(widget, 'loader.ts')], format: 'iife' }),
    build({
      ...options,
      entryPoints: { demo: join(widget, 'demo.ts') },
      format: 'iife',
      outdir: folder,
      entryNames: '[name]-[hash]',
    }),
    build({
      ...options,
      entryPoints: { chat: join(widget, 'page/main.tsx') },
      format: 'esm',
      splitting: true,
      outdir: folder,
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [withoutStreaming],
    }),
    build({
      ...options,
      stdin: {
        contents: cssVariables() + readFileSync(join(widget, 'page/style.css'), 'utf8'),
        loader: 'css',
      },
    }),
  ]);
  // Made aside and then put in place: a server that starts meanwhile finds the old or the new one, whole.
  const made = `${folder}-${process.pid}`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const files = [
    { name: 'widget.js', contents: loader.outputFiles[0]!.contents },
    ...[...demo.outputFiles, ...chat.outputFiles].map(({ path, contents }) => ({
      name: basename(path),
      contents,
    })),
  ];
  for (const { name, contents } of files) {
    writeFileSync(join(made, name), contents);
    writeFileSync(join(made, `${name}.gz`), gzipSync(contents, { level: 9 }));
    writeFileSync(join(made, `${name}.br`), brotliCompressSync(contents));
  }
  const manifest: Manifest = {
    inputs,
    loader: 'widget.js',
    demo: basename(demo.outputFiles[0]!.path),
    ...sortOutputs(chat.metafile),
    style: style.outputFiles[0]!.text.trim(),
  };
  writeFileSync(join(made, 'manifest.json'), JSON.stringify(manifest, null, 2));
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  return true;
}

export function readManifest(folder = widgetFolder): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** The chat page needs its entry, what that imports, and the Direct Line library; the cards' library can wait. */
function sortOutputs({ outputs }: Metafile): Pick<Manifest, 'chat' | 'preload' | 'card'> {
  const named = Object.entries(outputs).map(([path, output]) => ({ path, name: basename(path), ...output }));
  const needs = (path: string): string[] => [
    basename(path),
    ...(outputs[path]?.imports ?? [])
      .filter(({ kind }) => kind === 'import-statement')
      .flatMap((imported) => needs(imported.path)),
  ];
  const entry = named.find(({ entryPoint }) => entryPoint?.endsWith('page/main.tsx'))!;
  const card = named.find(({ entryPoint }) => entryPoint?.endsWith('page/card.ts'))!;
  const soon = new Set(
    [entry, ...named.filter(({ entryPoint }) => entryPoint?.endsWith('direct-line-library.ts'))].flatMap(
      ({ path }) => needs(path),
    ),
  );
  soon.delete(entry.name);
  return {
    chat: entry.name,
    preload: [...soon],
    card: [...new Set(needs(card.path))].filter((name) => name !== entry.name && !soon.has(name)),
  };
}

/** botframework-directlinejs carries a second protocol and polyfills that no browser of ours needs: half of its weight. */
const withoutStreaming: Plugin = {
  name: 'without-streaming',
  setup({ onResolve, onLoad }) {
    const unused = /^(\.\/directLineStreaming|core-js\/|url-search-params-polyfill)/;
    onResolve({ filter: unused }, ({ path, importer }) =>
      importer.includes('botframework-directlinejs') ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }));
  },
};

function hashInputs(): string {
  const hash = createHash('sha256').update(version);
  const folders = [join(source, 'widget'), join(source, 'design'), join(source, 'domain')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  for (const file of [...files, fileURLToPath(import.meta.url), join(source, '../package-lock.json')].sort())
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  return hash.digest('hex');
}
