import { join } from 'node:path';
import type { BuildCase, HostName } from '../case.ts';
import type { Plant } from '../plants.ts';
import { ENCODED, JOINED, WRITTEN, type LeakClass } from './classes.ts';

type ClassHost = Extract<HostName, 'vite' | 'rollup' | 'rolldown'>;

const MAPS = ['none', 'external'] as const;
type Maps = (typeof MAPS)[number];

const PAGE = '<!doctype html>\n<html lang="en">\n<script type="module" src="/src/main.js"></script>\n</html>\n';

/** Where Vite puts the chunk of a page's script. */
function onVite(plant: Plant): Plant {
  return { ...plant, artifact: 'assets/index.js' };
}

function configOf(host: ClassHost, maps: Maps): BuildCase['config'] {
  const sourcemap = maps === 'external';
  if (host === 'vite') return () => ({ build: { sourcemap } });
  const minify = host === 'rolldown' ? { minify: true } : {};
  return ({ root }) => ({
    input: join(root, 'src/main.js'),
    output: { dir: join(root, 'dist'), sourcemap, ...minify },
  });
}

function classCase(host: ClassHost, { name, lines, files, plants }: LeakClass, maps: Maps): BuildCase {
  const leaks = host === 'vite' ? plants.map(onVite) : plants;
  return {
    host,
    setting: `${name}, ${maps === 'none' ? 'without' : 'with'} maps`,
    files: { ...(host === 'vite' ? { 'index.html': PAGE } : {}), 'src/main.js': [...lines, ''].join('\n'), ...files },
    plants,
    inRoot: true,
    config: configOf(host, maps),
    expected: { kind: 'stopped', leaks, maps, hook: 'generateBundle' },
    ...(maps === 'none' ? {} : { newest: true }),
  };
}

/** Every class in a host, with maps and without. */
export function classCases(host: ClassHost): readonly BuildCase[] {
  return [...WRITTEN, ...ENCODED, ...JOINED].flatMap((each) => MAPS.map((maps) => classCase(host, each, maps)));
}
