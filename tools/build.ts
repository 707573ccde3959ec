/**
 * Builds the program: `build/` holds what is generated for the source (validators, framework data, fonts), `dist/` what is published,
 * everything bundled so that the package needs no other. `dist/assets/` is `build/fonts` and `build/frameworks` as they are.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { copyFonts } from './fonts.ts';
import { isGenerated, markBuilt, markGenerated, project } from './freshness.mjs';
import { thirdPartyLicences } from './licences.ts';

const ENTRY = 'src/apps/cli/main.ts';

/** Makes what the source needs under `build/`. */
export async function generate(): Promise<void> {
  const began = new Date();
  const steps = [
    ['tools/validators.ts', 'buildValidators'],
    ['tools/frameworks.ts', 'buildFrameworks'],
  ] as const;
  mkdirSync(at('build'), { recursive: true });
  copyFonts(at('build/fonts'));
  for (const [file, step] of steps) {
    if (existsSync(at(file))) await (await import(pathToFileURL(at(file)).href))[step]();
  }
  markGenerated(began);
}

/** Bundles `entry` into `folder`, which is replaced as a whole once everything is there. */
export async function bundle(entry: string, folder: string): Promise<void> {
  const fresh = at(`build/dist-${process.pid}`);
  try {
    const { metafile } = await build({
      absWorkingDir: project,
      entryPoints: { main: entry },
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // Flat, so that `new URL('./assets/', import.meta.url)` is right in every chunk.
      chunkNames: '[name]-[hash]',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
      plugins: [builtInsOfCommonJs, sameShapeOfParserState],
    });
    for (const assets of ['fonts', 'frameworks']) {
      if (existsSync(at(`build/${assets}`)))
        cpSync(at(`build/${assets}`), path.join(fresh, 'assets', assets), { recursive: true });
    }
    writeFileSync(path.join(fresh, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(Object.keys(metafile.inputs)));
    writeFileSync(path.join(fresh, 'stamp'), stampOf(fresh));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** CommonJS packages call `require('node:events')`, which does not exist in ES modules; Node hands the same module out itself. */
const builtInsOfCommonJs: Plugin = {
  name: 'built-ins-of-commonjs',
  setup({ onResolve, onLoad }) {
    const names = new Set(builtinModules);
    onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z_]+)*$/ }, ({ path: name, kind }) =>
      kind === 'require-call' && names.has(name.replace(/^node:/, ''))
        ? { path: name, namespace: 'built-in' }
        : undefined,
    );
    // Only a command in a program of its own would start one: not loaded with every run.
    onLoad({ filter: /^(node:)?child_process$/, namespace: 'built-in' }, ({ path: name }) => ({
      contents: `module.exports = { get spawn() { return process.getBuiltinModule(${JSON.stringify(name)}).spawn; } };`,
    }));
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(name)});`,
    }));
  },
};

/**
 * The YAML parser makes its state by `{ ...defaults, … }`. In Node 20 every such object soon has a shape of its own, and
 * the compiled parser is thrown away at each file: twice the time. Written without the spread, all have one shape.
 */
const sameShapeOfParserState: Plugin = {
  name: 'same-shape-of-parser-state',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const { code } = await transform(source, { target: 'node20', supported: { 'object-rest-spread': false } });
      return { contents: code, loader: 'js' };
    });
  },
};

/** A name for just this build: of every byte that it may read. */
function stampOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) hash.update(`${name}\u0000`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function at(file: string): string {
  return path.join(project, file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = new Date();
  if (process.argv.includes('--all') || !isGenerated()) await generate();
  if (existsSync(at(ENTRY))) {
    await bundle(ENTRY, at('dist'));
    markBuilt(began);
  } else {
    console.error(`${ENTRY} is missing: nothing to bundle.`);
    process.exitCode = 1;
  }
}
