import { artifactName, reaches, type Artifact, type Finding } from '@leakgate/core';
import { prettyFindings } from '@leakgate/report';
import { maskedName } from '../layers/names.ts';
import { useColor } from '../host/tell.ts';
import { showOverlay } from './overlay.ts';
import { reportOf, type DevSession } from './session.ts';

function told(findings: readonly Finding[] = []): ReadonlySet<string> {
  return new Set(findings.map(({ fingerprint, verdict }) => `${fingerprint} ${verdict}`));
}

/** What of a bundle no module holds, and no page. */
function ownOf({ held, bundled }: DevSession, findings: readonly Finding[]): readonly Finding[] {
  const others = [...held].flatMap(([name, each]) => (bundled.has(name) ? [] : each));
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
}

/** The file that a person mends. */
function fileOf({ provenance, where }: Artifact): string {
  return provenance?.kind === 'copy' ? provenance.file : artifactName(where);
}

/** What becomes of it where nobody mends it. */
function outlook(findings: readonly Finding[]): string {
  const stops = findings.some(({ verdict }) => verdict === 'error');
  return stops ? 'leakgate: served all the same; a build would stop here' : 'leakgate: a build would warn of it';
}

async function tell(
  session: DevSession,
  name: string,
  artifact: Artifact,
  result: ReturnType<DevSession['engine']['scan']>,
): Promise<void> {
  const report = await reportOf(session, artifact.where.kind, result);
  const findings = session.bundled.has(name) ? ownOf(session, report.findings) : report.findings;
  const before = session.held.get(name) ?? [];
  const { logger } = session.host.config;
  session.held.set(name, findings);
  const known = told(before);
  const fresh = findings.filter(({ fingerprint, verdict }) => !known.has(`${fingerprint} ${verdict}`));
  if (fresh.length > 0) {
    const options = { color: useColor(session.host), width: process.stdout.columns ?? 100 };
    const table = prettyFindings({ ...report, findings: fresh }, options);
    logger.warn(`\n${table.trimEnd()}\n\n${outlook(fresh)}\n`);
  }
  if (report.findings.length === 0) logger.info(`leakgate: ${maskedName(session.engine, fileOf(artifact))} is mended`);
  showOverlay(session);
}

/**
 * Searches something as it is served: what is new in it is told once, and so is that it was mended. Fast, since what is
 * to be said is said later.
 * @param name what tells it from all else that is served
 */
export function serve(session: DevSession, name: string, artifact: Artifact): void {
  const result = session.engine.scan(artifact);
  const worth = result.sightings.some(({ decision }) => reaches(decision.verdict, 'warning'));
  if (!worth && (session.held.get(name) ?? []).length === 0) return;
  // The message of a failure could hold a piece of what was searched: it is not told.
  session.telling = session.telling.then(() => tell(session, name, artifact, result)).catch(() => undefined);
}
