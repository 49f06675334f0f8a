import { runGit } from './git.ts';

/** A file that the next commit adds or changes. */
export interface StagedFile {
  /** POSIX, relative to the top of the working tree, as git has it: any bytes but NUL may stand in it. */
  readonly path: string;
  /** The id of the blob that is staged. */
  readonly blob: string;
}

/** Mode of a submodule: what is staged is the id of a commit of another repository, not content. */
const SUBMODULE = '160000';
/** One entry of `git diff --raw -z`: modes, blobs and status, then the path as a field of its own. */
const ENTRY = /^:\d+ (\d+) [\da-f]+ ([\da-f]+) [ACMT]\d*$/;

/**
 * Reads the entries of `git diff --raw -z`. Without renames: a file that was moved is one that goes and one that
 * comes, and what comes is searched.
 */
export function parseChanges(output: string): readonly StagedFile[] {
  const fields = output.split('\0');
  const files: StagedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode, blob = ''] = ENTRY.exec(fields[at] ?? '') ?? [];
    if (mode !== undefined && mode !== SUBMODULE) files.push({ path: fields[at + 1] ?? '', blob });
  }
  return files;
}

/** What the next commit adds or changes against the last one, or against nothing where there is none yet. */
export async function stagedChanges(folder: string): Promise<readonly StagedFile[]> {
  const settings = ['--no-renames', '--no-abbrev', '--no-relative', '--no-ext-diff', '--ignore-submodules=all'];
  const output = await runGit(folder, ['diff', '--cached', '--raw', '-z', '--diff-filter=ACMT', ...settings]);
  return parseChanges(output.toString('utf8'));
}
