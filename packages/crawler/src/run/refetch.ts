import { unreadBody } from '../unread.ts';
import type { RoleRun } from './role-run.ts';

/** Reads by a request of the crawler's own what could not be read as it passed the gate. */
async function refetch(url: string, run: RoleRun): Promise<void> {
  const fetched = await run.fetcher(url);
  if (fetched.kind === 'answer') {
    const where = { kind: 'response-body', url, party: run.settings.scope.partyOf(url) } as const;
    if (fetched.body.length > 0) run.emit({ kind: 'artifact', artifact: { where, content: fetched.body } });
    return;
  }
  run.emit({ kind: 'unread', unread: unreadBody(url, fetched) });
}

/** Reads an address once more, if that was not done yet. */
export function refetchOnce(url: string, run: RoleRun): void {
  if (run.firstTime(`refetch ${url}`)) run.work.add(refetch(url, run));
}
