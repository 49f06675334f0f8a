import { join } from 'node:path';
import type { Finding } from '@leakgate/core';
import type { OverlayMessage } from '../host/host-types.ts';
import type { DevSession } from './session.ts';

/** A place as people and editors write it. */
interface At {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

function atOf({ places: [place] }: Finding): At {
  return place?.origin ?? { file: place?.artifact ?? '', line: place?.line, column: place?.column };
}

function nameOf({ file, line, column }: At): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Which token of how many begins here: lines of code stand between, and one colour is all that an overlay has. */
function numberOf(index: number, all: number): string {
  return all === 1 ? '' : `${index + 1} of ${all}: `;
}

/** As somebody comes by them who mends one file after the other. */
function inOrderOfFiles(findings: readonly Finding[]): readonly Finding[] {
  const compare = (one: At, other: At): number =>
    one.file === other.file
      ? (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
      : one.file < other.file
        ? -1
        : 1;
  return findings.toSorted((one, other) => compare(atOf(one), atOf(other)));
}

/**
 * No text of a module, which Vite would add to an error of its own. No indents: lines are wrapped in a narrow window.
 * @param remedy said with the first of the tokens that it is for
 */
function textOf({ title, redacted, places, because, evidence }: Finding, at: At, number: string, remedy = ''): string {
  const lines = [
    `✖ ${number}${title}  ${redacted}`,
    nameOf(at),
    [because, ...evidence].join(' · '),
    places[0]?.excerpt,
    remedy,
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

/** Whole paths with line and column, each once: Vite makes links of them that open the file in the editor. */
function linksTo(root: string, findings: readonly Finding[]): string {
  const exact = findings.map(atOf).filter(({ line, column }) => line !== undefined && column !== undefined);
  return [...new Set(exact.map((at) => nameOf({ ...at, file: join(root, at.file) })))].join('\n');
}

function messageOf(root: string, findings: readonly Finding[]): OverlayMessage {
  const count = findings.length === 1 ? '1 token' : `${findings.length} tokens`;
  const said = new Set<string | undefined>();
  const texts = findings.map((finding, index) => {
    const remedy = said.has(finding.remedy) ? undefined : finding.remedy;
    said.add(remedy);
    return textOf(finding, atOf(finding), numberOf(index, findings.length), remedy);
  });
  const message = `${count} must not reach a browser\n\n${texts.join('\n\n')}`;
  return { type: 'error', err: { message, stack: linksTo(root, findings), plugin: 'leakgate' } };
}

/** What is served and stops a build, each token once. */
function errorsIn({ held }: DevSession): readonly Finding[] {
  const errors = [...held.values()].flat().filter(({ verdict }) => verdict === 'error');
  return inOrderOfFiles([...new Map(errors.map((finding) => [finding.fingerprint, finding])).values()]);
}

/** Lays findings over the pages, as Vite does it with errors. The overlay goes when the next update comes. */
export function showOverlay(session: DevSession): void {
  const findings = errorsIn(session);
  if (session.config.overlay && findings.length > 0) session.server.ws.send(messageOf(session.host.root, findings));
}

/** Lays them over a page that is opened later, too: what it asks for was searched before. */
export function showOverlayLater(session: DevSession): void {
  if (!session.config.overlay) return;
  session.server.ws.on('connection', (page) => {
    const findings = errorsIn(session);
    if (findings.length > 0) page.send(JSON.stringify(messageOf(session.host.root, findings)));
  });
}
