/** Programs of the system that some tests need besides Node.js. `.ci/run` installs them and demands those tests. */
import { existsSync } from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Python with openpyxl. */
export const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

/** Where Debian puts openpyxl; another Python that is named is taken to have it. */
const OPENPYXL = '/usr/lib/python3/dist-packages/openpyxl';

export const hasChromium = isThere('Chromium', existsSync(CHROMIUM), 'chromium');
export const hasOpenpyxl = isThere(
  'openpyxl',
  process.env.PYTHON !== undefined || (existsSync(PYTHON) && existsSync(OPENPYXL)),
  'python3-openpyxl',
);

/** Without the program its tests are left out, and that is said; where all are demanded they fail. */
function isThere(name: string, found: boolean, debian: string): boolean {
  if (!found) console.warn(`${name} is not there (apt-get install ${debian}): its tests are left out.`);
  return found || process.env.ALL_TESTS === '1';
}
