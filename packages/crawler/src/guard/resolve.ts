import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress, withoutBrackets } from './addresses.ts';

/** Names of a cloud's metadata service; they stand for private addresses on machines of that cloud only. */
const METADATA = /^(?:metadata|instance-data)(?:\.|$)/i;

/** Resolves names once, so that a name cannot mean another address later (DNS rebinding). */
export interface Resolver {
  /** The address to connect to; undefined where it has none, or one that may not be connected to. */
  readonly addressOf: (host: string, mayBePrivate: boolean) => Promise<string | undefined>;
}

async function firstAddress(host: string): Promise<string | undefined> {
  if (host === '') return undefined;
  if (isIP(host) !== 0) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    return undefined;
  }
}

/** A resolver with a memory. */
export function createResolver(): Resolver {
  const known = new Map<string, Promise<string | undefined>>();
  return {
    async addressOf(host, mayBePrivate) {
      const bare = withoutBrackets(host);
      const resolving = known.get(bare) ?? firstAddress(bare);
      known.set(bare, resolving);
      const address = await resolving;
      if (address === undefined || mayBePrivate) return address;
      return METADATA.test(bare) || !isPublicAddress(address) ? undefined : address;
    },
  };
}
