import { defineConfig } from 'vitest/config';

/** A file that receives the results as JSON, so that whoever started the tests can count them. */
const report = process.env.TEST_REPORT;

/**
 * Two projects. `core`: test/<floor>/<room>/*.test.ts, runs from source and takes seconds; `npm run check` runs it.
 * `long`: *.long.test.ts beside them, for what needs the built program, other processes or minutes; `npm test` runs both.
 */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['**/generated/**', '**/*.generated.ts'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          globalSetup: ['tools/generated-files.ts'],
          // A machine that many share may be ten times slower; what must be fast is measured as work, not by a clock.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          globalSetup: ['tools/built-program.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
