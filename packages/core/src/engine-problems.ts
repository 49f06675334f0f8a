import { isMissingPart } from './apart/missing.ts';
import type { Artifact } from './artifact.ts';
import type { Problem } from './problem.ts';
import { artifactName } from './where.ts';

/** The message of an error thrown inside the engine could hold a piece of the text: only its kind is told. */
function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** A limit was reached, and something behind it was not searched. */
export function cappedProblem(artifact: Artifact, message: string): Problem {
  return { code: 'capped', effect: 'blind', where: artifactName(artifact.where), message };
}

/** Something was thrown while an artifact was searched. */
export function failureProblem(artifact: Artifact, error: unknown): Problem {
  const why = isMissingPart(error)
    ? error.message.replace(/^leakgate: /, '')
    : `the engine failed with a ${kindOf(error)}; please report this`;
  const message = `was not searched to its end: ${why}`;
  return { code: 'engine-failure', effect: 'blind', where: artifactName(artifact.where), message };
}

/** Something was thrown while a finding was led back to its source: by the host, or by a map. */
export function untracedProblem(artifact: Artifact, error: unknown): Problem {
  const message = `was searched, but not every finding could be led back to its source: ${kindOf(error)}`;
  return { code: 'untraced', effect: 'note', where: artifactName(artifact.where), message };
}
