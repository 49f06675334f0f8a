import type { Step } from '../change.ts';
import { textOf } from '../files.ts';
import type { Project } from '../project.ts';
import { withPlugin } from './edit-config.ts';
import { frameworkAdvice } from './frameworks.ts';

const NEW_VITE_CONFIG = [
  "import { defineConfig } from 'vite'",
  "import { leakgate } from 'leakgate/vite'",
  '',
  'export default defineConfig({',
  '  plugins: [leakgate()],',
  '})',
  '',
].join('\n');

function newConfig({ typescript, esm }: Project): Step {
  const file = typescript ? 'vite.config.ts' : esm ? 'vite.config.js' : 'vite.config.mjs';
  return { kind: 'change', change: { file, before: undefined, after: NEW_VITE_CONFIG } };
}

/** The line that makes the build a gate. */
export function pluginStep(project: Project): Step {
  const { bundler, root, manager } = project;
  const advice = frameworkAdvice(project);
  if (advice !== undefined) return { kind: 'advice', text: advice };
  if (bundler === undefined) {
    const text = `No Vite, Rollup or Rolldown here: let CI run \`${manager.exec} leakgate scan <folder>\` after the build.`;
    return { kind: 'advice', text };
  }
  const { file, kind } = bundler;
  const before = file === undefined ? undefined : textOf(root, file);
  if (file === undefined || before === undefined) return newConfig(project);
  const edited = withPlugin(before, kind);
  switch (edited.kind) {
    case 'edited':
      return { kind: 'change', change: { file, before, after: edited.text } };
    case 'unchanged':
      return { kind: 'done', what: `${file} has the plugin` };
    case 'unclear': {
      const line = `import { leakgate } from 'leakgate/${kind}'`;
      return {
        kind: 'advice',
        text: `${file} is made in a way that init does not follow: add \`${line}\`, and \`leakgate()\` to its plugins.`,
      };
    }
    default:
      return edited satisfies never;
  }
}
