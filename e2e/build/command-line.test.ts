// The plugin as people run it: one line in the host's own config file, and the host's own command.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostName } from './case.ts';
import { valueOf, type Plant } from './plants.ts';
import { emptyFolder, filesHolding, writeFiles } from './project.ts';

interface Command {
  readonly bin: string;
  readonly args: readonly string[];
  readonly config: string;
}

/** Older versions of Vite are built by their API alone. */
type CommandHost = Exclude<HostName, 'vite7' | 'vite6'>;

const INPUT = "input: 'src/main.js', output: { dir: 'dist' }";

const COMMANDS: Readonly<Record<CommandHost, Command>> = {
  vite: { bin: 'bin/vite.js', args: ['build'], config: 'export default { plugins: [leakgate()] };' },
  rollup: { bin: 'dist/bin/rollup', args: ['-c'], config: `export default { ${INPUT}, plugins: [leakgate()] };` },
  rolldown: { bin: 'bin/cli.mjs', args: ['-c'], config: `export default { ${INPUT}, plugins: [leakgate()] };` },
};

const plant: Plant = {
  key: 'cli',
  rule: 'github-pat-classic',
  row: 'github-pat-classic',
  surface: 'chunk',
  artifact: 'main.js',
};
const require = createRequire(import.meta.url);

function build(
  host: CommandHost,
  text: string,
  config: string,
): { readonly status: number | null; readonly output: string; readonly dist: string } {
  const root = emptyFolder('command-line', host);
  writeFiles(root, {
    'package.json': '{ "type": "module" }\n',
    'index.html': '<!doctype html>\n<script type="module" src="/src/main.js"></script>\n',
    'src/main.js': `// Entry.\nconsole.log(${JSON.stringify(text)});\n`,
    [`${host}.config.js`]: `import { leakgate } from 'leakgate/${host}';\n\n${config}\n`,
  });
  const { bin, args } = COMMANDS[host];
  const { PATH, HOME } = process.env;
  const folder = dirname(require.resolve(`${host}/package.json`));
  const ended = spawnSync(process.execPath, [join(folder, bin), ...args], {
    cwd: root,
    env: { PATH, HOME },
    encoding: 'utf8',
  });
  return { status: ended.status, output: ended.stdout + ended.stderr, dist: join(root, 'dist') };
}

describe.each(Object.keys(COMMANDS) as CommandHost[])('%s', (host) => {
  const value = valueOf(plant, host);

  test('a leak ends the command with an error that says what to do', () => {
    const { status, output, dist } = build(host, value, COMMANDS[host].config);
    expect(status).not.toBe(0);
    expect(output).toMatch(/GitHub personal access token \(classic\) +ghp_…\(40\)/);
    expect(output).toMatch(/from +src\/main\.js:2:14/);
    expect(output).toContain('given to console.log(…)');
    expect(output).toContain('1. Revoke it first');
    expect(output).toMatch(/leakgate: 1 token must not ship[^]*Nothing of this output was written\./);
    expect(output).not.toContain(value);
    expect(output).not.toMatch(
      /packages[\\/](?:build-plugin|core|node|report|leakgate)[\\/]|node_modules[\\/]@?leakgate[\\/]/,
    );
    expect(filesHolding(dist, [value])).toEqual([]);
  });

  test('the table is printed once', () => {
    const { output } = build(host, value, COMMANDS[host].config);
    expect(output.split('Revoke it first')).toHaveLength(2);
  });

  test('mended, it passes', () => {
    const { status, output } = build(host, 'none', COMMANDS[host].config);
    expect(status).toBe(0);
    expect(output).not.toContain('must not ship');
  });

  test('a wrong option ends it with one sentence', () => {
    const { status, output } = build(
      host,
      'none',
      COMMANDS[host].config.replace('leakgate()', "leakgate({ failOn: 'errors' })"),
    );
    expect(status).not.toBe(0);
    expect(output).toMatch(/leakgate: the options of leakgate\(\): /);
    expect(output).not.toMatch(/packages[\\/](?:build-plugin|core|node|report|leakgate)[\\/]/);
  });
});
