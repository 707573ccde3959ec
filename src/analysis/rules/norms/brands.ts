/**
 * Names of brands and vendors, and configurations as they are sold. A small list, of what stands in plans and tenders of
 * public bodies; a workspace adds its own. Names that are words of the language as well are left out, and short forms
 * count only as they are written.
 */

const BRANDS: readonly string[] = [
  'Amazon Web Services',
  'Azure',
  'Bkav',
  'Cisco',
  'CMC Cloud',
  'CMC Telecom',
  'Dahua',
  'Dell',
  'FortiGate',
  'Fortinet',
  'Google',
  'Hikvision',
  'Huawei',
  'Juniper',
  'Kaspersky',
  'Lenovo',
  'Microsoft',
  'MobiFone',
  'NetApp',
  'Nutanix',
  'Office 365',
  'OpenShift',
  'Oracle',
  'Palo Alto',
  'Power BI',
  'Red Hat',
  'Salesforce',
  'ServiceNow',
  'SharePoint',
  'Splunk',
  'SQL Server',
  'Symantec',
  'Tableau',
  'Trend Micro',
  'Viettel',
  'VMware',
  'VNPT',
  'vSphere',
  'Windows Server',
];

/** Counted only in capitals: "sap" and "misa" are parts of other words and names. */
const SHORT: readonly string[] = ['AWS', 'FPT', 'HPE', 'IBM', 'MISA', 'SAP'];

/** `32 vCPU`, `2.4 GHz`, `64 GB RAM`: what is bought, not what the architecture needs. */
const CONFIGURATION = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?\s?(?:vCPU|GHz|GB RAM|TB SSD)(?![\p{L}\p{N}])/iu;

const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/** Finds what a text names; what is `allowed` is taken out before. */
export function brandFinder(also: readonly string[], allowed: readonly string[]): (text: string) => string | undefined {
  const names = pattern([...BRANDS, ...also], 'iu');
  const short = pattern(SHORT, 'u');
  const said = allowed.filter((name) => name.trim() !== '');
  const free = said.length === 0 ? undefined : pattern(said, 'giu');
  return (text) => {
    const whole = text.normalize('NFC');
    // A mark in its place, so that what stood around it does not become one word.
    const left = free ? whole.replace(free, '·') : whole;
    return (names.exec(left) ?? short.exec(left) ?? CONFIGURATION.exec(left))?.[0];
  };
}

function pattern(words: readonly string[], flags: string): RegExp {
  const alternatives = words
    .map((word) => word.normalize('NFC').trim())
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`${BEFORE}(?:${alternatives.join('|')})${AFTER}`, flags);
}
