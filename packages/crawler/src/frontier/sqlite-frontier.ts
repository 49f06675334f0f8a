import type { NotVisited } from '@leakgate/core';
import type { State } from '../state/open-state.ts';
import type { Frontier, FrontierBudget, FrontierStats, Lease, Target, VisitKind } from './frontier.ts';
import { routeShape } from './route-shape.ts';

/** An address is tried so often. */
const MOST_ATTEMPTS = 3;

/** What the frontier of a role needs. */
export interface SqliteFrontierOptions {
  readonly state: State;
  readonly role: string;
  readonly budget: FrontierBudget;
  /** The address as it may be written down: with a token in it, masked. */
  readonly mask: (url: string) => string;
}

interface Row {
  readonly url: string;
  readonly kind: VisitKind;
  readonly depth: number;
  readonly parent: string | null;
  readonly shape: string;
  readonly attempts: number;
}

/** Every statement of the frontier; the role is the first parameter of each. */
function prepare({ database }: State) {
  return {
    known: database.prepare('select kind from targets where role = ? and url = ?'),
    pages: database.prepare("select count(*) as n from targets where role = ? and kind = 'page'"),
    ofShape: database.prepare("select count(*) as n from targets where role = ? and shape = ? and kind = 'page'"),
    insert: database.prepare(
      "insert into targets (role, url, kind, depth, parent, shape, status, masked) values (?, ?, ?, ?, ?, ?, 'waiting', ?)",
    ),
    passed: database.prepare(
      "insert into targets (role, url, depth, kind, shape, status, masked) values (?, ?, ?, 'fetch', '', 'done', 0) on conflict do update set status = 'done' where kind = 'fetch' and status = 'waiting'",
    ),
    promote: database.prepare(
      "update targets set kind = 'page', status = 'waiting', attempts = 0, depth = ?3, shape = ?4 where role = ?1 and url = ?2 and kind = 'fetch'",
    ),
    next: database.prepare(
      "select * from targets where role = ? and status = 'waiting' order by kind desc, depth, url limit 1",
    ),
    lease: database.prepare("update targets set status = 'leased', attempts = attempts + 1 where role = ? and url = ?"),
    // What was leased for a fetch may have become a page meanwhile, which still waits.
    settle: database.prepare('update targets set status = ? where role = ? and url = ? and kind = ?'),
    count: database.prepare('select status, count(*) as n from targets where role = ? group by status'),
  };
}

/** What an earlier run left half done goes back to the queue; so does the parent of an address that was not kept. */
function recover({ database }: State, role: string): void {
  const parents = "select parent from targets where role = ? and masked = 1 and status in ('waiting', 'leased')";
  database.prepare(`update targets set status = 'waiting' where role = ? and url in (${parents})`).run(role, role);
  database.prepare("delete from targets where role = ? and masked = 1 and status in ('waiting', 'leased')").run(role);
  database
    .prepare(
      "update targets set status = 'waiting', attempts = max(0, attempts - 1) where role = ? and status = 'leased'",
    )
    .run(role);
}

function numberIn(row: Readonly<Record<string, unknown>> | undefined): number {
  return typeof row?.['n'] === 'number' ? row['n'] : 0;
}

/** The frontier of one role in SQLite. Addresses with a token in them are held in memory only. */
export function sqliteFrontier({ state, role, budget, mask }: SqliteFrontierOptions): Frontier {
  recover(state, role);
  const sql = prepare(state);
  /** Masked address to the true one. */
  const masked = new Map<string, string>();

  function overBudget(target: Target, shape: string): NotVisited['reason'] | undefined {
    if (target.depth > budget.maxDepth) return 'depth';
    if (target.kind === 'fetch') return undefined;
    if (numberIn(sql.ofShape.get(role, shape)) >= budget.maxPerShape) return 'shape';
    return numberIn(sql.pages.get(role)) >= budget.maxPages ? 'pages' : undefined;
  }

  function add(target: Target): NotVisited | undefined {
    const url = mask(target.url);
    const isMasked = url !== target.url;
    const known = sql.known.get(role, url)?.['kind'];
    if (known === 'page' || known === target.kind) return undefined;
    const shape = routeShape(target.url);
    const reason = overBudget(target, shape);
    if (reason !== undefined) return { url, reason };
    if (known !== undefined) {
      sql.promote.run(role, url, target.depth, isMasked ? mask(shape) : shape);
      return undefined;
    }
    if (isMasked) masked.set(url, target.url);
    const parent = target.parent === undefined ? null : mask(target.parent);
    sql.insert.run(role, url, target.kind, target.depth, parent, isMasked ? mask(shape) : shape, isMasked ? 1 : 0);
    return undefined;
  }

  function lease(): Lease | undefined {
    const row = sql.next.get(role) as Row | undefined;
    if (row === undefined) return undefined;
    sql.lease.run(role, row.url);
    const { kind, depth, shape, attempts } = row;
    return { url: masked.get(row.url) ?? row.url, kind, depth, shape, attempts, parent: row.parent ?? undefined };
  }

  function stats(): FrontierStats {
    const counts = new Map(sql.count.all(role).map((row) => [row['status'], numberIn(row)]));
    const of = (status: string): number => counts.get(status) ?? 0;
    return { waiting: of('waiting'), leased: of('leased'), done: of('done'), failed: of('failed') };
  }

  return {
    add: async (targets) => targets.flatMap((target) => add(target) ?? []),
    async passed({ url, depth }) {
      // An address that may not be written down is read again.
      if (mask(url) === url) sql.passed.run(role, url, depth);
    },
    lease: async () => lease(),
    complete: async ({ url, kind }) => void sql.settle.run('done', role, mask(url), kind),
    fail: async ({ url, kind, attempts }, again) => {
      const retried = again && attempts + 1 < MOST_ATTEMPTS;
      sql.settle.run(retried ? 'waiting' : 'failed', role, mask(url), kind);
      return retried;
    },
    stats: async () => stats(),
  };
}
