import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainFiles, plainPlants } from '../apps/plain-app.ts';
import type { BuildCase, Expected, HostName, ViteName } from '../case.ts';
import type { Plant } from '../plants.ts';
import type { Project } from '../project.ts';

/** A build that was stopped. */
export type Stopped = Extract<Expected, { kind: 'stopped' }>;
/** A host that is not Vite. */
export type PlainHost = Exclude<HostName, ViteName>;

/** Where an output goes, and how. */
export interface Output {
  readonly dir?: string;
  readonly file?: string;
  readonly format?: 'es' | 'cjs';
  readonly sourcemap?: boolean | 'hidden' | 'inline';
  readonly minify?: boolean;
  readonly preserveModules?: boolean;
  readonly entryFileNames?: string;
}

interface Setting {
  readonly setting: string;
  readonly output?: (root: string) => Output | readonly Output[];
  readonly plugins?: (project: Project) => readonly object[];
  readonly input?: (project: Project) => object;
  readonly write?: false;
  readonly expected: Expected;
  readonly more?: Partial<BuildCase>;
}

/** What a replacing plugin does: the value comes in by a name. */
function replacer({ value }: Project): object {
  return {
    name: 'replacer',
    transform: (code: string) =>
      code.includes('__UPLOAD_KEY__')
        ? { code: code.replace('__UPLOAD_KEY__', JSON.stringify(value('upload'))), map: null }
        : null,
  };
}

/** Copies a file into the output. */
export function copier({ root }: Project, name: string): object {
  return {
    name: 'copier',
    async buildStart(this: { emitFile: (file: object) => void; addWatchFile: (path: string) => void }): Promise<void> {
      const source = await readFile(join(root, name));
      this.emitFile({ type: 'asset', name, originalFileName: join(root, name), source });
    },
  };
}

/** A setting of a host. */
export function plain(host: PlainHost, { setting, output, plugins, input, write, expected, more }: Setting): BuildCase {
  return {
    host,
    setting,
    files: plainFiles,
    plants: plainPlants,
    inRoot: true,
    config: (project) => ({
      input: join(project.root, 'src/main.js'),
      ...input?.(project),
      plugins: [...(plugins?.(project) ?? [replacer(project), copier(project, 'catalogue.json')])],
      output: output?.(project.root) ?? { dir: join(project.root, 'dist') },
      ...(write === false ? { write } : {}),
    }),
    expected,
    ...more,
  };
}

/** Stopped before anything is written, unless it is said otherwise. */
export function stopped(leaks: readonly Plant[], more: Partial<Stopped> = {}): Stopped {
  return {
    kind: 'stopped',
    leaks,
    maps: 'none',
    hook: 'generateBundle',
    says: /Nothing of this output was written/,
    ...more,
  };
}

/** A token that nobody can edit a source of. */
export const placeless: Plant = {
  key: 'github',
  rule: 'github-pat-classic',
  row: 'github-pat-classic',
  surface: 'chunk',
  artifact: 'main.js',
};
/** A token in the entry. */
export const github: Plant = { ...placeless, file: 'src/main.js' };
/** An entry that leaks it. */
export const leaking = { 'src/main.js': "// Entry.\nexport const key = '@@github@@';\n" };
/** An entry that leaks nothing. */
export const clean = { 'src/main.js': "export const key = 'none';\n" };
/** A case of the one entry. */
export const tiny = { files: leaking, plants: [github] } as const;
/** A case of the other. */
export const tinyClean = { files: clean, plants: [github] } as const;
/** Ours alone. */
export const noPlugins = (): readonly object[] => [];
