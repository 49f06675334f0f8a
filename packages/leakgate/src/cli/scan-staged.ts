import type { Problem, Report } from '@leakgate/core';
import { closeScan, commitEngine, scanWith, stagedFiles, type ResolvedConfig } from '@leakgate/node';
import { say } from './streams.ts';

/** What a search of what is staged is made from. */
export interface StagedRequest {
  readonly config: ResolvedConfig;
  readonly envFiles: readonly string[];
  readonly startedAt: Date;
}

const NOTHING: Problem = {
  code: 'empty-bundle',
  effect: 'blind',
  where: '--staged',
  message: 'nothing is staged that adds or changes a file, so nothing was searched',
};

/** True where git runs us before a commit: it tells its hooks which index the commit is made from. */
function isHook(): boolean {
  return process.env['GIT_INDEX_FILE'] !== undefined;
}

/**
 * Searches what the next commit adds or changes. In a hook nothing staged is clean: a commit that only deletes, or an
 * amended message, adds nothing to be searched, and a gate that stops it would soon be switched off. Elsewhere it is
 * nothing to search: a job of CI, where nothing is ever staged, must not pass for ever.
 */
export async function scanStaged({ config, envFiles, startedAt }: StagedRequest): Promise<Report> {
  const staged = stagedFiles(config.root);
  const scan = scanWith(commitEngine({ config, processEnv: process.env, now: startedAt, envFiles }));
  let files = 0;
  for await (const found of staged) {
    files++;
    if (found.kind === 'artifact') scan.add(found.artifact);
    else scan.problem(found.problem);
  }
  if (files === 0 && isHook()) say('leakgate: nothing is staged that adds or changes a file');
  else if (files === 0) scan.problem(NOTHING);
  return closeScan(scan, config, startedAt);
}
