// Documents of tools: descriptions of an API, collections of requests, tables of values.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../../testing/detect.ts';
import { genericSecretDetector } from '../index.ts';

const value = random('generic/documents').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 32);
const search = detectIn(genericSecretDetector({ visitorData: false }));

function said(text: string): readonly string[] {
  const found: string[] = [];
  search(text, ({ start, end }) => found.push(text.slice(start, end)));
  return found;
}

function laidOut(document: unknown): string {
  return JSON.stringify(document, undefined, '\t');
}

const parameter = { name: 'x-api-key', in: 'header', required: true, schema: { type: 'string', default: value } };
const header = { key: 'X-Api-Key', type: 'text', value };

describe('finds', () => {
  test.each([
    ['the default of a parameter', JSON.stringify({ parameters: [parameter] })],
    ['the default of a parameter, laid out', laidOut({ paths: { '/a': { get: { parameters: [parameter] } } } })],
    [
      'the default of a schema in YAML',
      `components:\n  schemas:\n    A:\n      properties:\n        clientSecret:\n          type: string\n          default: ${value}\n`,
    ],
    [
      'the default of a schema in YAML, in quotes',
      `properties:\n  region:\n    default: eu\n  clientSecret:\n    type: string\n    description: The secret.\n    default: "${value}"\n`,
    ],
    ['the default of a variable of GraphQL', `gql\`query Q($clientSecret: String = "${value}") { a }\``],
    ['a header of Postman', JSON.stringify({ header: [header] })],
    ['a variable of Postman', laidOut({ values: [{ enabled: true, key: 'clientSecret', type: 'secret', value }] })],
    [
      'a key of Postman',
      laidOut({
        auth: {
          apikey: [
            { key: 'value', value, type: 'string' },
            { key: 'key', value: 'X-API-Key', type: 'string' },
          ],
        },
      }),
    ],
    [
      'a key of Postman behind its name',
      JSON.stringify({
        apikey: [
          { key: 'key', value: 'X-API-Key' },
          { key: 'value', value },
        ],
      }),
    ],
    [
      'a header of an archive of requests',
      laidOut({ log: { entries: [{ request: { headers: [{ name: 'x-api-key', value }] } }] } }),
    ],
    ['a header of a client', `### all\nGET https://api.acme.io/v1\nAccept: */*\nX-Api-Key: ${value}\n\n`],
    ['a scheme of a client', `# all\n\nPOST /v1 HTTP/1.1\r\nAuthorization: Bearer ${value}\r\n\r\n{}`],
    ['a variable of a client', `@host = https://api.acme.io\n@clientSecret = ${value}\n\nGET {{host}}/v1\n`],
    ['a header of Bruno', `meta {\n  name: all\n}\n\nheaders {\n  x-api-key: ${value}\n}\n`],
    ['a variable of Bruno', `vars {\n  host: https://api.acme.io\n  ~clientSecret: ${value}\n}\n`],
    ['a table', `id,name,client_secret,region\n1,acme,${value},eu\n2,other,,us\n`],
    ['a table with quotes', `"id","name","client_secret"\r\n"1","Acme, the first","${value}"\r\n`],
    ['a table with semicolons', `id;API key\n1;${value}\n`],
    ['a table with tabs', `id\tSecret access key\tregion\n1\t${value}\teu\n`],
    ['a header by the constant of its name', `const H="x-api-key";f({headers:{[H]:"${value}"}})`],
    ['a header by a constant, assigned', `var t="X-Auth-Token",n={};n[t]="${value}"`],
    ['a header by a constant, set by a call', `const H='x-api-key';e.headers.set(H, '${value}')`],
    ['a header by a constant in ES5', `var H="x-api-key";f({headers:d({},H,"${value}")})`],
    ['a header by a constant that is named often', `const H="x-api-key";${'f(e,H);'.repeat(40)}d({},H,"${value}")`],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([value]);
  });
});

describe('is silent on', () => {
  test.each([
    ['the example of a schema', laidOut({ properties: { clientSecret: { type: 'string', example: value } } })],
    ['the default of another schema', `properties:\n  hash:\n    type: string\n    default: ${value}\n`],
    ['the default of another variable of GraphQL', `query Q($hash: String = "${value}") { a }`],
    ['another value of Postman', JSON.stringify({ header: [{ key: 'X-Request-Id', type: 'text', value }] })],
    ['a variable in the place of a key', `GET /v1\nX-Api-Key: {{clientSecretOfProduction}}\n`],
    ['a request in a text', `It says\nGET /v1\nX-Api-Key: ${value}\n`],
    ['another column', `id,hash,client_secret\n1,${value},none\n`],
    ['a table with another number of columns', `id,client_secret\n1,2,${value}\n`],
    ['passwords that people choose', `password,count\n${['tiger', '8842', 'Lion!'].join('-')},3\n`],
    ['code', `a,token;\n1,${value};\n`],
    ['a constant that is the name of something else', `const H="sort-key";f({[H]:"${value}"})`],
    ['another constant', `const H="x-api-key",K="id";f({[K]:"${value}"})`],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
