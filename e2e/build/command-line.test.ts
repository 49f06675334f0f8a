// The plugin as people run it: one line in the host's own config file, and the host's own command.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
type CommandHost = Exclude<HostName, 'vite7' | 'vite6' | 'vite5'>;

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

interface FoundOnce {
  readonly places: readonly { readonly artifact: string }[];
}

function htmlIn(root: string): string {
  try {
    return readFileSync(join(root, 'leakgate.html'), 'utf8');
  } catch {
    return '';
  }
}

function reportIn(root: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, 'leakgate.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function build(
  host: CommandHost,
  text: string,
  config: string,
  env: Readonly<Record<string, string>> = {},
): {
  readonly status: number | null;
  readonly output: string;
  readonly dist: string;
  readonly report: unknown;
  readonly html: string;
} {
  const root = emptyFolder('command-line', host);
  writeFiles(root, {
    'package.json': '{ "type": "module" }\n',
    'index.html': '<!doctype html>\n<script type="module" src="/src/main.js"></script>\n',
    'src/clean.js': "console.log('nothing');\n",
    'src/main.js': `// Entry.\nconsole.log(${JSON.stringify(text)});\n`,
    [`${host}.config.js`]: `import { leakgate } from 'leakgate/${host}';\n\n${config}\n`,
  });
  const { bin, args } = COMMANDS[host];
  const { PATH, HOME } = process.env;
  const folder = dirname(require.resolve(`${host}/package.json`));
  const ended = spawnSync(process.execPath, [join(folder, bin), ...args], {
    cwd: root,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  return {
    status: ended.status,
    output: ended.stdout + ended.stderr,
    dist: join(root, 'dist'),
    report: reportIn(root),
    html: htmlIn(root),
  };
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

  test.each(["leakgate({ failOn: 'errors' })", 'leakgate(null)'])('%s ends it with one sentence', (call) => {
    const { status, output } = build(host, 'none', COMMANDS[host].config.replace('leakgate()', call));
    expect(status).not.toBe(0);
    expect(output).toMatch(/leakgate: the options of leakgate\(\): /);
    expect(output).not.toMatch(/packages[\\/](?:build-plugin|core|node|report|leakgate)[\\/]/);
  });
});

describe.each(Object.keys(COMMANDS) as CommandHost[])('%s, the plugin left out', (host) => {
  const { config } = COMMANDS[host];
  const value = valueOf(plant, host);
  const twice = config.replace('leakgate()', "leakgate(), leakgate({ reports: { json: 'leakgate.json' } })");

  test('leakgate() twice: the first one tells, and the second says that it is left out', () => {
    const { status, output, report } = build(host, value, twice);
    expect(status).not.toBe(0);
    expect(output.match(/^leakgate: 1 token must not ship/gm)).toHaveLength(1);
    expect(output.match(/leakgate\(\) stands in this config more than once/g)).toHaveLength(1);
    expect(report).toBeUndefined();
  });

  test('leakgate() twice, and no leak', () => {
    const { status, output } = build(host, 'none', twice);
    expect(status).toBe(0);
    expect(output.match(/leakgate: clean/g) ?? []).toHaveLength(host === 'vite' ? 1 : 0);
  });

  test('LEAKGATE=off lets everything pass and says so; another word is an error', () => {
    const off = build(host, value, config, { LEAKGATE: 'off' });
    expect(off.status).toBe(0);
    expect(off.output).toContain('leakgate: LEAKGATE=off: nothing is searched, whatever leaks');
    const wrong = build(host, 'none', config, { LEAKGATE: 'false' });
    expect(wrong.status).not.toBe(0);
    expect(wrong.output).toContain('write on or off');
  });
});

describe.each(['rollup', 'rolldown'] as const)('%s with a list of configs', (host) => {
  const value = valueOf(plant, host);
  const one = (text: string): string =>
    `{ ${INPUT.replace("'src/main.js'", `'src/${text}.js'`)}, plugins: [leakgate({ failOn: 'never', reports: { json: 'leakgate.json' } })] }`;

  test.each([
    ['main, clean', [one('main'), one('clean')]],
    ['clean, main', [one('clean'), one('main')]],
  ])('one report has what is in all of them: %s', (_, configs) => {
    const { status, report } = build(host, value, `export default [${configs.join(', ')}];`);
    expect(status).toBe(0);
    expect(report).toMatchObject({
      outcome: 'leaks',
      // A file that was written just before a build began may count for both.
      scan: { surfaces: { 'source-module': 2 } },
      findings: [{ places: [{ artifact: 'dist/main.js' }] }],
    });
  });

  const to = (dir: string, plugin: string): string =>
    `{ input: 'src/main.js', output: { dir: '${dir}' }, plugins: [${plugin}] }`;
  const own = "leakgate({ failOn: 'never', reports: { json: 'leakgate.json', html: 'leakgate.html' } })";

  test.each<[string, string, readonly string[]]>([
    [
      'each with a plugin of its own',
      `export default [${to('dist/a', own)}, ${to('other/b', own)}];`,
      ['dist/a/main.js', 'other/b/main.js'],
    ],
    [
      'with one plugin for all',
      `const one = ${own};\nexport default [${to('dist/a', 'one')}, ${to('other/b', 'one')}];`,
      ['main.js', 'other/b/main.js'],
    ],
  ])('names what goes to several folders so that it can be told apart: %s', (_, config, names) => {
    const { status, output, report, html } = build(host, value, config);
    expect(status).toBe(0);
    const [found] = (report as { readonly findings: readonly FoundOnce[] }).findings;
    expect(namesIn(output, found ?? { places: [] }, html)).toEqual({ terminal: names, json: names, html: names });
  });
});

/** Names of the files that hold something, as the terminal, the JSON report and the HTML report have them. */
function namesIn(output: string, { places }: FoundOnce, html: string): Readonly<Record<string, readonly string[]>> {
  const inTerminal = [...output.matchAll(/^ +(?:in +)?(\S+):\d+:\d+ +chunk/gm)].map(([, name = '']) => name);
  const inHtml = [...html.matchAll(/<code class="path">([^<:]+):\d+:\d+</g)].map(([, name = '']) => name);
  return {
    terminal: [...new Set(inTerminal)].sort(),
    json: [...new Set(places.map(({ artifact }) => artifact))].sort(),
    html: [...new Set(inHtml)].sort(),
  };
}

describe.each(['rollup', 'rolldown'] as const)('%s with several outputs', (host) => {
  const value = valueOf(plant, host);

  test.each<[string, readonly string[], readonly string[]]>([
    ['folders side by side', ['dist/a', 'other/b'], ['dist/a/main.js', 'other/b/main.js']],
    ['one folder in the other', ['dist', 'dist/old'], ['main.js', 'old/main.js']],
    ['a folder outside of the root', ['dist', '../beside'], ['../beside/main.js', 'dist/main.js']],
    ['one folder', ['dist', 'dist'], ['main.js']],
  ])('names their files so that they can be opened: %s', (_, folders, names) => {
    const outputs = folders.map((dir, index) => `{ dir: '${dir}', banner: '/* ${index} */' }`).join(', ');
    const reports = "reports: { json: 'leakgate.json', html: 'leakgate.html' }";
    const config = `export default { input: 'src/main.js', output: [${outputs}], plugins: [leakgate({ failOn: 'never', ${reports} })] };`;
    const { status, output, report, html } = build(host, value, config);
    expect(status).toBe(0);
    const [found] = (report as { readonly findings: readonly FoundOnce[] }).findings;
    // What Rolldown makes later is told with the same token in the reports alone.
    const terminal = host === 'rollup' ? names : expect.arrayContaining([expect.stringMatching(/main\.js$/)]);
    expect(namesIn(output, found ?? { places: [] }, html)).toEqual({ terminal, json: names, html: names });
  });
});

const SLOW = `export default {
  input: 'src/clean.js',
  plugins: [leakgate()],
  output: ['early', 'late', 'later'].map((name, index) => ({
    dir: 'dist/' + name,
    banner: '/* ' + process.env['TOKEN_' + index] + ' */',
    plugins: [{
      name: 'slow',
      renderChunk: () => new Promise((resolve, reject) => setTimeout(FAILS && index === 2 ? reject : resolve, 200 * index)),
    }],
  })),
};`;

describe('rollup makes outputs side by side', () => {
  const [first = '', second = '', third = ''] = ['a', 'b', 'c'].map((seed) => valueOf(plant, seed));
  const env = { TOKEN_0: first, TOKEN_1: second, TOKEN_2: third };

  test('what each of them holds is told before the command ends', () => {
    const { status, output } = build('rollup', '', SLOW.replace('FAILS', 'false'), env);
    expect(status).toBe(1);
    expect(output).toContain('leakgate: 3 tokens must not ship');
    for (const name of ['early', 'late', 'later']) expect(output).toContain(` dist/${name}/clean.js:1:4 `);
  });

  test('one that cannot be made keeps nobody waiting', () => {
    const from = performance.now();
    const { status, output } = build('rollup', '', SLOW.replace('FAILS', 'true'), env);
    expect(status).toBe(1);
    expect(output).toContain('must not ship');
    expect(performance.now() - from).toBeLessThan(15_000);
  });
});
