import type { Found } from '../collectors/collector.ts';
import type { RoleRun } from './role-run.ts';

/** Reads by a request of the crawler's own what could not be read as it passed the gate. */
async function refetch(url: string, run: RoleRun): Promise<void> {
  const fetched = await run.fetcher(url);
  if (fetched.kind === 'answer') {
    const where = { kind: 'response-body', url, party: run.settings.scope.partyOf(url) } as const;
    if (fetched.body.length > 0) run.emit({ kind: 'artifact', artifact: { where, content: fetched.body } });
    return;
  }
  const found: Found = { kind: 'unread', unread: { what: 'response body', where: url, reason: fetched.kind } };
  run.emit(found);
}

/** Reads an address once more, if that was not done yet. */
export function refetchOnce(url: string, run: RoleRun): void {
  if (run.firstTime(`refetch ${url}`)) run.work.add(refetch(url, run));
}
