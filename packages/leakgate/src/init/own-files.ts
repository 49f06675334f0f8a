import { BASELINE_NAME, baselineText, foldersAbove, newSalt } from '@leakgate/node';
import type { Step } from './change.ts';
import { firstOf, textOf } from './files.ts';
import type { Project } from './project.ts';

const CONFIG = [
  "import { defineConfig } from 'leakgate'",
  '',
  'export default defineConfig({',
  "  reports: { json: 'leakgate.json', html: 'leakgate.html' },",
  '})',
  '',
].join('\n');
const CONFIGS = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'].map((extension) => `leakgate.config.${extension}`);
const IGNORED = ['leakgate.json', 'leakgate.html'];

/** The configuration, with the reports that a person and a machine read. */
export function configStep({ root, typescript, esm }: Project): Step {
  const there = firstOf(root, CONFIGS);
  if (there !== undefined) return { kind: 'done', what: `${there} is there` };
  const file = `leakgate.config.${typescript ? 'ts' : esm ? 'js' : 'mjs'}`;
  return { kind: 'change', change: { file, before: undefined, after: CONFIG } };
}

/** An empty baseline: it brings the salt, so that fingerprints are the project's own from the first report on. */
export function baselineStep({ root }: Project): Step {
  if (firstOf(root, [BASELINE_NAME]) !== undefined) return { kind: 'done', what: `${BASELINE_NAME} is there` };
  const after = baselineText({ version: 1, salt: newSalt(root), entries: [] });
  return { kind: 'change', change: { file: BASELINE_NAME, before: undefined, after } };
}

function ignoredBy(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\r?\n/).map((line) => line.trim());
}

/** What the repository ignores in each of its folders. */
function ignoredAbove(root: string): readonly string[] {
  return foldersAbove(root).flatMap((folder) => ignoredBy(textOf(folder, '.gitignore')));
}

/** Reports belong to a run, not into the repository. */
export function ignoreStep({ root }: Project): Step {
  const before = textOf(root, '.gitignore');
  const lines = new Set([...ignoredBy(before).map((line) => line.replace(/^\//, '')), ...ignoredAbove(root)]);
  const missing = IGNORED.filter((name) => !lines.has(name));
  if (missing.length === 0) return { kind: 'done', what: '.gitignore has the reports' };
  const start = before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
  return { kind: 'change', change: { file: '.gitignore', before, after: `${start}${missing.join('\n')}\n` } };
}
