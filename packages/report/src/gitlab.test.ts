import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { EVERY, textOf } from './testing/every.ts';
import { FULL, REMEMBERED } from './testing/reports.ts';

/**
 * GitLab's own schema comes in no package of npm's. This is written after its versions 15.0.7 and 15.2.1 (of both, the
 * copies in GitLab's own repository were read) and has every property that we write, with all that is asked of it there.
 * Where `GITLAB_SCHEMA` names a file with the original, as it does every night, the reports are held to that as well.
 */
describe('gitlab', () => {
  const text = { type: 'string', minLength: 1 };
  const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
  const vendor = { type: 'object', required: ['name'], properties: { name: text } };
  const scanner = {
    type: 'object',
    required: ['id', 'name', 'version', 'vendor'],
    properties: { id: text, name: text, version: text, vendor },
  };
  const schema = {
    type: 'object',
    required: ['version', 'scan', 'vulnerabilities'],
    properties: {
      version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
      scan: {
        type: 'object',
        required: ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
        properties: {
          analyzer: scanner,
          scanner,
          type: { const: 'secret_detection' },
          start_time: time,
          end_time: time,
          status: { enum: ['success', 'failure'] },
          messages: {
            type: 'array',
            items: {
              type: 'object',
              required: ['level', 'value'],
              properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
            },
          },
        },
      },
      vulnerabilities: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'identifiers', 'location'],
          properties: {
            id: text,
            name: { type: 'string', maxLength: 255 },
            description: { type: 'string', maxLength: 1_048_576 },
            solution: { type: 'string', maxLength: 7000 },
            raw_source_code_extract: { type: 'string' },
            severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
            identifiers: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'object',
                required: ['type', 'name', 'value'],
                properties: {
                  type: text,
                  name: text,
                  value: text,
                  url: { type: 'string', pattern: '^(https?|ftp)://.+' },
                },
              },
            },
            tracking: {
              type: 'object',
              required: ['items'],
              properties: {
                type: { const: 'source' },
                items: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['signatures'],
                    properties: {
                      signatures: {
                        type: 'array',
                        minItems: 1,
                        items: {
                          type: 'object',
                          required: ['algorithm', 'value'],
                          properties: { algorithm: { type: 'string' }, value: { type: 'string' } },
                        },
                      },
                    },
                  },
                },
              },
            },
            links: {
              type: 'array',
              items: {
                type: 'object',
                required: ['url'],
                properties: { url: { type: 'string', pattern: '^(https?|ftp)://.+' } },
              },
            },
            location: {
              type: 'object',
              required: ['commit'],
              properties: {
                file: text,
                start_line: { type: 'number' },
                end_line: { type: 'number' },
                commit: { type: 'object', required: ['sha'], properties: { sha: text } },
              },
            },
          },
        },
      },
    },
  };
  const original = process.env['GITLAB_SCHEMA'];
  const asked: readonly object[] =
    original === undefined ? [schema] : [schema, JSON.parse(readFileSync(original, 'utf8')) as object];
  const validators = asked.map((each) => new Ajv({ allErrors: true, strict: each === schema }).compile(each));

  function flawsOf(text: string): readonly unknown[] {
    return validators.flatMap((validate) => {
      validate(JSON.parse(text));
      return validate.errors ?? [];
    });
  }

  test.each(EVERY)('%s has everything that GitLab asks for', async (_, of) => {
    expect(flawsOf(await textOf('gitlab', of))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['without a version', '"version"', '"edition"'],
    ['of another kind of scan', '"type": "secret_detection"', '"type": "sast"'],
    ['with a time of its own zone', '"start_time": "2026-11-23T10:00:00"', '"start_time": "2026-11-23T10:00:00+01:00"'],
    ['with a vulnerability without an id', '"id": "0123456789abcdef0123456789abcdef"', '"id": ""'],
    ['with a severity that it does not know', '"severity": "Critical"', '"severity": "Fatal"'],
    ['without a commit', '"commit"', '"change"'],
    ['without a signature', '"signatures"', '"signs"'],
    ['with a link that is no address', '"url": "https://', '"url": "about:'],
  ])('a report %s is refused', async (_, from, to) => {
    const text = await textOf('gitlab', FULL);
    expect(text).toContain(from);
    expect(flawsOf(text.replace(from, to))).not.toEqual([]);
  });

  test('a long title and many places are cut to what GitLab takes', async () => {
    const [place] = FULL.findings[0]?.places ?? [];
    const places = Array.from({ length: 50_000 }, (_, line) => place && { ...place, line: line + 1 });
    const long = FULL.findings.map((finding) => ({
      ...finding,
      title: 'a'.repeat(300),
      remedy: 'b'.repeat(8000),
      places: places.filter((each) => each !== undefined),
    }));
    const text = await textOf('gitlab', { ...FULL, findings: long });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toContain(' and 49980 more."');
  });

  test('what is accepted or fine is no vulnerability', async () => {
    const { vulnerabilities } = JSON.parse(await textOf('gitlab', REMEMBERED)) as {
      vulnerabilities: readonly unknown[];
    };
    expect(vulnerabilities).toHaveLength(1);
  });
});
