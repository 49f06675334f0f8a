import { PRIVATE_ENV_EXPOSED_RULE, Secret, type Engine, type Sighting } from '@leakgate/core';
import type { ViteHost } from '../host/host.ts';
import type { Flaw } from './flaw.ts';
import { isTrivial, listed, saysSecret } from './names.ts';
import { settingPlace } from './setting-place.ts';

/** Variables that Vite itself puts into `import.meta.env`. */
const OF_VITE: ReadonlySet<string> = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']);

/** A public variable that holds a secret. */
interface Exposed {
  readonly name: string;
  /** The secrets in it. */
  readonly tokens: readonly Sighting[];
  /** A variable without a public prefix that has the same value, as where one is written with the other: `$DB_PASSWORD`. */
  readonly copyOf: string | undefined;
}

/** What the value of a variable is, by its format or by the variable's name. */
function seenIn(engine: Engine, name: string, value: string): readonly Sighting[] {
  const { sightings } = engine.scan({ where: { kind: 'config', path: name }, content: `${name}="${value}"` });
  return sightings.filter(({ rule }) => rule.id !== 'known-value');
}

/** The variable without a public prefix whose name says that it is secret, and whose value this is. */
function copiedFrom({ options }: Engine, value: string): string | undefined {
  const secret = new Secret(value);
  return options.knownValues?.find(
    (known) =>
      !known.public && saysSecret(known.name) && known.value.length === value.length && known.value.holds(secret),
  )?.name;
}

/** A key that is made for browsers may be called what it likes. */
function exposedIn(engine: Engine, name: string, value: unknown): readonly Exposed[] {
  if (typeof value !== 'string' || isTrivial(value)) return [];
  const seen = seenIn(engine, name, value);
  const secrets = seen.filter(({ rule }) => rule.exposure === 'secret');
  const forBrowsers = seen.some(({ rule }) => rule.exposure === 'publishable' || rule.exposure === 'restricted');
  const copyOf = forBrowsers ? undefined : copiedFrom(engine, value);
  if (secrets.length === 0 && copyOf === undefined && (!saysSecret(name) || forBrowsers)) return [];
  return [{ name, tokens: secrets, copyOf }];
}

function flaw(host: ViteHost, setting: string, key: string, exposed: readonly Exposed[], evidence: string): Flaw {
  return {
    tokens: exposed.flatMap(({ tokens }) => tokens),
    rule: PRIVATE_ENV_EXPOSED_RULE,
    setting,
    evidence: [evidence],
    verdict: 'warning',
    because: 'whatever in the code reads it hands it to every visitor',
    ...settingPlace(host, key),
  };
}

function evidenceOf({ copyOf }: Exposed): string {
  if (copyOf === undefined) return 'the prefix VITE_ makes it public, and it is secret';
  return `the prefix VITE_ makes it public, and it has the value of ${copyOf}, which has no public prefix`;
}

/**
 * Public variables whose name or value says that they are secret: by a public name each for itself, by a prefix of the
 * team's own all together, for then it is the prefix that is too wide.
 */
export function exposedVariables(host: ViteHost, engine: Engine): readonly Flaw[] {
  const all = Object.entries(host.config.env)
    .filter(([name]) => !OF_VITE.has(name))
    .flatMap(([name, value]) => exposedIn(engine, name, value));
  const own = all.filter(({ name }) => name.startsWith('VITE_'));
  const prefixes = host.publicPrefixes.filter((prefix) => prefix !== 'VITE_');
  return [
    ...own.map((each) => flaw(host, each.name, each.name, [each], evidenceOf(each))),
    ...prefixes.flatMap((prefix) => {
      const wide = all.filter((each) => !own.includes(each) && each.name.startsWith(prefix));
      const evidence = `the prefix ${prefix} makes public what is secret: ${listed(wide.map(({ name }) => name).sort())}`;
      return wide.length === 0 ? [] : [flaw(host, `envPrefix ${prefix}`, 'envPrefix', wide, evidence)];
    }),
  ];
}
