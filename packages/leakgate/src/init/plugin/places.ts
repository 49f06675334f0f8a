/** Where plugins of Vite stand in a configuration. */
export interface Place {
  /** The keys that hold settings of Vite; none where the configuration is one of them. */
  readonly under: readonly string[];
  /** Each of the keys is a build of its own, which there may be or not be. */
  readonly parts?: true;
  /** The key of the list. */
  readonly list: string;
  /** What is added to the list. */
  readonly call: string;
  /** The settings, where there are none yet. */
  readonly made: string;
  /** What a person adds where init cannot. */
  readonly shown: string;
}

const CALL = 'leakgate()';
const PLUGINS = { list: 'plugins', call: CALL, made: `{ plugins: [${CALL}] }` } as const;

/**
 * - `own`: in the configuration of a bundler.
 * - `vite`: under that key in the one of a framework; `vite-function` where it is a function that gives them.
 * - `electron`: for each of the three things that an app of Electron is made of.
 * - `quasar`: among entries of which a list is taken for one plugin and its options.
 */
export type Where = 'own' | 'vite' | 'vite-function' | 'electron' | 'quasar';

/** The places by their names. */
export const PLACES: Readonly<Record<Where, Place>> = {
  own: { ...PLUGINS, under: [], shown: `\`${CALL}\` to its plugins` },
  vite: { ...PLUGINS, under: ['vite'], shown: `\`vite: { plugins: [${CALL}] }\`` },
  'vite-function': {
    ...PLUGINS,
    under: ['vite'],
    made: `() => ({ plugins: [${CALL}] })`,
    shown: `\`vite: () => ({ plugins: [${CALL}] })\``,
  },
  electron: {
    ...PLUGINS,
    under: ['main', 'preload', 'renderer'],
    parts: true,
    shown: `\`plugins: [${CALL}]\` in \`main\`, \`preload\` and \`renderer\``,
  },
  quasar: {
    under: ['build'],
    list: 'vitePlugins',
    call: `...${CALL}`,
    made: `{ vitePlugins: [...${CALL}] }`,
    shown: `\`build: { vitePlugins: [...${CALL}] }\``,
  },
};
