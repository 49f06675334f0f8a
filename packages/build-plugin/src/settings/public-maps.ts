import { PUBLIC_SOURCE_MAP_RULE } from '@leakgate/core';
import type { ViteHost } from '../host/host.ts';
import type { Flaw } from './flaw.ts';
import { settingPlace } from './setting-place.ts';

/**
 * Source maps that still stand in the output when everything is done. Hidden ones are a warning: somebody meant them
 * not to be public, and nothing in the build deleted them.
 * @param maps the map files on disk, relative to the output
 */
export function publicMaps(host: ViteHost, maps: readonly string[]): readonly Flaw[] {
  const { sourcemap } = host.config.build;
  const [first] = maps;
  if (first === undefined || sourcemap === undefined || sourcemap === false) return [];
  const hidden = sourcemap === 'hidden';
  const rest = maps.length === 1 ? '' : ` and ${maps.length - 1} more`;
  const evidence = hidden
    ? `hidden maps are only unnamed: whoever asks for ${first}${rest} gets the sources`
    : `${first}${rest} gives every visitor the sources`;
  return [
    {
      rule: PUBLIC_SOURCE_MAP_RULE,
      tokens: [],
      setting: `build.sourcemap ${String(sourcemap)}`,
      evidence: [evidence],
      verdict: hidden ? 'warning' : 'note',
      because: hidden ? 'meant not to be public, and still in the output' : 'public source maps, as the setting says',
      ...settingPlace(host, 'sourcemap'),
    },
  ];
}
