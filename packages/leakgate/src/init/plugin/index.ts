import type { Step } from '../change.ts';
import { textOf } from '../files.ts';
import type { Bundler, Project } from '../project.ts';
import { withPlugin } from './edit-config.ts';
import { frameworkOf, ownConfigOf, scanAdvice, type Framework } from './frameworks.ts';
import { PLACES, type Where } from './places.ts';

type OwnConfig = Extract<Framework['plugins'], { kind: 'own-config' }>;

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

/** The line in a configuration: made, there already, or what is to be added by hand. */
function lineIn(file: string, before: string, bundler: Bundler['kind'], where: Where = 'own'): Step {
  const edited = withPlugin(before, bundler, where);
  switch (edited.kind) {
    case 'edited':
      return { kind: 'change', change: { file, before, after: edited.text } };
    case 'unchanged':
      return { kind: 'done', what: `${file} has the plugin` };
    case 'unclear': {
      const line = `import { leakgate } from 'leakgate/${bundler}'`;
      const text = `${file} is made in a way that init does not follow: add \`${line}\`, and ${PLACES[where].shown}.`;
      return { kind: 'advice', text };
    }
    default:
      return edited satisfies never;
  }
}

/** The line in the configuration of a framework that reads none of Vite's. */
function ownConfigStep(root: string, title: string, { usual, where = 'vite' }: OwnConfig): Step {
  const file = ownConfigOf(root, usual);
  const before = textOf(root, file);
  if (before !== undefined) return lineIn(file, before, 'vite', where);
  const text = `${title} reads no vite.config: add \`import { leakgate } from 'leakgate/vite'\` and ${PLACES[where].shown} to ${file}.`;
  return { kind: 'advice', text };
}

/** What makes the build a gate: the line, and for a framework what is to be scanned besides. */
export function pluginSteps(project: Project): readonly Step[] {
  const framework = frameworkOf(project);
  if (framework === undefined) return [bundlerStep(project)];
  const { plugins, title } = framework;
  const advice = scanAdvice(framework, project);
  const scan: readonly Step[] = advice === undefined ? [] : [{ kind: 'advice', text: advice }];
  switch (plugins.kind) {
    case 'none':
      return scan;
    case 'own-config':
      return [ownConfigStep(project.root, title, plugins), ...scan];
    case 'vite-config':
      return [bundlerStep(withVite(project)), ...scan];
    default:
      return plugins satisfies never;
  }
}

/** Frameworks bring Vite along: not every project names it. */
function withVite(project: Project): Project {
  return { ...project, bundler: project.bundler ?? { kind: 'vite', file: undefined } };
}

function bundlerStep(project: Project): Step {
  const { bundler, root, manager } = project;
  if (bundler === undefined) {
    const text = `No Vite, Rollup or Rolldown here: let CI run \`${manager.exec} leakgate scan <folder>\` after the build.`;
    return { kind: 'advice', text };
  }
  const { file, kind } = bundler;
  const before = file === undefined ? undefined : textOf(root, file);
  if (file === undefined || before === undefined) return newConfig(project);
  return lineIn(file, before, kind);
}
