import type { Problem, Report } from '@leakgate/core';
import type { Sources } from '../provenance/provenance.ts';

function failure(error: unknown): Problem {
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `could not be read for what they do with a token: a ${kind} inside leakgate; please report this`;
  return { code: 'untraced', effect: 'note', where: 'sources', message };
}

/**
 * The report with what the sources do with each token. Whatever goes wrong there costs the description and not the
 * finding. Loaded only now that there is something to say: the parser is the largest thing we bring along.
 * @param mask makes a file's name fit to be told
 */
export async function describedReport(
  report: Report,
  sources: Sources,
  mask: (name: string) => string,
): Promise<Report> {
  try {
    const { withUses } = await import('./describe.ts');
    return withUses(report, sources, mask);
  } catch (error) {
    return { ...report, problems: [...report.problems, failure(error)] };
  }
}
