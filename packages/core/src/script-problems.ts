import type { Artifact } from './artifact.ts';
import type { Problem } from './problem.ts';
import type { ScriptLack } from './script/index.ts';
import { artifactName } from './where.ts';

const LACKS: Readonly<Record<ScriptLack, Pick<Problem, 'code' | 'message'>>> = {
  'no-parser': {
    code: 'not-folded',
    message: 'may put a token together, which was not followed: the host gave no parser',
  },
  'not-parsed': {
    code: 'syntax-error',
    message: 'has a syntax that could not be read; it was searched as text, and what it puts together was not followed',
  },
  'too-large': {
    code: 'not-folded',
    message: 'may put a token together, which was followed in part only: it is too large',
  },
  exhausted: {
    code: 'not-folded',
    message: 'may put a token together, which was followed in part only: it leads to too much code',
  },
};

/** Why what a script puts together was not read. Its text was searched as it stands, so this is no more than a note. */
export function scriptProblem(artifact: Artifact, lack: ScriptLack): Problem {
  return { ...LACKS[lack], effect: 'note', where: artifactName(artifact.where) };
}
