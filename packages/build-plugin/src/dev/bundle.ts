import type { Artifact, Finding } from '@leakgate/core';
import { surfaceOf } from '@leakgate/node';
import { isSameMark, markOf } from '../layers/content-mark.ts';
import type { HostAsset, HostBundle, HostChunk } from '../host/host-types.ts';
import type { ModuleGraph } from '../provenance/import-chain.ts';
import { absolute, sourceName } from '../host/paths.ts';
import { provenanceOf } from '../provenance/provenance.ts';
import type { Later } from './later.ts';
import { serve } from './serve.ts';
import type { DevSession } from './session.ts';
import { devSources } from './sources.ts';

type Item = HostChunk | HostAsset;

/** Pages are searched as they are transformed; maps hold the sources as they are, which no page shows. */
const SEARCHED_APART = /\.(?:html?|map)$/;

function artifactOf(session: DevSession, item: Item, content: string | Uint8Array, bundle: HostBundle): Artifact {
  const { base, config } = session.host;
  const sources = { ...devSources(session), folder: absolute(base, config.build.outDir) };
  const kind = item.type === 'chunk' ? 'chunk' : surfaceOf(item.fileName);
  return { where: { kind, path: item.fileName }, content, provenance: provenanceOf(item, bundle, sources) };
}

/** Searches the bundles of a server that bundles what it serves, and knows where it is with that. */
export interface BundleSearch {
  /** A bundle is being made of all that the page asks for. */
  readonly begin: () => void;
  readonly isUnderWay: () => boolean;
  /** Nothing came of it. */
  readonly fail: () => void;
  /** It is what the server serves from now on. */
  readonly search: (graph: ModuleGraph, bundle: HostBundle) => void;
  /** A module was saved, and is sent by itself: what the bundle holds of its file is told of the module from now on. */
  readonly searchSaved: (name: string, file: string, search: () => void) => void;
}

function isFrom(finding: Finding, source: string): boolean {
  return finding.places[0]?.origin?.file === source;
}

function handOver({ host, held, bundled }: DevSession, name: string, file: string): void {
  const source = sourceName(host.root, file);
  for (const each of bundled.keys()) {
    const findings = held.get(each) ?? [];
    const own = findings.filter((finding) => isFrom(finding, source));
    if (own.length === 0) continue;
    held.set(name, [...(held.get(name) ?? []), ...own]);
    held.set(
      each,
      findings.filter((finding) => !isFrom(finding, source)),
    );
  }
}

/** Makes the search of the bundles of one server. */
export function bundleSearch(session: DevSession, later: Later): BundleSearch {
  const { held, bundled } = session;
  let isUnderWay = false;

  function searchItem(item: Item, bundle: HostBundle): void {
    const { fileName } = item;
    // Read at once: the server may have a newer bundle by then.
    const content = item.type === 'chunk' ? item.code : item.source;
    const mark = markOf(content);
    if (isSameMark(bundled.get(fileName), mark)) return;
    bundled.set(fileName, mark);
    later(() => serve(session, fileName, artifactOf(session, item, content, bundle)));
  }

  return {
    begin: () => void (isUnderWay = true),
    isUnderWay: () => isUnderWay,
    fail: () => void (isUnderWay = false),
    search(graph, bundle) {
      isUnderWay = false;
      session.graph = graph;
      for (const name of bundled.keys()) {
        if (name in bundle) continue;
        bundled.delete(name);
        held.delete(name);
      }
      for (const item of Object.values(bundle)) if (!SEARCHED_APART.test(item.fileName)) searchItem(item, bundle);
    },
    searchSaved(name, file, search) {
      // The bundler knows who imports it when it is through with it.
      later(() => {
        handOver(session, name, file);
        search();
      });
    },
  };
}
