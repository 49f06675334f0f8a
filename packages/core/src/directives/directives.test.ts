import { describe, expect, test } from 'vitest';
import type { Artifact } from '../artifact.ts';
import { createEngine, type ArtifactResult, type EngineOptions } from '../engine.ts';
import type { Problem } from '../problem.ts';
import { githubToken } from '../testing/token.ts';
import { parseDirectives } from './parse.ts';

const token = githubToken('directives');
const RULE = 'github-pat-classic';
const COMMENT = `// leakgate-ignore-next-line ${RULE} -- of the docs`;
const MUTED = ['ignored of the docs (leakgate-ignore-next-line in src/a.ts:1)'];
const STANDS = [expect.stringMatching(/^error secret in a/)];

function scan(artifact: Artifact, options: Partial<EngineOptions> = {}): ArtifactResult {
  return createEngine({ scan: 'build', now: new Date('2026-11-23T10:00:00Z'), ...options }).scan(artifact);
}

function decisions({ sightings }: ArtifactResult): readonly string[] {
  return sightings.map(({ decision }) => `${decision.verdict} ${decision.because}`);
}

function told({ problems }: ArtifactResult): readonly Problem[] {
  return problems.filter(({ code }) => code === 'directive');
}

/** A file at commit. */
function committed(content: string, options: Partial<EngineOptions> = {}): ArtifactResult {
  return scan({ where: { kind: 'source-module', path: 'src/a.ts' }, content }, { scan: 'commit', ...options });
}

/** A chunk that holds the token, made of a source file that has it on line 2. */
function built(source: string, chunk = `x("${token}")`, file = 'src/a.ts'): ArtifactResult {
  const original = (): string => `\nx("${token}")\n`;
  return scan(
    {
      where: { kind: 'chunk', path: 'assets/a.js' },
      content: chunk,
      provenance: { kind: 'generated', modules: () => [{ file, rendered: chunk, original }] },
    },
    { abilities: { sourceText: (asked) => (asked === 'src/a.ts' ? source : undefined) } },
  );
}

describe('a comment', () => {
  test.each([
    ['//', COMMENT],
    ['// indented', `\t  ${COMMENT}`],
    ['///', `/${COMMENT}`],
    ['/* */', `/* leakgate-ignore-next-line ${RULE} -- of the docs */`],
    ['/** */', `/** leakgate-ignore-next-line ${RULE} -- of the docs */`],
    ['of JSX', `{/* leakgate-ignore-next-line ${RULE} -- of the docs */}`],
    ['#', `# leakgate-ignore-next-line ${RULE} -- of the docs`],
    ['<!-- -->', `<!-- leakgate-ignore-next-line ${RULE} -- of the docs -->`],
    ['with the line end of Windows', `${COMMENT}\r`],
    ['without spaces around its mark', `//leakgate-ignore-next-line   ${RULE}   --   of the docs  `],
  ])('%s is read', (_, text) => {
    expect(parseDirectives(`${text}\n`)).toEqual({
      valid: [{ rule: RULE, because: 'of the docs', line: 1 }],
      faulty: [],
    });
  });

  test.each([
    ['without a reason', `// leakgate-ignore-next-line ${RULE}`, 'it gives no reason'],
    ['with an empty reason', `// leakgate-ignore-next-line ${RULE} --  `, 'it gives no reason'],
    ['with an empty reason, closed', `/* leakgate-ignore-next-line ${RULE} -- */`, 'it gives no reason'],
    ['without a rule', '// leakgate-ignore-next-line -- because', 'it names no rule'],
    ['without anything', '// leakgate-ignore-next-line', 'it names no rule'],
    ['for two rules', `// leakgate-ignore-next-line ${RULE}, known-value -- because`, 'it cannot be read'],
  ])('%s is faulty', (_, text, fault) => {
    expect(parseDirectives(text)).toEqual({ valid: [], faulty: [{ line: 1, fault }] });
  });

  test.each([
    ['in a literal', `const a = '${COMMENT}';`],
    ['behind code', `x(); ${COMMENT}`],
    ['of another name', `// leakgate-ignore-next-lines ${RULE} -- because`],
    ['in prose', `This is how to write leakgate-ignore-next-line ${RULE} -- because`],
  ])('%s is none', (_, text) => {
    expect(parseDirectives(text)).toEqual({ valid: [], faulty: [] });
  });
});

describe('at commit', () => {
  test('the next line is ignored, and only that', () => {
    const result = committed(`${COMMENT}\nx("${token}")\ny("${token}")\n`);
    expect(decisions(result)).toEqual([...MUTED, ...STANDS]);
    expect(told(result)).toEqual([]);
  });

  test.each([
    ['another rule', `// leakgate-ignore-next-line npm-access-token -- because\nx("${token}")`],
    ['the same line', `/* leakgate-ignore-next-line ${RULE} -- because */ x("${token}")`],
    ['a line between', `${COMMENT}\n\nx("${token}")`],
    ['no reason', `// leakgate-ignore-next-line ${RULE}\nx("${token}")`],
  ])('%s ignores nothing', (_, text) => {
    expect(decisions(committed(text))).toEqual(STANDS);
  });

  test.each([
    ['unused', `${COMMENT}\nx()\n`, `leakgate-ignore-next-line ${RULE} ignores nothing; remove it`],
    [
      'without a reason',
      `// leakgate-ignore-next-line ${RULE}\n`,
      'leakgate-ignore-next-line ignores nothing: it gives no reason; write «leakgate-ignore-next-line <rule> -- <because>»',
    ],
    [
      'for what is no rule',
      '// leakgate-ignore-next-line github-pat -- because\n',
      'leakgate-ignore-next-line names «github-pat», which is no rule',
    ],
  ])('one %s is told', (_, text, message) => {
    expect(told(committed(text))).toEqual([{ code: 'directive', effect: 'note', where: 'src/a.ts:1', message }]);
  });

  test('one for a value of the environment is not unused: only the build sees the value', () => {
    expect(told(committed(`${COMMENT}\nx(import.meta.env.VITE_TOKEN)\n`))).toEqual([]);
  });

  test('an alias names its rule', () => {
    const key = '-----BEGIN PRIVATE KEY-----';
    expect(told(committed(`// leakgate-ignore-next-line private-key-pem -- because\n${key}`))).toEqual([
      expect.objectContaining({ message: expect.stringContaining('ignores nothing; remove it') }),
    ]);
  });

  test('what the policy calls an error no comment ignores', () => {
    const policy = [{ when: { rule: RULE }, verdict: 'error', because: 'never' }] as const;
    expect(decisions(committed(`${COMMENT}\nx("${token}")`, { policy }))).toEqual([
      'error never; the policy forbids the comment that would ignore it',
    ]);
  });
});

describe('in an output', () => {
  test('a token is ignored whose line in the source says so', () => {
    expect(decisions(built(`${COMMENT}\nx("${token}")\n`))).toEqual(MUTED);
  });

  test.each<[string, ArtifactResult]>([
    ['the source says nothing', built(`\nx("${token}")\n`)],
    ['the comment stands in the output', built('', `${COMMENT}\nx("${token}")`)],
    ['the source is none of the project', built(COMMENT, undefined, 'node_modules/x/a.js')],
    [
      'the comment stands in what a map says of the source',
      scan({
        where: { kind: 'source-map', path: 'a.js.map' },
        content: JSON.stringify({
          version: 3,
          sources: ['src/a.ts'],
          sourcesContent: [`${COMMENT}\nx("${token}")\n`],
          names: [],
          mappings: '',
        }),
      }),
    ],
  ])('it stands where %s', (_, result) => {
    expect(decisions(result)).toEqual(STANDS);
  });
});
