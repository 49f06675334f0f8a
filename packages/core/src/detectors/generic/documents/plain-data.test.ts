import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const value = random('generic/plain-data').chars(BASE62, 32);

describe('in documents without quotes, finds', () => {
  const twice = `${value.slice(0, 9)}2`;
  const chosen = ['tiger', 'lion', '8842'].join('-');
  test.each([
    ['YAML', `# settings\nserver:\n  port: 80\n  clientSecret: ${value}\n  tls: true\n`],
    ['YAML with a comment behind it', `server:\r\n  apiSecret: ${value} # of production\r\n`],
    ['YAML behind comments that end in CRLF', `# one\r\n\r\n# two\r\n---\r\nclientSecret: ${value}\r\n`],
    ['a request behind comments that end in CRLF', `// one\r\n@apiSecret = ${value}\r\nGET https://acme.io/\r\n`],
    ['YAML of one line', `clientSecret: ${value}`],
    ['a list of YAML', `---\n- client-secret: ${value}\n- x: 1\n`],
    ['a variable of a container', `env:\n  - name: API_SECRET\n    value: ${value}\n`],
    ['a quoted variable of a container', `env:\n  - name: API_SECRET\n    value: "${value}"\n`],
    ['a password of YAML', `db:\n  host: x\n  password: ${twice}!x\n`],
    ['XML', `<?xml version="1.0"?>\n<config><clientSecret>${value}</clientSecret></config>`],
    ['XML without a head', `<configuration>\n <a:apiSecret x="y">${value}</a:apiSecret>\n</configuration>`],
    [
      'a property list',
      `<?xml version="1.0"?>\n<plist><dict><key>clientSecret</key>\n<string>${value}</string></dict></plist>`,
    ],
    ['resources of Android', `<resources><string name="api_secret">${value}</string></resources>`],
    ['a password of a file of variables', `# local\n\nexport DB_HOST=db\nDB_PASSWORD=${chosen} # new\nPORT=80\n`],
  ])('%s', (_, text) => {
    // A property list's key is a caption as well: of two readings of the same text the engine keeps one.
    expect(new Set(said(text)).size).toBe(1);
  });

  test.each([
    ['code', `label: for (;;) {\n  clientSecret: ${value}\n}`],
    ['a style sheet', `a:hover {\n  secret: ${value};\n}\n`],
    ['a reference of YAML', `a: &x 1\nsecret: *${value}\ntoken: !vault ${value}\npassword: {{ db }}\n`],
    ['words of YAML', 'en:\n  password: Password\n  clientSecret: client-secret-name\n  token: oauth2/token\n'],
    ['the name of a secret', 'spec:\n  secretName: my-app-secret-7f9c\n  secretKeyRef:\n    name: db-password-prod\n'],
    ['a variable that names another', 'A_B=c\nDB_PASSWORD=$OTHER_Pass1\nAPI_PASSWORD=<your-Passw0rt>\n'],
    ['code of capitals', `A_B=function(){};\nDB_PASSWORD=${chosen}\n`],
    ['a page', `<html><body><clientSecret>${value}</clientSecret></body></html>`],
    ['a picture', `<?xml version="1.0"?><svg><clientSecret>${value}</clientSecret></svg>`],
    [
      'words of XML',
      '<resources><string name="password">Passwort</string><string name="api_secret">ApiSecret</string></resources>',
    ],
  ])('and nothing in %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
