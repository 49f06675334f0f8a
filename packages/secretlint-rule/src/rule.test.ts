import { createHmac } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from '@leakgate/fixture-tokens';
import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintCoreResultMessage } from '@secretlint/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creator, type RuleOptions } from './index.ts';
import { PRESET_SCANNERS } from './second-opinion.ts';

const ID = '@leakgate/secretlint-rule';
const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const token = sample('github-pat-classic', 'secretlint-rule').value;

const home = process.cwd();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-rule-')));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function lint(
  filePath: string,
  content: string,
  options: RuleOptions = {},
): Promise<readonly SecretLintCoreResultMessage[]> {
  const { messages } = await lintSource({
    source: { filePath: join(folder, filePath), content, ext: '.ts', contentType: 'text' },
    options: {
      config: {
        rules: [
          { id: ID, rule: creator, options },
          { id: PRESET, rule: preset },
        ],
      },
      maskSecrets: true,
    },
  });
  return messages;
}

async function ids(filePath: string, content: string, options?: RuleOptions): Promise<readonly string[]> {
  const messages = await lint(filePath, content, options);
  return messages.map(({ ruleId, messageId }) => `${ruleId === ID ? 'leakgate' : ruleId}: ${messageId}`);
}

test('every id of a rule may stand under allowMessageIds', async () => {
  const lintedBy = (allowMessageIds: readonly string[]) => {
    const rules = [{ id: ID, rule: creator, allowMessageIds: [...allowMessageIds] }];
    const source = {
      filePath: join(folder, 'a.ts'),
      content: `x('${token}')`,
      ext: '.ts',
      contentType: 'text',
    } as const;
    return lintSource({ source, options: { config: { rules } } });
  };
  const ids = ['github-pat-classic', 'generic-secret', 'known-value', 'leakgate-incomplete'];
  expect(Object.keys(creator.messages)).toEqual(expect.arrayContaining(ids));
  expect((await lintedBy([])).messages).toHaveLength(1);
  expect((await lintedBy(ids)).messages).toEqual([]);
});

test('an option that cannot be used is named as one of the rule', async () => {
  await expect(lint('a.ts', '', { failOn: 'warnings' as 'warning' })).rejects.toThrow(
    "leakgate: the options of @leakgate/secretlint-rule: `failOn` cannot be used as it is; it must be 'error', 'warning' or 'never' (did you mean 'warning'?)",
  );
});

describe('a message', () => {
  test('has the range of the token, a mask, and the address of its rule', async () => {
    const [message, ...others] = await lint('src/a.ts', `// 乡 🙂\nconst a = 1,\n  token = '${token}';\n`);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      ruleId: ID,
      messageId: 'github-pat-classic',
      docsUrl: 'https://github.com/leakgate/leakgate/blob/main/docs/rules.md#github-pat-classic',
      range: [32, 72],
      loc: { start: { line: 3, column: 11 }, end: { line: 3, column: 51 } },
      severity: 'error',
    });
    expect(message?.message).toMatch(
      /^GitHub personal access token \(classic\) ghp_…\(40\): secret in a file of the repository; whoever can read .* \(fingerprint [\da-f]{32}\)$/,
    );
    expect(JSON.stringify(message)).not.toContain(token.slice(4, 20));
  });

  test('names the text that carries a token in an encoding', async () => {
    const carrier = Buffer.from(`{"token":"${token}"}`).toString('base64');
    const [message] = await lint('src/a.ts', `atob('${carrier}')`);
    expect(message?.messageId).toBe('github-pat-classic');
    expect(message?.range[0]).toBeGreaterThanOrEqual(6);
    expect(message?.range[1]).toBeLessThanOrEqual(6 + carrier.length);
  });

  test('of a file with a mark of its byte order counts from behind the mark, as secretlint does', async () => {
    expect((await lint('src/a.ts', `\ufeff'${token}'`))[0]?.range).toEqual([1, 41]);
  });
});

describe('beside the recommended preset', () => {
  test('every scanner of the preset is known', () => {
    const scanners: string[] = [];
    preset.create(
      {
        sharedOptions: {},
        registerRule: ({ meta }) => void (meta.type === 'scanner' ? scanners.push(meta.id) : undefined),
      },
      {},
    );
    const rest = scanners.filter((id) => id !== '@secretlint/secretlint-rule-filter-comments');
    expect(rest.toSorted()).toEqual(PRESET_SCANNERS.toSorted());
  });

  test.each([
    'github-pat-classic',
    'github-pat-fine-grained',
    'gitlab-pat',
    'npm-access-token',
    'slack-bot-token',
    'sendgrid-api-key',
    'stripe-secret-key-live',
    'openai-project-key',
    'openai-legacy-user-key',
    'anthropic-api-key',
    'shopify-admin-token',
    'vault-service-token',
    'tailscale-auth-key',
    'notion-integration-token',
    'onepassword-service-account-token',
    'cloudflare-user-token',
    'aws-access-key-id',
    'gcp-service-account-json',
    'postgres-uri',
    'mongodb-uri',
    'onepassword-secret-key',
    'huggingface-user-token',
    'pem-private-key',
    'linear-api-key',
    'groq-api-key',
    'figma-token',
    'docker-hub-pat',
    'databricks-pat',
    'vercel-personal-token',
    'grafana-service-account-token',
  ])('%s is reported once', async (format) => {
    const { value } = sample(format, 'secretlint-rule/preset');
    const found = await ids('src/a.ts', `export const value = \`${value}\`;\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^leakgate: /);
  });

  test('two tokens side by side are two messages, whoever knows them', async () => {
    const slack = sample('slack-bot-token', 'secretlint-rule').value;
    const options = { formats: { disable: ['slack-bot-token'] } };
    const found = await ids('src/a.ts', `a("${token}","${slack}","${token}");`, options);
    expect(found.map((each) => each.split(':')[0])).toEqual([
      'leakgate',
      '@secretlint/secretlint-rule-slack',
      'leakgate',
    ]);
  });

  test('what leakgate does not look for, the preset reports', async () => {
    expect(await ids('src/a.ts', `const a = '${token}';`, { formats: { disable: ['github-pat-classic'] } })).toEqual([
      '@secretlint/secretlint-rule-github: GITHUB_TOKEN',
    ]);
  });

  test('what may be committed, nobody reports', async () => {
    const policy = [{ when: { path: 'src/**' }, verdict: 'note', because: 'a token of the docs' }] as const;
    expect(await ids('src/a.ts', `const a = '${token}';`, { policy })).toEqual([]);
    const key = sample('pem-private-key', 'secretlint-rule').value;
    expect(await ids('test/tls/key.pem', `${key}\n`)).toEqual([]);
    expect(await ids('tls/key.pem', `${key}\n`)).toEqual(['leakgate: pem-private-key']);
  });

  test('a comment that ignores a token with a reason does so for the preset, too', async () => {
    const comment = '// leakgate-ignore-next-line github-pat-classic';
    expect(await ids('src/a.ts', `${comment} -- of the docs\nconst a = '${token}';\n`)).toEqual([]);
    const [message] = await lint('src/a.ts', `${comment}\nconst a = '${token}';\n`);
    expect(message?.message).toContain('leakgate-ignore-next-line ignores nothing: it gives no reason');
  });

  test('a comment that disables secretlint disables the rule', async () => {
    expect(await ids('src/a.ts', `// secretlint-disable-next-line\nconst a = '${token}';\n`)).toEqual([]);
  });
});

/** The fingerprint that a message names. */
async function printOf(options: RuleOptions): Promise<string> {
  const [message] = await lint('src/a.ts', `'${token}'`, options);
  return /fingerprint ([\da-f]{32})/.exec(message?.message ?? '')?.[1] ?? '';
}

describe('options', () => {
  const publishable = `const key = '${sample('stripe-publishable-key', 'secretlint-rule').value}'`;

  test('a warning is reported where it is asked for', async () => {
    const key = `const key = '${sample('stripe-secret-key-test', 'secretlint-rule').value}'`;
    expect(await ids('src/a.ts', key, { failOn: 'warning' })).toEqual(['leakgate: stripe-secret-key-test']);
    expect(await ids('src/a.ts', publishable, { failOn: 'warning' })).toEqual([]);
    expect(await ids('src/a.ts', `'${token}'`, { failOn: 'never' })).toEqual([]);
  });

  test('only the exposures that are asked for', async () => {
    expect(await ids('src/a.ts', `'${token}'`, { exposures: ['session'] })).toEqual([]);
  });

  test('the configuration is the one of the other doors', async () => {
    const policy = [{ when: { rule: 'github-pat-classic' }, verdict: 'note', because: 'a test' }];
    writeFileSync(join(folder, 'other.config.json'), JSON.stringify({ policy }));
    expect(await ids('src/a.ts', `'${token}'`, { config: 'other.config.json' })).toEqual([]);
  });

  test('the salt is the one of the other doors', async () => {
    const salted = async (salt: string): Promise<string> => {
      writeFileSync(join(folder, `${salt}.json`), JSON.stringify({ version: 1, salt, entries: [] }));
      writeFileSync(join(folder, `${salt}.config.json`), JSON.stringify({ baseline: `${salt}.json` }));
      return printOf({ config: `${salt}.config.json` });
    };
    const of = (salt: string): string => createHmac('sha256', salt).update(token).digest('hex').slice(0, 32);
    expect(await printOf({})).toBe(of('leakgate/v1'));
    expect(await salted('ours')).toBe(of('ours'));
  });

  test('the baseline is the one of the other doors', async () => {
    const fingerprint = await printOf({});
    const entry = { fingerprint, rule: 'github-pat-classic', from: 'commit', reason: 'a test', who: 'a' };
    const baseline = { version: 1, entries: [{ ...entry, places: ['src/a.ts'] }] };
    writeFileSync(join(folder, 'accepted.json'), JSON.stringify(baseline));
    writeFileSync(join(folder, 'baseline.config.json'), JSON.stringify({ baseline: 'accepted.json' }));
    const options = { config: 'baseline.config.json' };
    expect(await ids('src/a.ts', `'${token}'`, options)).toEqual([]);
    expect(await ids('src/b.ts', `'${token}'`, options)).toEqual(['leakgate: github-pat-classic']);
  });

  test.each<[unknown, RegExp]>([
    [{ configuration: 'x' }, /there is no «configuration»; there are/],
    [{ exposures: ['private'] }, /«exposures» holds what is no exposure; it takes a list of/],
    [
      { configuration: 'x', config: 1, exposures: 'secret' },
      /3 things are wrong:\n {2}there is no «configuration»; there are .*\n {2}«config» is no text; .*\n {2}«exposures» holds/,
    ],
    [{ config: 'absent.json' }, /absent\.json: there is no such file/],
    [{ policy: [{ when: { rule: 'github-pat-classi' }, verdict: 'note', because: 'x' }] }, /github-pat-classic/],
  ])('%j is refused', async (options, message) => {
    await expect(ids('src/a.ts', '', options as RuleOptions)).rejects.toThrow(message);
  });
});
