import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where tools put what browsers get, besides `dist`. */
const USUAL: readonly string[] = [
  'build/client',
  'build',
  'out',
  '.output/public',
  '.next/static',
  '.svelte-kit/output/client',
  '.vercel/output/static',
  '.vitepress/dist',
  'docs/.vitepress/dist',
  'storybook-static',
  '_site',
  'www',
  'web-build',
  'android/app/src/main/assets/public',
  'ios/App/App/public',
];

/** Gatsby builds into `public`, which with other tools holds sources: this is in a built one alone. */
const GATSBY = 'public/page-data';

/** Apps of a monorepo that are named. */
const MOST_APPS = 3;

function builtIn(app: string): string | undefined {
  const built = ['dist', ...USUAL].find((folder) => existsSync(join(app, folder)));
  if (built !== undefined) return `${app}/${built}`;
  return existsSync(join(app, GATSBY)) ? `${app}/public` : undefined;
}

/** The folders of a monorepo's apps; one with a name that a shell would take apart is left out. */
function apps(): readonly string[] {
  try {
    return readdirSync('apps')
      .filter((name) => /^[\w@][\w.@-]{0,63}$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** Folders of the working directory that something was built into, where it is not `dist`; empty where none is. */
export function builtFolders(): readonly string[] {
  const here = builtIn('.');
  if (here !== undefined) return [here.replace('./', '')];
  return apps()
    .flatMap((name) => builtIn(`apps/${name}`) ?? [])
    .slice(0, MOST_APPS);
}
