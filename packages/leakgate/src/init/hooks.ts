import { join, relative } from 'node:path';
import { foldersAbove, toPosix } from '@leakgate/node';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Step } from './change.ts';
import { firstOf, textOf } from './files.ts';
import { hookCallSteps } from './hook-call.ts';
import type { Project } from './project.ts';

const LEFTHOOK = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'];
const HUSKY = '.husky/pre-commit';
const PRE_COMMIT = '.pre-commit-config.yaml';

function done(file: string): Step {
  return { kind: 'done', what: `${file} has the hook` };
}

function advice(text: string): Step {
  return { kind: 'advice', text };
}

function changed(file: string, before: string | undefined, after: string): Step {
  return { kind: 'change', change: { file, before, after } };
}

/** husky runs a shell script: one more line, before an `exec` or `exit` that would end it. */
function huskyStep(root: string, command: string): Step {
  const before = textOf(root, HUSKY);
  if (before === undefined) return changed(HUSKY, undefined, `${command}\n`);
  const lines = before.split('\n');
  const end = lines.findIndex((line) => /^\s*(?:exec|exit)\b/.test(line));
  if (end >= 0) return changed(HUSKY, before, lines.toSpliced(end, 0, command).join('\n'));
  return changed(HUSKY, before, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${command}\n`);
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function lefthookStep(root: string, file: string, command: string): Step {
  const before = textOf(root, file) ?? '';
  const document = parseDocument(before);
  if (document.errors.length > 0) return unclear(file, command);
  const jobs = document.getIn(['pre-commit', 'jobs']);
  if (isSeq(jobs)) jobs.add(document.createNode({ name: 'leakgate', run: command }));
  else document.setIn(['pre-commit', 'commands', 'leakgate', 'run'], command);
  return changed(file, before, written(document));
}

function preCommitStep(root: string, command: string): Step {
  const before = textOf(root, PRE_COMMIT) ?? '';
  const document = parseDocument(before);
  const repos = document.get('repos');
  if (document.errors.length > 0 || !isMap(document.contents) || !isSeq(repos)) return unclear(PRE_COMMIT, command);
  const hook = { id: 'leakgate', name: 'leakgate', entry: command, language: 'system', pass_filenames: false };
  repos.add(document.createNode({ repo: 'local', hooks: [hook] }));
  return changed(PRE_COMMIT, before, written(document));
}

function unclear(file: string, command: string): Step {
  return advice(`${file} is written in a way that init does not follow: let it run \`${command}\` before each commit.`);
}

/** What runs the hooks of a project. */
export type HookTool = 'husky' | 'lefthook' | 'pre-commit';

/** Hooks, and the file that they stand in. */
interface Hooks {
  readonly tool: HookTool;
  readonly file: string;
}

function hooksIn(folder: string, hasHusky: boolean): Hooks | undefined {
  const lefthook = firstOf(folder, LEFTHOOK);
  if (lefthook !== undefined) return { tool: 'lefthook', file: lefthook };
  if (hasHusky) return { tool: 'husky', file: HUSKY };
  return firstOf(folder, [PRE_COMMIT]) === undefined ? undefined : { tool: 'pre-commit', file: PRE_COMMIT };
}

/** The hooks that the project has. */
function hooksOf({ root, dependencies }: Project): Hooks | undefined {
  return hooksIn(root, firstOf(root, ['.husky']) !== undefined || dependencies.has('husky'));
}

function hookStep(root: string, tool: HookTool, file: string, command: string): Step {
  if (/\bleakgate\b/.test(textOf(root, file) ?? '')) return done(file);
  switch (tool) {
    case 'lefthook':
      return lefthookStep(root, file, command);
    case 'husky':
      return huskyStep(root, command);
    case 'pre-commit':
      return preCommitStep(root, command);
    default:
      return tool satisfies never;
  }
}

/** The hooks of the repository that the project is a part of, as in a workspace. */
function hooksAbove(root: string): (Hooks & { readonly folder: string }) | undefined {
  for (const folder of foldersAbove(root)) {
    const hooks = hooksIn(folder, firstOf(folder, [HUSKY]) !== undefined);
    if (hooks !== undefined) return { ...hooks, folder };
  }
  return undefined;
}

function stepsAbove(project: Project, { folder, file, tool }: Hooks & { readonly folder: string }, command: string) {
  const path = toPosix(relative(project.root, join(folder, file)));
  if (!/\bleakgate\b/.test(textOf(folder, file) ?? '')) {
    return [advice(`the hooks of the repository stand in ${path}: let them run \`${command}\`.`)];
  }
  const where = toPosix(relative(project.root, folder));
  return [done(path), ...hookCallSteps({ ...project, root: folder }, tool, where)];
}

/** The line that looks at each commit, in the hooks that the project has; it is nobody's place to bring others. */
export function hookSteps(project: Project): readonly Step[] {
  const { root, manager } = project;
  const command = `${manager.exec} leakgate scan --staged`;
  const hooks = hooksOf(project);
  if (hooks !== undefined) {
    return [hookStep(root, hooks.tool, hooks.file, command), ...hookCallSteps(project, hooks.tool)];
  }
  const above = hooksAbove(root);
  if (above !== undefined) return stepsAbove(project, above, command);
  const text = `No hooks here (husky, lefthook, pre-commit): to look at each commit, let one run \`${command}\`.`;
  return [advice(text)];
}
