import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Step } from './change.ts';
import { textOf } from './files.ts';
import type { HookTool } from './hooks.ts';
import type { Project } from './project.ts';

/** The folder that git takes its hooks from; undefined in no repository, or without git. */
function hooksFolder(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--git-path', 'hooks'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? resolve(root, stdout.trim()) : undefined;
}

function isCalled({ root }: Project, tool: HookTool, folder: string): boolean {
  // husky has git look into its own folder, the others write a hook that calls them.
  if (tool === 'husky') return /[\\/]\.husky(?:[\\/]_)?$/.test(folder);
  return textOf(root, resolve(folder, 'pre-commit'))?.includes(tool) === true;
}

function mendOf({ manager }: Project, tool: HookTool): string {
  switch (tool) {
    case 'husky':
      return `run \`${manager.exec} husky\`, and let the script \`prepare\` of package.json do so in every clone`;
    case 'lefthook':
      return `run \`${manager.exec} lefthook install\``;
    case 'pre-commit':
      return 'run `pre-commit install`';
    default:
      return tool satisfies never;
  }
}

/**
 * What is left to do where a hook stands in its file, and git calls nobody who would read that.
 * @param where the folder of the hooks, where it is another one
 */
export function hookCallSteps(project: Project, tool: HookTool, where?: string): readonly Step[] {
  const folder = hooksFolder(project.root);
  if (folder === undefined || isCalled(project, tool, folder)) return [];
  const mend = `${where === undefined ? '' : `in ${where}, `}${mendOf(project, tool)}`;
  return [{ kind: 'advice', text: `git does not call ${tool} before a commit here: ${mend}.` }];
}
