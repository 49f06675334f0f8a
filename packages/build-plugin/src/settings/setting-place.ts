import { readFileSync } from 'node:fs';
import type { SettingFlaw } from '@leakgate/core';
import type { ViteHost } from '../host/host.ts';
import { relativeTo } from '../host/paths.ts';

/** What errors call settings that stand in no file. */
const INLINE = 'vite.config';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where a setting stands in the config file: its key, as far as it is written out there. */
export function settingPlace({ config, root }: ViteHost, key: string): Pick<SettingFlaw, 'file' | 'position'> {
  const { configFile } = config;
  if (configFile === undefined || configFile === false) return { file: INLINE, position: { line: 1, column: 1 } };
  const text = readText(configFile);
  const at = Math.max(0, text.search(new RegExp(`\\b${key}\\b`)));
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { file: relativeTo(root, configFile), position };
}
