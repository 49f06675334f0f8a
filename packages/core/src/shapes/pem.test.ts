import { describe, expect, test } from 'vitest';
import type { PemShape } from '../format.ts';
import { findShape, valuesOf } from '../testing/find.ts';

const DASHES = '-'.repeat(5);

function bytes(length: number, ...start: readonly number[]): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => start[at] ?? (at * 151 + 7) % 256));
}

function begin(label: string): string {
  return `${DASHES}BEGIN ${label}${DASHES}`;
}

function end(label: string): string {
  return `${DASHES}END ${label}${DASHES}`;
}

function block(label: string, body: string, eol = '\n', headers: readonly string[] = []): string {
  return [begin(label), ...headers, ...(body.match(/.{1,64}/g) ?? []), end(label)].join(eol);
}

const LABEL = 'PRIVATE KEY';
const BODY = bytes(150, 0x30, 0x81, 0x93).toString('base64');
const VALUE = begin(LABEL) + BODY + end(LABEL);
const plain: PemShape = { kind: 'pem', labels: [LABEL, 'RSA PRIVATE KEY'], encrypted: false, minBody: 64 };
const encrypted: PemShape = { ...plain, labels: ['ENCRYPTED PRIVATE KEY', ...plain.labels], encrypted: true };
const lines = block(LABEL, BODY).split('\n');

describe('one token, however its lines are broken', () => {
  test.each([
    ['real breaks', block(LABEL, BODY)],
    ['breaks of Windows', block(LABEL, BODY, '\r\n')],
    ['indented', block(LABEL, BODY, '\n    ')],
    ['none at all', block(LABEL, BODY, '')],
    ['spaces', block(LABEL, BODY, ' ')],
    ['escaped', block(LABEL, BODY, '\\n')],
    ['escaped as on Windows', block(LABEL, BODY, '\\r\\n')],
    ['escaped twice', block(LABEL, BODY, '\\\\n')],
    ['escaped thrice', block(LABEL, BODY, '\\\\\\\\n')],
    ['literals that are joined', block(LABEL, BODY, '\\n"+"')],
    ['literals that are joined over lines', block(LABEL, BODY, "\\n' +\n  '")],
    ['literals without breaks', block(LABEL, BODY, '" + "')],
    ['members of an array', block(LABEL, BODY, '",\n"')],
    ['a continued literal', block(LABEL, BODY, '\\\n')],
    ['an escaped break and a continued literal', block(LABEL, BODY, '\\n\\\n')],
  ])('%s', (_, text) => {
    expect(valuesOf(plain, `const k="${text}";`)).toEqual([VALUE]);
  });

  test('its range reaches to the end of the last line', () => {
    const [hit] = findShape(plain, `"${block(LABEL, BODY, '\\n')}"`);
    expect([hit?.start, hit?.end]).toEqual([1, 1 + block(LABEL, BODY, '\\n').length]);
  });
});

describe('what is none', () => {
  test.each([
    ['marker lines alone', `${begin(LABEL)}\n${end(LABEL)}`],
    ['a body too short for a key', block(LABEL, BODY.slice(0, 40))],
    ['a variable in the middle', `${begin(LABEL)}\\n"+n+"\\n${end(LABEL)}`],
    ['no end', lines.slice(0, -1).join('\n')],
    ['the end of another label', block(LABEL, BODY).replace(end(LABEL), end('RSA PRIVATE KEY'))],
    ['another label', block('PUBLIC KEY', BODY)],
    ['a body that is no DER', block(LABEL, bytes(150, 0x31).toString('base64'))],
    ['a body with a foreign character', block(LABEL, BODY.replace(/.$/, '*'))],
  ])('%s', (_, text) => {
    expect(valuesOf(plain, text)).toEqual([]);
  });
});

describe('passphrases', () => {
  const headers = ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-256-CBC,00FF00FF00FF00FF', ''];
  const cipher = bytes(160, 0x07).toString('base64');
  const old = block('RSA PRIVATE KEY', cipher, '\n', headers);

  test.each([
    ['headers', old],
    ['escaped headers', old.replaceAll('\n', '\\n')],
    ['headers with breaks of Windows', old.replaceAll('\n', '\r\n')],
  ])('%s are no part of the token', (_, text) => {
    expect(valuesOf(encrypted, text)).toEqual([begin('RSA PRIVATE KEY') + cipher + end('RSA PRIVATE KEY')]);
    expect(valuesOf(plain, text)).toEqual([]);
  });

  test('the label alone tells, too', () => {
    expect(valuesOf(encrypted, block('ENCRYPTED PRIVATE KEY', BODY))).toHaveLength(1);
    expect(valuesOf(encrypted, block(LABEL, BODY))).toEqual([]);
  });

  function openssh(cipherName: string): string {
    const length = Buffer.from([0, 0, 0, cipherName.length]);
    const magic = Buffer.from('openssh-key-v1\0');
    const body = Buffer.concat([magic, length, Buffer.from(cipherName), bytes(120)]).toString('base64');
    return block('OPENSSH PRIVATE KEY', body);
  }

  test.each([
    ['none', 1, 0],
    ['aes256-ctr', 0, 1],
  ])('an OpenSSH key says so in its cipher: %s', (name, open, closed) => {
    const labels = ['OPENSSH PRIVATE KEY'];
    expect(valuesOf({ kind: 'pem', labels, encrypted: false, minBody: 64 }, openssh(name))).toHaveLength(open);
    expect(valuesOf({ kind: 'pem', labels, encrypted: true, minBody: 64 }, openssh(name))).toHaveLength(closed);
  });
});

describe('an OpenPGP block', () => {
  const label = 'PGP PRIVATE KEY BLOCK';
  const shape: PemShape = { kind: 'pem', labels: [label], minBody: 64 };
  const packet = bytes(150, 0x95).toString('base64');

  test.each([
    ['with its checksum', block(label, `${packet}=abcd`), 1],
    ['with lines of its own in front', block(label, packet, '\n', ['Version: 1', '']), 1],
    ['whose first byte starts no packet', block(label, bytes(150, 0x30).toString('base64')), 0],
    [
      'that code puts together',
      `push('${begin(label)}\\n'); push(header(comment)); push(encode(body)); push('=', sum(body)); push('${end(label)}')`,
      0,
    ],
  ])('%s', (_, text, count) => {
    expect(findShape(shape, text)).toHaveLength(count);
  });
});
