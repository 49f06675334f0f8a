// The style sheets of server components are built for the server, and handed to the build for browsers as finished files.

import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import { expect, test } from 'vitest';
import { createBuilder, type Plugin, type PluginOption } from 'vite';
import { TOKEN } from '../cli/run.ts';
import { emptyFolder, writeFiles } from './project.ts';

/** Hands sheets on as @vitejs/plugin-rsc does. */
function handOn(): Plugin {
  const sheets = new Map<string, string | Uint8Array>();
  return {
    name: 'hand-on',
    sharedDuringBuild: true,
    generateBundle(_, bundle) {
      const isServer = this.environment.name === 'ssr';
      for (const file of Object.values(bundle)) {
        if (isServer && file.type === 'asset' && file.fileName.endsWith('.css')) sheets.set(file.fileName, file.source);
      }
      if (!isServer) for (const [fileName, source] of sheets) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

test('a style sheet that comes from the build for a server is led back to its source', async () => {
  const root = emptyFolder('server-sheets');
  writeFiles(root, {
    'index.html': '<!doctype html>\n<script type="module" src="/main.js"></script>\n',
    'main.js': "console.log('fine');\n",
    'server.js': "import './server.css';\nexport const a = 1;\n",
    'server.css': `p {\n  color: red;\n}\n\np::after {\n  content: '${TOKEN}';\n}\n`,
  });
  const builder = await createBuilder({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [handOn(), leakgate()] as PluginOption[],
    environments: {
      client: { build: { outDir: 'dist/client' } },
      ssr: {
        build: {
          outDir: 'dist/server',
          emitAssets: true,
          ssr: true,
          cssMinify: true,
          rollupOptions: { input: join(root, 'server.js') },
        },
      },
    },
    builder: {
      async buildApp({ build, environments }) {
        for (const name of ['ssr', 'client']) await build(environments[name] as Parameters<typeof build>[0]);
      },
    },
  });
  await expect(builder.buildApp()).rejects.toThrow(
    /1 token must not ship.*in assets\/server-.*\.css, from server\.css:6/s,
  );
});
