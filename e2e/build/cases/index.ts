import type { BuildCase } from '../case.ts';
import { rolldownCases, rollupCases } from './plain.ts';
import { viteOriginCases } from './vite-origins.ts';
import { viteOutputCases } from './vite-outputs.ts';
import { viteVerdictCases } from './vite-verdicts.ts';
import { viteCases } from './vite.ts';

/** Every host in every setting. */
export const CASES: readonly BuildCase[] = [
  ...viteCases,
  ...viteOriginCases,
  ...viteOutputCases,
  ...viteVerdictCases,
  ...rollupCases,
  ...rolldownCases,
];
