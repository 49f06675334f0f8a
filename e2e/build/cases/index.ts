import type { BuildCase, ViteName } from '../case.ts';
import { classCases } from './class-cases.ts';
import { obfuscatorCases } from './obfuscators.ts';
import { rolldownCases, rollupCases } from './plain.ts';
import { viteOriginCases } from './vite-origins.ts';
import { viteOutputCases } from './vite-outputs.ts';
import { vitePlaceCases } from './vite-places.ts';
import { vitePluginCases } from './vite-plugins.ts';
import { viteSettingCases } from './vite-settings.ts';
import { viteVerdictCases } from './vite-verdicts.ts';
import { viteCases } from './vite.ts';

const onVite: readonly BuildCase[] = [
  ...viteCases,
  ...viteOriginCases,
  ...viteOutputCases,
  ...viteVerdictCases,
  ...vitePlaceCases,
  ...vitePluginCases,
  ...obfuscatorCases,
  ...viteSettingCases,
  ...classCases('vite'),
];

/** What is true of Vite is true of the older versions that are supported. */
function onOlder(host: ViteName): readonly BuildCase[] {
  return onVite
    .filter((each) => each.newest !== true && (host !== 'vite5' || each.environments !== true))
    .map((each) => ({
      ...each,
      host,
      expected: each.onRollup ?? each.expected,
    }));
}

/** Every host in every setting. */
export const CASES: readonly BuildCase[] = [
  ...onVite,
  ...onOlder('vite7'),
  ...onOlder('vite6'),
  ...onOlder('vite5'),
  ...rollupCases,
  ...classCases('rollup'),
  ...rolldownCases,
  ...classCases('rolldown'),
];
