// What a commit holds besides scripts: other languages, settings, commands and notes.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../testing/generic-said.ts';

const value = random('generic/languages').bytes(16).toString('hex');
/** With a sign, as people choose them. */
const password = `Tq7-${random('generic/password').chars('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789', 14)}`;

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

describe('finds what is committed beside code', () => {
  test.each([
    ['a variable of make', `API_SECRET := ${value}\nall:\n\techo\n`],
    ['what make takes otherwise', `X = 1\nexport API_SECRET ?= ${value}\n`],
    ['a variable of R', `api.secret <- "${value}"\n`],
    ['a variable of R for all', `api_secret <<- '${value}'\n`],
    ['a field of Gradle', String.raw`buildConfigField "String", "API_SECRET", "\"${value}\""`],
    ['a field of Gradle in Kotlin', String.raw`buildConfigField("String", "API_SECRET", "\"${value}\"")`],
    ['a field of Gradle in single quotes', `buildConfigField 'String', 'API_SECRET', '"${value}"'`],
    ['a resource of Gradle', `resValue "string", "api_secret", "${value}"`],
    ['an option', `tool push --client-secret ${value} https://acme.io\n`],
    ['an option in quotes', `tool push --client-secret '${value}'\n`],
    ['an option of a script', `{"scripts":{"a":"tool push --client-secret ${value}"}}`],
    ['a variable of a service', `[Service]\nEnvironment=API_SECRET=${value}\n`],
    ['a value of Kubernetes', `kubectl create secret generic a --from-literal=api-secret=${value}\n`],
    ['a variable of Windows', `setx API_SECRET ${value}\r\n`],
    ['a variable of csh', `setenv API_SECRET ${value}\n`],
    ['a section with colons', `; all\n[acme]\nuser: bob\napi_secret: ${value}\n`],
    ['a provider with a member between', `{provide: API_SECRET, multi: false, useValue: '${value}'}`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('finds a password', () => {
  test.each([
    ['of MySQL', `mysql -h db -u root -p${password} app\n`],
    ['of a copy of MySQL', `mysqldump --single-transaction -uroot -p'${password}' app > a.sql\n`],
    ['of ssh', `sshpass -p ${password} ssh bob@acme.io\n`],
    ['of a registry', `docker login -u bob -p "${password}" r.acme.io\n`],
    ['of Redis', `redis-cli -h cache -a ${password} ping\n`],
    ['of OpenSSL', `openssl enc -aes-256-cbc -pass pass:${password} -in a\n`],
    ['of a machine', `machine api.acme.io login bob password ${password}\n`],
    ['of a machine, by lines', `machine api.acme.io\n  login bob\n  password ${password}\n`],
    ['of a user of a database', `CREATE USER 'bob'@'%' IDENTIFIED BY '${password}';`],
    ['of PowerShell', `ConvertTo-SecureString "${password}" -AsPlainText -Force`],
    ['in a section', `[db]\nuser: bob\npassword: ${password}\n`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${password}`]));
});

describe('leaves alone', () => {
  test.each([
    ['what identifies a thing, in a sentence', "The parser is identified by 'open-api-3-1' in the list.\n"],
    ['what identifies a thing, as code', 'You can create one that is identified by `open-api-3-1`.\n'],
    ['an option without a value', `tool --client-secret --api-key --verbose-output\n`],
    ['an option that a variable is given to', 'tool --client-secret $CLIENT_SECRET_VALUE --token "${TOKEN_OF_ALL}"'],
    ['an option that takes a word', 'usage: tool --api-key your-api-key-here --token access-token'],
    ['words behind a dash', 'a per-request-token identifier-of-somebody'],
    ['a port of MySQL', 'mysql -h db -P3306 -p app_production\n'],
    ['a question for a password', 'mysql -u root -p production_database < a.sql\n'],
    ['a variable of a shell behind a letter', 'mysql -u root -p$MYSQL_ROOT_PASSWORD app\n'],
    ['a function of make', 'API_SECRET := $(shell cat secret-of-all.txt)\n'],
    ['a call in Go', 'APIKEY_TOKEN := os.Getenv(somethingElse)\n'],
    ['a field of Gradle from elsewhere', 'buildConfigField "String", "API_SECRET", "${apiSecretOfAll}"'],
    ['a question of R', 'token <- "please-type-a-token"\n'],
    ['a machine in a sentence', 'The machine that you login to has a password manager.'],
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
