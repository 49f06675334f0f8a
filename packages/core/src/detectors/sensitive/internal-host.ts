/** Whose network a host is in. */
export type HostReading =
  | { readonly kind: 'internal'; readonly why: string }
  /** In a private network, and an address that samples and home networks have as well. */
  | { readonly kind: 'common'; readonly why: string }
  /** Internal by its form, and yet nobody's: of a cloud's own platform, of an emulator or of documentation. */
  | { readonly kind: 'everybodys'; readonly why: string }
  | { readonly kind: 'public' };

const PUBLIC: HostReading = { kind: 'public' };

/** Private networks: first address, bits of the prefix, and what they are called. */
const NETWORKS: readonly (readonly [first: number, bits: number, why: string])[] = [
  [ip(10, 0), 8, 'a private address (10.0.0.0/8)'],
  [ip(172, 16), 12, 'a private address (172.16.0.0/12)'],
  [ip(192, 168), 16, 'a private address (192.168.0.0/16)'],
  [ip(169, 254), 16, 'a link-local address (169.254.0.0/16)'],
  [ip(100, 64), 10, 'a shared address (100.64.0.0/10)'],
];

function ip(a: number, b: number, c = 0, d = 0): number {
  return a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
}

/** Services that every machine of a cloud has, emulators, virtual machines, and routers as they come. */
const EVERYBODYS =
  /^(?:169\.254\.(?:169|170|171)\.\d+|100\.100\.100\.200|10\.0\.[23]\.2|172\.17\.0\.\d+|192\.168\.(?:99\.100|49\.2|65\.\d+|56\.\d+)|\d+\.\d+\.\d+\.(?:0|1|254|255))$/;
/** Networks that samples of documentation and home networks have. */
const COMMON =
  /^(?:192\.168\.[01]\.\d+|10\.0\.0\.\d{1,2}|10\.10\.10\.\d+|10\.1\.[12]\.3|10\.11\.12\.13|10\.20\.30\.40)$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/;

function readIpv4(host: string): HostReading {
  const [a = 0, b = 0, c = 0, d = 0] = host.split('.').map(Number);
  const address = ip(a, b, c, d);
  const network = NETWORKS.find(([first, bits]) => Math.floor((address - first) / 2 ** (32 - bits)) === 0);
  if (network === undefined) return PUBLIC;
  if (EVERYBODYS.test(host)) return { kind: 'everybodys', why: 'an address that every network has' };
  return { kind: COMMON.test(host) ? 'common' : 'internal', why: network[2] };
}

const ULA = /^f[cd][\da-f]{2}:/i;
const LINK_LOCAL = /^fe[89ab][\da-f]:/i;
const CLOUD_IPV6 = /^(?:fd00:ec2::|fd20:ce::|fd00:42::)/i;
/** The gateway of any link, and every sample of documentation. */
const GATEWAY = /^fe80:(?:0:|:)+1$/i;

function readIpv6(address: string): HostReading {
  if (CLOUD_IPV6.test(address)) return { kind: 'everybodys', why: 'an address of a cloud platform' };
  if (GATEWAY.test(address)) return { kind: 'everybodys', why: 'an address that every network has' };
  if (ULA.test(address)) return { kind: 'internal', why: 'a unique local address (fc00::/7)' };
  return LINK_LOCAL.test(address) ? { kind: 'internal', why: 'a link-local address (fe80::/10)' } : PUBLIC;
}

const NAME = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+(?:internal|local|corp|lan|intranet)$/i;
const PLATFORM =
  /^(?:metadata(?:\.google)?\.internal|(?:[\w-]+\.)*docker\.internal|host\.containers\.internal|(?:[\w-]+\.)*kubernetes(?:\.default)?\.svc(?:\.cluster)?\.local|instance-data(?:\.[\w-]+)*\.internal|localhost\.local)$/i;
/** Labels of documentation, of a developer's own machine and of products that have one in every home. */
const SHOWN =
  /^(?:(?:your|my|some|the|any)(?:[-_]?\w*)|foo\w*|bar|baz|qux|example\w*|test\w*|demo\w*|sample\w*|acme|contoso|fabrikam|local|host|hostname|domain|server|name|machine|device|raspberrypi|homeassistant|octopi|umbrel|localhost|namespace|svcname|servicename|service-name)(?:-?\d+)?$/i;

function readName(host: string): HostReading {
  if (!NAME.test(host)) return PUBLIC;
  if (PLATFORM.test(host)) return { kind: 'everybodys', why: 'a name of a platform' };
  if (
    host
      .split('.')
      .slice(0, -1)
      .some((label) => SHOWN.test(label))
  )
    return { kind: 'everybodys', why: 'a name of documentation' };
  return { kind: 'internal', why: `a name under .${host.slice(host.lastIndexOf('.') + 1).toLowerCase()}` };
}

/** Tells whether a host, as it stands in a URL, is in a private network. */
export function readHost(host: string): HostReading {
  if (host.startsWith('[')) return readIpv6(host.slice(1, -1));
  return IPV4.test(host) ? readIpv4(host) : readName(host);
}
