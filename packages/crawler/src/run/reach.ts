import type { Problem } from '@leakgate/core';
import { UNDECODED, type Fetched, type Fetcher } from '../fetch/fetcher.ts';

const CHECK = 'check the address, and that the site is up';

/** What keeps a site from being reached, by the code that Node has for it, and how it is mended. */
const REASONS: Readonly<Record<string, readonly [why: string, mend: string]>> = {
  ECONNREFUSED: ['the connection was refused', CHECK],
  ENOTFOUND: ['its name leads to no address', CHECK],
  ECONNRESET: ['it broke the connection', CHECK],
  EHOSTUNREACH: ['there is no way to its address', CHECK],
  ENETUNREACH: ['there is no way to its address', CHECK],
  ERR_TLS_CERT_ALTNAME_INVALID: ['its certificate is for another name', 'see --untrusted-certificates'],
  CERT_HAS_EXPIRED: ['its certificate has expired', 'see --untrusted-certificates'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['no authority vouches for its certificate', 'see --untrusted-certificates'],
  SELF_SIGNED_CERT_IN_CHAIN: ['no authority vouches for its certificate', 'see --untrusted-certificates'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['no authority vouches for its certificate', 'see --untrusted-certificates'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['no authority vouches for its certificate', 'see --untrusted-certificates'],
};

function reasonOf(fetched: Fetched): readonly [string, string] | undefined {
  if (fetched.kind !== 'failed' || fetched.code === UNDECODED) return undefined;
  return REASONS[fetched.code ?? ''] ?? ['it gave no answer that could be read', CHECK];
}

/** Asks each start address's origin for its robots.txt; who cannot be reached is told of in words, once. */
export async function unreachable(starts: readonly string[], fetcher: Fetcher): Promise<readonly Problem[]> {
  const all = await Promise.all(
    starts.map(async (start) => ({ start, reason: reasonOf(await fetcher(new URL('/robots.txt', start).href)) })),
  );
  return all.flatMap(({ start, reason }): readonly Problem[] => {
    if (reason === undefined) return [];
    const [why, mend] = reason;
    const message = `could not be reached: ${why}, so nothing of it was searched; ${mend}`;
    return [{ code: 'unreachable', effect: 'blind', where: start, message }];
  });
}
