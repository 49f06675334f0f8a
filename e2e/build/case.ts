import type { LeakgateOptions } from 'leakgate';
import type { Plant } from './plants.ts';
import type { Project } from './project.ts';

/** The versions of Vite that are supported: the present one under its own name, the others as aliases. */
export type ViteName = 'vite' | 'vite7' | 'vite6' | 'vite5';

/** A program that runs the plugin. */
export type HostName = ViteName | 'rollup' | 'rolldown';

/** What a build must come to. */
export type Expected =
  /** Stopped, with exactly these plants found. */
  | {
      readonly kind: 'stopped';
      readonly leaks: readonly Plant[];
      /** Where the sources' own text ships: `external` maps, `inline` ones, or nowhere. */
      readonly maps: 'external' | 'inline' | 'none';
      /** The hook that stops it; whatever comes before `writeBundle` keeps code off the disk. */
      readonly hook: 'buildStart' | 'generateBundle' | 'writeBundle' | 'closeBundle';
      /** Output files that hold a leak afterwards, without their hashes. */
      readonly onDisk?: readonly string[];
      /** What the error says, besides what every such error says. */
      readonly says?: RegExp;
    }
  /** Passes, and prints a line that reads so. */
  | { readonly kind: 'passes'; readonly prints: RegExp; readonly rules?: readonly string[] }
  /** Ends with an error of the user's making, or with one that says what could not be searched. */
  | { readonly kind: 'refused'; readonly says: RegExp };

/** A setting of a host, as data. */
export interface BuildCase {
  readonly host: HostName;
  readonly setting: string;
  readonly files: Readonly<Record<string, string>>;
  readonly plants: readonly Plant[];
  /** What the host is given besides our plugin. */
  readonly config: (project: Project) => HostConfig;
  readonly options?: LeakgateOptions;
  /** Variables of the process while the build runs, with `@@key@@` filled in. */
  readonly env?: Readonly<Record<string, string>>;
  /** The build runs in the root instead of somewhere else. */
  readonly inRoot?: boolean;
  /** The fixture is older than the build by more than a clock's tick, as sources are. */
  readonly aged?: true;
  /** Folders of the output, relative to the root. */
  readonly outputs?: readonly string[];
  readonly expected: Expected;
  /** It builds environments, which Vite has since its sixth version. */
  readonly environments?: true;
  /** For the present Vite alone: it is not so in the older ones, or they need not show it again. */
  readonly newest?: true;
  /** What is expected of the older ones, which Rollup builds. */
  readonly onRollup?: Expected;
  /** False where nothing is planted, or where the build is wrong whatever is planted. */
  readonly mends?: false;
}

/** Options of a host; which keys there are is the host's business. */
export type HostConfig = Readonly<object>;

/** What a case is called. */
export function nameOf({ host, setting }: BuildCase): string {
  return `${host} · ${setting}`;
}
