/** The script of the gap report's page, as text: what runs in a browser is written and checked as TypeScript. */
import path from 'node:path';
import { build } from 'esbuild';

const project = path.resolve(import.meta.dirname, '../..');

export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['src/output/report/gap/html/browser/script.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    // Letters beyond ASCII and `</script` are escaped, so it can stand in any page.
    charset: 'ascii',
    legalComments: 'none',
  });
  const code = (outputFiles[0]?.text ?? '').trim();
  return `// Generated from ../browser/script.ts by tools/generate.ts: npm run generate.\nexport const SCRIPT = ${JSON.stringify(code)};\n`;
}
