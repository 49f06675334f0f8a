import type { Step } from '../change.ts';
import { textOf } from '../files.ts';
import type { Bundler } from '../bundlers.ts';
import type { Project } from '../project.ts';
import { lookBelow } from './below.ts';
import { importLine, withPlugin } from './edit-config.ts';
import {
  adviceBeside,
  builderWithoutVite,
  frameworkOf,
  ownConfigOf,
  scanAdvice,
  type Framework,
} from './frameworks.ts';
import { PLACES, type Where } from './places.ts';

/** Packages that are named where there are many. */
const MOST_NAMED = 8;

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
      const text = `${file} is made in a way that init does not follow: add \`${importLine(before, bundler)}\`, and ${PLACES[where].shown}.`;
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

function ownConfigSteps(project: Project, framework: Framework, plugins: OwnConfig): readonly Step[] {
  return [ownConfigStep(project.root, framework.title, plugins), ...scanSteps(project, framework)];
}

function scanSteps(project: Project, framework: Framework): readonly Step[] {
  const text = scanAdvice(framework, project);
  return text === undefined ? [] : [{ kind: 'advice', text }];
}

function lines(root: string, bundlers: readonly Bundler[]): readonly Step[] {
  return bundlers.flatMap(({ kind, file }) => lineIn(file, textOf(root, file) ?? '', kind));
}

/** Configurations of which only a person knows what they are for. */
function otherSteps({ root, otherBundlers }: Project): readonly Step[] {
  return lines(root, otherBundlers).flatMap((step, index): readonly Step[] => {
    const { file, kind } = otherBundlers[index] ?? {};
    if (file === undefined || step.kind === 'done') return [];
    const text = `where what ${file} builds is shipped, add \`import { leakgate } from 'leakgate/${kind}'\` and ${PLACES.own.shown} there too.`;
    return [{ kind: 'advice', text }];
  });
}

function packagesStep({ manager }: Project, packages: readonly string[]): readonly Step[] {
  if (packages.length === 0) return [];
  const [shown, more] = [packages.slice(0, MOST_NAMED), packages.length - MOST_NAMED];
  const where = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const text = `packages with builds of their own are set up one by one: run \`${manager.exec} leakgate init\` in ${where}.`;
  return [{ kind: 'advice', text }];
}

/** The lines in the configurations that the project has, be it in folders of its own. */
function foundSteps(project: Project): readonly Step[] {
  const { root, bundlers, isWorkspace } = project;
  if (bundlers.length > 0 && !isWorkspace) return [...lines(root, bundlers), ...otherSteps(project)];
  const below = lookBelow(root);
  return [
    ...lines(root, [...bundlers, ...below.bundlers]),
    ...otherSteps(project),
    ...packagesStep(project, below.packages),
  ];
}

function unconfigured(project: Project): readonly Step[] {
  const { dependencies, isWorkspace, manager } = project;
  const builder = builderWithoutVite(project);
  if (builder !== undefined) return scanSteps(project, builder);
  if (dependencies.has('vite') && !isWorkspace) return [newConfig(project)];
  const what = isWorkspace
    ? `No configuration of Vite, Rollup or Rolldown here: run \`${manager.exec} leakgate init\` in the folder of each app, or`
    : 'No Vite, Rollup or Rolldown here:';
  return [{ kind: 'advice', text: `${what} let CI run \`${manager.exec} leakgate scan <folder>\` after the build.` }];
}

function bundlerSteps(project: Project): readonly Step[] {
  const found = foundSteps(project);
  return found.length === 0 ? unconfigured(project) : found;
}

/** Frameworks bring Vite along: not every project names it. */
function viteSteps(project: Project): readonly Step[] {
  const found = foundSteps(project);
  return found.length === 0 ? [newConfig(project)] : found;
}

/** In a workspace a framework may be that of an app below, where its configuration stands. */
function isBelow({ root, isWorkspace }: Project, { plugins }: Framework): boolean {
  if (!isWorkspace || plugins.kind === 'vite-config') return false;
  return plugins.kind !== 'own-config' || textOf(root, ownConfigOf(root, plugins.usual)) === undefined;
}

function builderSteps(project: Project): readonly Step[] {
  const framework = frameworkOf(project);
  if (framework === undefined) return bundlerSteps(project);
  const found = isBelow(project, framework) ? foundSteps(project) : [];
  if (found.length > 0) return found;
  const { plugins } = framework;
  switch (plugins.kind) {
    case 'none':
      return scanSteps(project, framework);
    case 'own-config':
      return ownConfigSteps(project, framework, plugins);
    case 'vite-config':
      return [...viteSteps(project), ...scanSteps(project, framework)];
    default:
      return plugins satisfies never;
  }
}

/** What makes the build a gate: the line, and for a framework what is to be scanned besides. */
export function pluginSteps(project: Project): readonly Step[] {
  const beside = adviceBeside(project).map((text): Step => ({ kind: 'advice', text }));
  return [...builderSteps(project), ...beside];
}
