/** What kientruc.yaml says of the framework's components and of the document by which it is issued. */
import { expect, it } from 'vitest';
import { findingsIn, lines } from './support/judged.ts';

it('knows the components that do not apply, and names the nearest of a misspelt one', async () => {
  const workspace = `frameworks: [vn-qd1425]
notApplicable:
  vn-qd1425:
    tinh.ntl.iot: không có thiết bị IoT
    tinh.ntl.vmss: không có camera
  khung-khac: { tinh.ntl.iot: không có }`;
  const found = await findingsIn('', { workspace });
  const wrong = found.filter(({ rule }) => rule === 'fits-not-found');
  expect(lines(wrong)).toEqual(['6 fits-not-found', '7 fits-not-found']);
  expect(wrong[0]?.suggestion).toBe('tinh.ntl.vms');
  expect(wrong[0]?.file).toBe('kientruc.yaml');
});

it('wants a document by which the architecture is issued', async () => {
  const model = 'systems:\n  he-thong-a: { name: Hệ thống A }\n';
  const found = await findingsIn(model, { workspace: 'issuedAs: khung' });
  expect(found.map(({ rule, file }) => `${file} ${rule}`)).toContain('kientruc.yaml reference-not-found');
  const other = await findingsIn(model, { workspace: 'issuedAs: he-thong-a' });
  expect(other.map(({ rule, file }) => `${file} ${rule}`)).toContain('kientruc.yaml reference-wrong-kind');
});
