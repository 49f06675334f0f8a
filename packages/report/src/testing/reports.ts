import type { Finding, Place, Report } from '@leakgate/core';

/** One place in a chunk, with its source. */
export const PLACE: Place = {
  surface: 'chunk',
  artifact: 'assets/index-DkX29aBc.js',
  line: 1,
  column: 48_211,
  via: ['base64'],
  excerpt: 'headers:{authorization:`token acme_…(40)`}',
  origin: {
    file: 'src/api.ts',
    line: 12,
    column: 18,
    importedBy: ['src/api.ts', 'src/main.ts'],
    env: 'VITE_ACME',
  },
};

/** A finding of a made-up provider. */
export function finding(more: Partial<Finding>): Finding {
  return {
    fingerprint: '0123456789abcdef0123456789abcdef',
    rule: 'acme-key',
    provider: 'Acme',
    title: 'Acme API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    verdict: 'error',
    because: 'secret in a chunk',
    redacted: 'acme_…(40)',
    evidence: ['checksum valid'],
    remedy: 'Revoke it in the console of Acme, then let a server hold its replacement and call Acme for the page.',
    docs: 'https://acme.example/docs/keys',
    baseline: 'new',
    places: [PLACE],
    ...more,
  };
}

/** A report of a build with these findings. */
export function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'leakgate', version: '0.1.0' },
    scan: {
      kind: 'build',
      startedAt: '2026-11-23T10:00:00.000Z',
      durationMs: 412,
      artifacts: 31,
      bytes: 5_120_034,
      salt: 'default',
      surfaces: { chunk: 12, 'source-map': 12, html: 1, asset: 6 },
    },
    outcome: findings.some((each) => each.verdict === 'error') ? 'leaks' : 'clean',
    findings,
    problems: [],
    ...more,
  };
}

const manyPlaces = Array.from({ length: 7 }, (_, index) => ({
  ...PLACE,
  artifact: `assets/chunk-${index}.js`,
  column: index + 1,
}));

/** One finding of every kind, and problems. */
export const FULL: Report = report(
  [
    finding({ places: manyPlaces }),
    finding({
      rule: 'known-value',
      title: 'Value of a protected environment variable',
      redacted: '…(24)',
      severity: 'high',
      evidence: ['value of DB_PASSWORD from .env'],
      places: [
        {
          surface: 'public-file',
          artifact: 'config.json',
          line: 3,
          column: 12,
          via: [],
          excerpt: '"password": "…(24)"',
        },
      ],
    }),
    finding({
      title: 'Acme maps key',
      exposure: 'restricted',
      verdict: 'warning',
      severity: 'medium',
      because: 'restricted key in a chunk',
    }),
    finding({
      title: 'Acme publishable key',
      exposure: 'publishable',
      verdict: 'note',
      severity: 'info',
      because: 'made for browsers',
    }),
    finding({ title: 'Ignored key', verdict: 'ignored', because: 'agreed' }),
  ],
  {
    problems: [
      {
        code: 'too-large',
        effect: 'blind',
        where: 'assets/huge.bin',
        message: 'is larger than 400 MiB and was not read',
      },
      {
        code: 'malformed-source-map',
        effect: 'note',
        where: 'a.js.map',
        message: 'is no valid source map; its text was searched as it stands',
      },
    ],
  },
);

/** Everything that is accepted, expired or past. */
export const REMEMBERED: Report = report([
  finding({ baseline: 'expired', because: 'secret in a chunk; accepted by Ada until 2026-01-01, which is past: demo' }),
  finding({ baseline: 'known', because: 'secret in a chunk; accepted by Ada: demo account' }),
  finding({ verdict: 'note', baseline: 'known', title: 'Acme publishable key' }),
]);

/** A crawl, with its ledger. */
export const CRAWL: Report = {
  ...report([
    finding({
      places: [
        {
          surface: 'local-storage',
          artifact: 'https://staging.example/app/runs/42',
          line: 1,
          column: 10,
          via: [],
          excerpt: 'session=acme_…(40)',
          roles: ['anonymous', 'admin'],
          initiator: 'https://staging.example/app.js:7:21',
        },
      ],
    }),
  ]),
  coverage: {
    pages: 42,
    responses: 310,
    scripts: 120,
    stores: 40,
    roles: ['anonymous', 'admin'],
    unread: [
      {
        what: 'response body',
        where: 'https://staging.example/big.bin',
        reason: 'over-cap',
        extent: { of: 'byte', had: 73_400_320, most: 67_108_864, begun: false },
      },
      { what: 'script', where: 'https://cdn.example/a.js', reason: 'timed-out' },
    ],
    notVisited: [{ url: 'https://staging.example/logout', reason: 'changes-something' }],
    stopped: [{ method: 'POST', url: 'https://staging.example/api/runs', reason: 'method' }],
    manifest: {
      buildId: '1f',
      asBuilt: 29,
      changed: ['assets/a.js'],
      missing: ['assets/b.js'],
      notBuilt: ['https://staging.example/old.js'],
    },
  },
  scan: { ...report([]).scan, kind: 'crawl', durationMs: 83_000, surfaces: { script: 120, 'local-storage': 4 } },
};

/** What a scanned page could put wherever its own text appears. */
export const HOSTILE_TEXT =
  '</script><img src=x onerror=alert(1)> & "q" \'s\' \u001b[2J\u202e\r\n| `x` [a](http://evil) %0A::error::\ud800';

/** A report whose every text is hostile. */
export const HOSTILE: Report = report(
  [
    finding({
      title: HOSTILE_TEXT,
      because: HOSTILE_TEXT,
      evidence: [HOSTILE_TEXT],
      remedy: HOSTILE_TEXT,
      docs: 'javascript:alert(1)',
      places: [
        {
          ...PLACE,
          artifact: HOSTILE_TEXT,
          excerpt: HOSTILE_TEXT,
          origin: { file: HOSTILE_TEXT, importedBy: [HOSTILE_TEXT, HOSTILE_TEXT], env: HOSTILE_TEXT },
        },
      ],
    }),
  ],
  { problems: [{ code: 'unreadable', effect: 'blind', where: HOSTILE_TEXT, message: HOSTILE_TEXT }] },
);

/** More findings than anybody reads at a terminal. */
export const MANY: Report = report(
  Array.from({ length: 160 }, (_, index) =>
    finding({
      fingerprint: index.toString(16).padStart(32, '0'),
      verdict: index % 4 === 3 ? 'note' : index % 2 === 0 ? 'error' : 'warning',
      title: `Acme API key ${index}`,
    }),
  ),
);
