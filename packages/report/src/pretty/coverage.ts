import type { Coverage } from '@leakgate/core';
import { reasonText, type Reason } from '../rules/reasons.ts';
import type { Layout } from './rows.ts';
import { count, safe, wrap } from './text.ts';

/** «5 (3 more than is read, 2 timed out)». */
function byReason(entries: readonly { readonly reason: Reason }[]): string {
  const groups = [...Map.groupBy(entries, (entry) => entry.reason)].map(
    ([reason, all]) => `${all.length} ${reasonText(reason)}`,
  );
  return `${entries.length} (${groups.join(', ')})`;
}

/** What a crawl looked at and what it did not; nothing for other scans. */
export function coverageLines(layout: Layout, coverage: Coverage | undefined): readonly string[] {
  if (coverage === undefined) return [];
  const { pages, responses, scripts, stores, roles, unread, notVisited, stopped } = coverage;
  const seen = [count(responses, 'response'), count(scripts, 'script'), count(stores, 'store')].join(', ');
  const said = [
    `looked at ${count(pages, 'page')} as ${roles.map(safe).join(', ')}: ${seen}`,
    ...(unread.length === 0 ? [] : [`not read: ${byReason(unread)}`]),
    ...(notVisited.length === 0 ? [] : [`not visited: ${byReason(notVisited)}`]),
    ...(stopped.length === 0 ? [] : [`requests stopped: ${byReason(stopped)}`]),
  ];
  return said.flatMap((text) => wrap(text, layout.width)).map(layout.style.dim);
}
