import manifest from '../package.json' with { type: 'json' };

/** The version of leakgate, as the report names it. */
export const VERSION: string = manifest.version;
