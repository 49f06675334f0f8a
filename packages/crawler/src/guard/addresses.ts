import { BlockList, isIP } from 'node:net';

/**
 * Blocks that are not the public internet, by the registries of special-purpose addresses:
 * https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry.
 */
const BLOCKS_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carriers, and the metadata service of one cloud
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the metadata services of the others
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/** In IPv6 only 2000::/3 is the internet, less what embeds IPv4 addresses or documents. */
const BLOCKS_V6: readonly (readonly [string, number])[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function listOf(blocks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of blocks) list.addSubnet(net, prefix, family);
  return list;
}

// A list for each family: a list takes IPv4 addresses for mapped ones of IPv6.
const notPublicV4 = listOf(BLOCKS_V4, 'ipv4');
const notPublicV6 = listOf(BLOCKS_V6, 'ipv6');

/** A host as URLs write it without the brackets of an IPv6 address. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** The name that a TLS server is asked for: none for an address, which has no name. */
export function serverName(host: string): string {
  return isIP(withoutBrackets(host)) === 0 ? host : '';
}

/** True for an IP address of the public internet: not private, loopback, link-local, metadata, multicast or reserved. */
export function isPublicAddress(address: string): boolean {
  const bare = withoutBrackets(address).replace(/%.*$/, '');
  switch (isIP(bare)) {
    case 4:
      return !notPublicV4.check(bare, 'ipv4');
    case 6:
      return !notPublicV6.check(bare, 'ipv6');
    default:
      return false;
  }
}
