import type { Problem, Report } from '@leakgate/core';
import type { ProcessEnv } from '../env/process-env.ts';
import { inWords } from '../system-error.ts';

/** Adds the report to the summary of the job, where this is a job of GitHub Actions. */
export async function writeStepSummary(report: Report, processEnv: ProcessEnv): Promise<Problem | undefined> {
  const file = processEnv['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return undefined;
  try {
    const { appendFile } = process.getBuiltinModule('node:fs/promises');
    const { jobSummary } = await import('@leakgate/report');
    await appendFile(file, `${await jobSummary(report)}\n`);
    return undefined;
  } catch (error) {
    const message = `the summary of the job could not be written: ${inWords(error)}`;
    return { code: 'report-not-written', effect: 'note', where: 'GITHUB_STEP_SUMMARY', message };
  }
}
