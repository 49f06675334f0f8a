import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importQuietly } from './import-quietly.ts';

const SPEAKING = `
  process.emitWarning('Module type of ' + import.meta.url + ' is not specified', { code: 'MODULE_TYPELESS_PACKAGE_JSON' });
  process.emitWarning('Module type of file:///other.js is not specified', { code: 'MODULE_TYPELESS_PACKAGE_JSON' });
  process.emitWarning('the vault is nearly full');
  export default 'read';
`;

test('what Node remarks on the module is not heard, all else is, then and later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'speaking.mjs');
  writeFileSync(file, SPEAKING);
  const heard = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  onTestFinished(() => heard.mockRestore());
  const before = process.emitWarning;
  expect((await importQuietly(pathToFileURL(file).href))['default']).toBe('read');
  expect(heard.mock.calls.map(([text]) => text)).toEqual([
    'Module type of file:///other.js is not specified',
    'the vault is nearly full',
  ]);
  expect(process.emitWarning).toBe(before);
});
