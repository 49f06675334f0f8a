import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { fingerprint } from '../../fingerprint.ts';
import type { Drop } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { internalEndpointDetector } from './internal-endpoint.ts';

interface Found {
  /** The fingerprint of the origin. */
  readonly print: string;
  readonly at: string;
}

function printOf(origin: string): string {
  return fingerprint(new Secret(origin), 'salt');
}

function scan(text: string): { readonly found: readonly Found[]; readonly drops: readonly Drop[] } {
  const found: Found[] = [];
  const drops: Drop[] = [];
  detectIn(internalEndpointDetector())(
    text,
    ({ secret, start, end }) => found.push({ print: fingerprint(secret, 'salt'), at: text.slice(start, end) }),
    (drop) => drops.push(drop),
  );
  return { found, drops };
}

describe('finds', () => {
  test.each([
    ['fetch("http://10.20.4.17:8080/v1/runs")', 'http://10.20.4.17:8080'],
    ["const u='https://172.16.9.30/api';", 'https://172.16.9.30'],
    ['<a href="https://192.168.44.12">x</a>', 'https://192.168.44.12'],
    ['ws=`ws://100.72.3.4:9000`', 'ws://100.72.3.4:9000'],
    ['"http://169.254.7.9/"', 'http://169.254.7.9'],
    ['"postgres://10.4.0.9:5432/app"', 'postgres://10.4.0.9:5432'],
    ['"http://[fd3c:9b1e:22::17]:3000/x"', 'http://[fd3c:9b1e:22::17]:3000'],
    ['"http://[fe80::4c1f:77ff:fe21:9d3e]/"', 'http://[fe80::4c1f:77ff:fe21:9d3e]'],
    ['{"api":"https://runs.api.internal/v2"}', 'https://runs.api.internal'],
    ['"http://jenkins.build.corp:8443/job"', 'http://jenkins.build.corp:8443'],
    ['"http://nas.local"', 'http://nas.local'],
    ['"http://wiki.lan/page"', 'http://wiki.lan'],
    ['"http://runs.platform.svc.cluster.local:80"', 'http://runs.platform.svc.cluster.local:80'],
    ['"https://portal.intranet"', 'https://portal.intranet'],
    ['https://RUNS.Internal', 'https://RUNS.Internal'],
    ['// see http://10.20.4.17, or ask', 'http://10.20.4.17'],
    ['{placeholder:"Search",href:"http://10.20.4.17"}', 'http://10.20.4.17'],
    ['fetch(new URL(path, "http://nas.local"))', 'http://nas.local'],
  ])('%s', (text, origin) => {
    expect(scan(text).found).toEqual([{ print: printOf(origin), at: origin }]);
  });

  test('the same origin, whatever the user and the path', () => {
    const { found } = scan('"http://svc@10.20.4.17/a" "http://10.20.4.17/b"');
    expect(found.map(({ print }) => print)).toEqual([printOf('http://10.20.4.17'), printOf('http://10.20.4.17')]);
  });
});

describe('is silent on', () => {
  test.each([
    'http://localhost:3000',
    'http://127.0.0.1:8080/x',
    'http://192.0.2.14/',
    'http://198.51.100.7/',
    'http://203.0.113.9/',
    'http://8.8.8.8/',
    'http://172.32.0.4/',
    'http://100.128.0.4/',
    'http://[2001:db8::1]/',
    'http://[::1]:3000/',
    'https://example.com/10.20.4.17/',
    'https://acme.io/?u=internal',
    'https://local.acme.io/',
    'https://internal/',
    'https://x.internal.acme.io/',
    'https://cdn.acme.io/lib@10.20.4.17/dist.js',
    'version 10.20.4.17',
    '"10.20.4.17"',
    'http://10.20.4.${n}/',
    'http://10.20.4.17.nip.io/',
    'http://10.20.4.256/',
    'http://10.20.4.017/',
    'http://10.20.4/',
    'http://*.internal/',
    '://10.20.4.17',
  ])('%s', (text) => {
    expect(scan(text).found).toEqual([]);
  });

  test.each([
    'http://169.254.169.254/latest/meta-data',
    'http://169.254.170.2/v2',
    'http://metadata.google.internal/computeMetadata',
    'http://host.docker.internal:3000',
    'https://kubernetes.default.svc.cluster.local/api',
    'http://[fd00:ec2::254]/latest',
    'http://[fe80::1]/',
    'http://[fe80:0:0:0:0:0:0:1]/',
    'http://10.0.2.2:8081/',
    'http://192.168.1.1/',
    'http://10.0.0.1/',
    'http://my-service.local/',
    'http://example.local/',
    'http://foo.corp/',
    'http://local.local',
    'new URL(asPath, "http://acme.local").pathname',
    'u=new URL(e.url||"/",`http://acme.local/`).searchParams',
    'placeholder:`http://ollama.internal:11434/v1`',
    '<input placeholder="https://search.acme.lan">',
    'placeholder:e.value===`brave`?`BSA…`:`http://searxng.internal:8080`',
    "// is set to something like 'tcp://10.4.0.9:6379', which is parsed",
    'For example, "ldap://172.16.9.30:389" is valid',
    '{"url_hint":"URL (z. B. http://10.20.4.17:11434)"}',
    '<a href="http://homeassistant.local:8123">',
  ])('%s, with a reason', (text) => {
    const { found, drops } = scan(text);
    expect(found).toEqual([]);
    expect(drops.map(({ rule }) => rule)).toEqual(['internal-endpoint']);
  });
});

test.each([
  ['http://10.20.4.17/', 'medium'],
  ['http://172.20.3.9:9200/', 'medium'],
  ['http://192.168.1.40:8080/', 'low'],
  ['http://10.0.0.5/', 'low'],
  ['http://10.1.2.3/', 'low'],
])('%s is told with confidence %s: samples have some addresses, too', (text, confidence) => {
  const found: string[] = [];
  detectIn(internalEndpointDetector())(`"${text}"`, (match) => found.push(match.confidence));
  expect(found).toEqual([confidence]);
});
