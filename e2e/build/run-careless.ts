// A tool that builds, takes no notice of errors, and ends as if all were well; some tools do.
//   node run-careless.ts <folder> <what main.js holds, build by build>...

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import { build, type PluginOption } from 'vite';

const [root = '', ...contents] = process.argv.slice(2);
const input = join(root, 'main.js');
mkdirSync(root, { recursive: true });
writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');

for (const content of contents) {
  writeFileSync(input, `console.log('${content}');\n`);
  const plugins = [leakgate()] as PluginOption[];
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { rollupOptions: { input } },
    plugins,
  }).catch(() => undefined);
}
process.exit(0);
