import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inWords, usageError } from '@leakgate/node';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import { terminal } from '../cli/show.ts';
import { say, type Output } from '../cli/streams.ts';
import { ask } from './ask.ts';
import { inLineEndsOf, type Change, type Step } from './change.ts';
import { hookSteps } from './hooks.ts';
import { nightlySteps } from './nightly.ts';
import { baselineStep, configStep, ignoreStep } from './own-files.ts';
import { pluginSteps } from './plugin/index.ts';
import { lookAt, type Project } from './project.ts';
import { planText, type Paint } from './texts.ts';

/** The options of `leakgate init` as they were written. */
export interface WrittenInitFlags {
  readonly yes?: boolean;
  readonly color: boolean;
}

/** What a project still has to be given, in the order in which it is shown. */
export function planOf(project: Project): readonly Step[] {
  const { dependencies, manager } = project;
  const install: readonly Step[] = dependencies.has('leakgate')
    ? []
    : [{ kind: 'advice', text: `install it: \`${manager.install} leakgate\`.` }];
  const steps: readonly Step[] = [
    ...pluginSteps(project),
    configStep(project),
    baselineStep(project),
    ignoreStep(project),
    ...hookSteps(project),
    ...nightlySteps(project),
    ...install,
  ];
  return steps.map((step) => (step.kind === 'change' ? { ...step, change: inLineEndsOf(step.change) } : step));
}

function write(root: string, { file, after }: Change): void {
  const path = join(root, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A hook that husky did not make is run by git itself, and has to be executable.
    writeFileSync(path, after, file.startsWith('.husky/') ? { mode: 0o755 } : {});
  } catch (error) {
    throw usageError(file, `it could not be written: ${inWords(error)}`, 'make it writable, and run it again');
  }
}

function paintOf(color: boolean): Paint {
  const sgr = (code: number): ((text: string) => string) => {
    return (text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  };
  return { added: sgr(32), removed: sgr(31), head: sgr(1) };
}

async function isAgreed(flags: WrittenInitFlags): Promise<boolean> {
  if (flags.yes === true) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw usageError('init', 'nothing was changed, since nobody can be asked', 'run it again with --yes');
  }
  return ask('Make these changes? [y/N] ', process.stdin, process.stderr);
}

/** Shows what the set-up would change and, once that is agreed to, changes it. */
export async function initProject(root: string, flags: WrittenInitFlags, output: Output): Promise<ExitCode> {
  const steps = planOf(lookAt(root));
  const changes = steps.flatMap((step) => (step.kind === 'change' ? [step.change] : []));
  await output.write(planText(steps, paintOf(terminal(flags.color).color)));
  if (changes.length === 0) {
    say('leakgate: there is nothing to change');
    return EXIT.clean;
  }
  if (!(await isAgreed(flags))) {
    say('leakgate: nothing was changed');
    return EXIT.clean;
  }
  for (const change of changes) write(root, change);
  say(`leakgate: wrote ${changes.map((change) => change.file).join(', ')}`);
  return EXIT.clean;
}
