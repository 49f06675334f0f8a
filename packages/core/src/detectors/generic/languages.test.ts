// What a commit holds besides scripts: other languages, settings, commands and notes.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../testing/generic-said.ts';

const value = random('generic/languages').bytes(16).toString('hex');

describe('finds', () => {
  test.each([
    ['bytes of Python', `SECRET_KEY = b"${value}"`],
    ['a raw text of Python', `SECRET_KEY = r'${value}'`],
    ['a formatted text of Python', `connect(api_secret=f"${value}")`],
    ['a typed constant of Python', `API_SECRET: Final[str] = "${value}"`],
    ['a variable of Go', `\tapiSecret := "${value}"`],
    ['a typed variable of Go', `var apiSecret string = "${value}"`],
    ['bytes of Go', `apiSecret := []byte("${value}")`],
    ['a constant of Kotlin', `const val API_SECRET: String = "${value}"`],
    ['a constant of Rust', `const API_SECRET: &str = "${value}";`],
    ['a string of Rust', `let api_secret = String::from("${value}");`],
    ['a text of C#', `var apiSecret = @"${value}";`],
    ['a constant of Basic', `Const ApiSecret As String = "${value}"`],
    ['a constant of Objective-C', `static NSString *const kAPISecret = @"${value}";`],
    ['a macro of C', `#define API_SECRET "${value}"`],
    ['a keyword of Clojure', `{:api-secret "${value}"}`],
    ['a variable of CMake', `set(API_SECRET "${value}")`],
    ['a header of nginx', `proxy_set_header X-Api-Secret "${value}";`],
    ['a password of SQL', `CREATE USER app WITH PASSWORD '${value}';`],
    ['a variable of Terraform', `variable "api_secret" {\n  default = "${value}"\n}`],
    ['a default of Dart', `String.fromEnvironment('API_SECRET', defaultValue: '${value}')`],
    ['a builder', `.region("eu").clientSecret("${value}").build()`],
    ['a setter', `client.setApiSecret("${value}");`],
    ['a setter by itself', `onClick:()=>setClientSecret("${value}")`],
    ['a variable of a Dockerfile', `FROM node\nENV API_SECRET ${value}\nRUN x`],
    ['a variable of Apache', `SetEnv API_SECRET ${value}`],
    ['a variable of fish', `set -gx API_SECRET ${value}`],
    ['what a shell takes otherwise', `export X=\${API_SECRET:-${value}}`],
    ['what a shell sets otherwise', `: "\${API_SECRET:=${value}}"`],
    ['a note', `**Client secret**: ${value}\n`],
    ['a note with its colon inside', `- **API secret:** \`${value}\`\n`],
    ['a table of a note', `| API secret | ${value} |\n`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('leaves alone', () => {
  test.each([
    ['a word behind a keyword', `import token "${value}x.js"`.replace(value, 'some/path/to/a-file-of')],
    ['a caption in quotes', 'unexpected token "identifier-with-dashes" in line'],
    ['a template of a tag', 'secret `hello there`'],
    ['a method that asks', `map.hasApiKey("${value}")`],
    ['a method of another name', `git.checkout("${value}")`],
    ['the name of another variable', 'ENV API_SECRET $OTHER_SECRET_1234'],
    ['an empty default', 'X=${API_SECRET:-}'],
    ['a message for want of one', 'X=${API_SECRET:-please-set-API_SECRET}'],
    ['a type behind another', `interface A { token: string | TokenOfAnotherKind }`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([]));
});
