import { UsageError } from '@leakgate/node';
import type { HookContext, HostError } from './host-types.ts';

function asHostError(error: unknown): HostError {
  if (error instanceof UsageError) return { message: error.message, pluginCode: 'LEAKGATE_USAGE', stack: '' };
  // The message of any other error could hold a piece of what was searched: only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `leakgate: the build could not be searched: a ${kind} inside leakgate; please report this`;
  return { message, pluginCode: 'LEAKGATE_FAILURE', stack: '' };
}

/** Runs a hook's work and stops the build with what it returns or throws, our own stack left out. */
export async function guarded(context: HookContext, work: () => Promise<HostError | undefined | void>): Promise<void> {
  const error = await work().catch(asHostError);
  if (error !== undefined && error !== null) context.error(error);
}
