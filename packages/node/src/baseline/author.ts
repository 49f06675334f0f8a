import type { ProcessEnv } from '../env/process-env.ts';

/** Names that a machine has for the person it works for, the most telling one first. */
const VARIABLES = ['GIT_AUTHOR_NAME', 'GITHUB_ACTOR', 'GITLAB_USER_LOGIN', 'BUILD_REQUESTEDFOR'];
const FALLBACKS = ['USER', 'USERNAME'];

/** Git answers at once, or there is something wrong with it. */
const PATIENCE_MS = 5000;

function fromGit(root: string): string | undefined {
  try {
    const args = ['config', '--get', 'user.name'];
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
    }).trim();
  } catch {
    return undefined;
  }
}

function firstOf(names: readonly string[], processEnv: ProcessEnv): string | undefined {
  return names.map((name) => processEnv[name]?.trim()).find((value) => value !== undefined && value !== '');
}

/** Who works here: as the environment has it, else as git is configured, else the user of the machine. */
export function authorOf(root: string, processEnv: ProcessEnv): string | undefined {
  return firstOf(VARIABLES, processEnv) ?? (fromGit(root) || firstOf(FALLBACKS, processEnv));
}
