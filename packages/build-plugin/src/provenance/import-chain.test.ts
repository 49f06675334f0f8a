import { expect, test } from 'vitest';
import { importedBy, shortestChain, type ModuleGraph } from './import-chain.ts';

interface Edges {
  readonly by?: readonly string[];
  readonly lazilyBy?: readonly string[];
  readonly entry?: boolean;
}

function graphOf(modules: Readonly<Record<string, Edges>>): ModuleGraph {
  return {
    ids: () => Object.keys(modules),
    module: (id) => {
      const edges = modules[id];
      return (
        edges && { importers: edges.by ?? [], dynamicImporters: edges.lazilyBy ?? [], isEntry: edges.entry ?? false }
      );
    },
  };
}

const app = graphOf({
  'index.html': { entry: true },
  'main.ts': { by: ['index.html'] },
  'App.tsx': { by: ['main.ts'] },
  'api.ts': { by: ['deep.ts', 'App.tsx'] },
  'deep.ts': { by: ['Page.tsx'] },
  'Page.tsx': { lazilyBy: ['App.tsx'] },
  '\0virtual': { by: ['main.ts'] },
  'through.ts': { by: ['\0virtual'] },
  'ring-a.ts': { by: ['ring-b.ts'] },
  'ring-b.ts': { by: ['ring-a.ts'] },
  'orphan.ts': {},
});

const plain = (id: string): string | undefined => (id.startsWith('\0') ? undefined : (id.split('?')[0] ?? id));

test.each([
  ['api.ts', ['api.ts', 'App.tsx', 'main.ts']],
  ['deep.ts', ['deep.ts', 'Page.tsx', 'App.tsx', 'main.ts']],
  ['main.ts', ['main.ts']],
  ['index.html', ['index.html']],
  ['through.ts', ['through.ts', 'main.ts']],
  ['orphan.ts', ['orphan.ts']],
  ['ring-a.ts', []],
  ['not-in-the-graph.ts', []],
])('%s is imported by way of %j', (file, expected) => {
  expect(importedBy(app, file, plain)).toEqual(expected);
});

test('several modules of one file count as that file once', () => {
  const graph = graphOf({
    'a.vue?vue&type=script': { by: ['a.vue'] },
    'a.vue': { by: ['main.ts'] },
    'main.ts': { entry: true },
  });
  expect(importedBy(graph, 'a.vue', plain)).toEqual(['a.vue', 'main.ts']);
});

test('an entry ends the chain even where others import it', () => {
  const graph = graphOf({
    'a.ts': { by: ['entry.ts'] },
    'entry.ts': { by: ['other.ts'], entry: true },
    'other.ts': { entry: true },
  });
  expect(shortestChain(graph, ['a.ts'])).toEqual(['a.ts', 'entry.ts']);
});
