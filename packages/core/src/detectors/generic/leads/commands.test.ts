// Secrets that commands, scripts and files of tools are given.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const value = random('generic/commands').bytes(16).toString('hex');
const password = `Tq7-${random('generic/commands/password').chars('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789', 14)}`;
const digest = random('generic/commands/digest').bytes(16).toString('hex');

describe('finds a password of a command', () => {
  test.each([
    ['curl, right behind its letter', `curl -ubob:${password} https://acme.io\n`],
    ['curl, behind other letters', `curl -sSLu bob:${password} https://acme.io\n`],
    [
      'curl, in a line of its own',
      `curl -X POST \\\n  -H 'a: b' \\\n  --user 'bob:${password}' \\\n  https://acme.io\n`,
    ],
    ['curl, of a proxy', `curl --proxy-user bob:${password} https://acme.io\n`],
    ['Azure', `az login --service-principal -u id -p ${password} --tenant x\n`],
    ['a registry of Azure', `az acr login -n x -u u -p "${password}"\n`],
    ['a registry of Podman', `podman login -u bob -p ${password} r.acme.io\n`],
    ['a cluster', `oc login -u bob -p ${password} https://acme.io\n`],
    ['MongoDB', `mongosh --host x -u bob -p ${password} admin\n`],
    ['a copy of MongoDB', `mongodump -u bob -p '${password}'\n`],
    ['an upload of Python', `twine upload -u bob -p ${password} dist/*\n`],
    ['SQL Server', `/opt/mssql-tools/bin/sqlcmd -S localhost -U SA -P '${password}' -Q "x"\n`],
    ['a directory', `ldapsearch -H ldap://x -x -D cn=admin,dc=x -w '${password}'\n`],
    ['an archive', `unzip -P ${password} a.zip\n`],
    ['an archive that is made', `zip -r -P ${password} a.zip a\n`],
    ['7-Zip', `7z a -p${password} a.7z a\n`],
    ['a key of ssh', `ssh-keygen -t ed25519 -N '${password}' -f k\n`],
    ['a file of passwords', `htpasswd -bc /etc/x bob ${password}\n`],
    ['a file of passwords, with several options', `htpasswd -b -B /etc/x bob '${password}'\n`],
    ['a file of passwords, on the screen', `htpasswd -nbB bob ${password}\n`],
    ['RabbitMQ', `rabbitmqctl add_user bob ${password}\n`],
    ['a user of Windows', `net user bob ${password} /add\r\n`],
    ['Oracle', `sqlplus bob/${password}@db\n`],
    ['a key store', `keytool -genkey -alias a -storepass ${password} -keyalg RSA\n`],
    ['OpenSSL, of a key', `openssl rsa -in k -passin pass:${password}\n`],
    ['MySQL behind a variable', `mysql -h $DB_HOST -u root -p${password} app\n`],
    ['MySQL behind a variable in quotes', `mysql -h "\${DB_HOST}" -uroot -p'${password}' app\n`],
    ['Redis', `redis-server --requirepass ${password}\n`],
    ['a store of secrets', `aws secretsmanager create-secret --name x --secret-string '${password}'\n`],
    ['PowerShell, behind its options', `ConvertTo-SecureString -AsPlainText -Force -String '${password}'`],
    ['MySQL, in a statement', `SET PASSWORD FOR 'bob'@'%' = PASSWORD('${password}');`],
    ['a registry, through a pipe', `echo "${password}" | docker login -u bob --password-stdin r.acme.io\n`],
    ['a user, through a pipe', `echo 'bob:${password}' | chpasswd\n`],
    ['sudo, through a pipe', `echo ${password} | sudo -S ls\n`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${password}`]));
});

describe('finds a password of a file', () => {
  test.each([
    ['of PostgreSQL', `# all\ndb.acme.io:5432:app:bob:${password}\n`],
    ['of PostgreSQL, for any host', `*:*:*:bob:${password}\n`],
    ['of NuGet', `<configuration><x><add key="ClearTextPassword" value="${password}" /></x></configuration>`],
    [
      'of Hibernate',
      `<hibernate-configuration><property name="connection.password">${password}</property></hibernate-configuration>`,
    ],
    ['of beans', `<beans><bean><property name="password"><value>${password}</value></property></bean></beans>`],
    ['of a project of Maven', `<project><properties><db.password>${password}</db.password></properties></project>`],
    ['of Erlang', `[{rabbit, [{db_pass, <<"${password}">>}]}].`],
    ['of Redis', `bind 0.0.0.0\nrequirepass ${password}\n`],
    ['of HAProxy', `userlist x\n  user bob insecure-password ${password}\n`],
    ['of a mailer', `account x\nuser bob\npassword ${password}\n`],
    ['of a mailbox', `set imap_pass = "${password}"\n`],
    ['of a network', `#define WIFI_PASS "${password}"\n`],
    ['of a network, in a call', `WiFi.begin("acme", "${password}");`],
    ['of a property of Spring', `spring.datasource.password=\${DB_PASSWORD:${password}}\n`],
    ['of YAML, on the next line', `db:\n  password: >-\n    ${password}\n`],
    ['of YAML, behind a tag', `db:\n  password: !!str ${password}\n`],
    ['of YAML, behind an anchor', `db:\n  password: &pw ${password}\n`],
    ['of YAML, between braces', `services:\n  db: { user: bob, password: ${password} }\n`],
    ['of YAML, in front of its name', `env:\n  - value: ${password}\n    name: DB_PASSWORD\n`],
    ['of a row', `INSERT INTO mails (host, "smtp_password") VALUES ('x', '${password}');`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${password}`]));
});

describe('finds a secret', () => {
  test.each([
    ['as the user of curl', `curl https://acme.io -u "${value}:" -d a=b\n`, 'unsure'],
    ['of a registry of npm', `npm config set //r.acme.io/:_authToken ${value}\n`, 'unsure'],
    ['of an account of AWS', `aws configure set aws_secret_access_key ${value}\n`, 'sure'],
    ['of a user of .NET', `dotnet user-secrets set "Acme:ApiSecret" "${value}"\n`, 'sure'],
    ['of a repository', `gh secret set API_SECRET --body "${value}"\n`, 'sure'],
    ['of a host', `vercel env add API_SECRET ${value}\n`, 'sure'],
    ['of a header of nginx', `proxy_set_header X-Api-Secret ${value};\n`, 'sure'],
    ['of a notebook', String.raw`{"source": ["%env API_SECRET ${value}\n"]}`, 'sure'],
    ['of an annotation', `@Value("\${api.secret:${value}}")\nprivate String s;`, 'sure'],
    [
      'of Terraform',
      `variable "api_secret" {\n  description = "The secret {of} it"\n  type        = string\n  default     = "${value}"\n}\n`,
      'sure',
    ],
    ['of a call of Terraform', `api_secret = coalesce(var.x, "${value}")\n`, 'sure'],
    ['of Erlang', `{api_secret, "${value}"}.`, 'sure'],
    ['of settings of .NET', `{"Jwt":{"Issuer":"x","Key":"${value}"}}`, 'sure'],
    ['of a text of three quotes', `API_SECRET = """${value}"""`, 'sure'],
    ['of Python where a variable is missing', `os.getenv("API_SECRET") or "${value}"`, 'sure'],
    ['of a storage where an entry is missing', `x(localStorage.getItem("client_secret")||"${value}")`, 'sure'],
    ['of C# where a variable is missing', `Environment.GetEnvironmentVariable("API_SECRET") ?? "${value}"`, 'sure'],
    ['of PHP where a variable is missing', `getenv('API_SECRET') ?: '${value}'`, 'sure'],
    [
      'of Rust where a variable is missing',
      `env::var("API_SECRET").unwrap_or_else(|_| "${value}".to_string())`,
      'sure',
    ],
    ['of Ruby where a variable is missing', `ENV.fetch('API_SECRET') { '${value}' }`, 'sure'],
    ['of a type of Rust', `let api_secret = SecretString::new("${value}".into());`, 'sure'],
    ['of a property of C#', `public string ApiSecret { get; set; } = "${value}";`, 'sure'],
    ['of a late property of Kotlin', `val apiSecret by lazy { "${value}" }`, 'sure'],
    ['of a short property of Swift', `var apiSecret: String { "${value}" }`, 'sure'],
    ['of a table of a note', `| Name | Value |\n|---|---|\n| API_SECRET | ${value} |\n`, 'sure'],
    ['of a list of YAML', `api_secrets:\n  - ${value}\n`, 'sure'],
    ['of a block of YAML', `apiSecret: |\n  ${value}\n`, 'sure'],
    ['of the second row', `INSERT INTO clients (id, client_secret) VALUES (1, 'none'), (2, '${value}');`, 'sure'],
  ])('%s', (_what, text, sure) => expect(said(text)).toEqual([`${sure} ${value}`]));
});

describe('leaves alone', () => {
  test.each([
    ['a user of curl without a password', 'curl -u bob: https://acme.io\n'],
    ['a variable as the password of curl', 'curl -u "bob:$PASSWORD_OF_BOB" https://acme.io\n'],
    ['an address behind curl', 'curl -L https://acme.io/a:some-longer-path\n'],
    ['a sentence on curl', 'Use curl to fetch it, and -u user:password to sign in.\n'],
    ['a port of a container', 'docker login -u bob && docker run -p 127.0.0.1:8080:80 acme/production-image\n'],
    ['a project of Azure', 'az login --identity && az deploy -p parameters-file-of-all.json\n'],
    ['a folder of SQL Server', 'sqlcmd -S x -E -i scripts/Create-Database-2.sql\n'],
    ['a folder behind a pipe', 'echo Please-Enter-it | tee a.txt && docker login --password-stdin < a\n'],
    ['a variable behind a pipe', 'echo "$PASSWORD" | docker login -u bob --password-stdin r.acme.io\n'],
    ['a variable of CI behind a pipe', 'echo "${{ secrets.TOKEN_1 }}" | docker login -u bob --password-stdin r\n'],
    ['a line that speaks of a password', 'A sentence.\npassword protection-of-files is on\n'],
    ['a line on what a password does', 'It is a\npassword manager-with-plugins\n'],
    ['a question for a file of passwords', 'htpasswd -c /etc/x bob production-file-1\n'],
    ['settings of git', 'git config set credential.helper store-of-secrets\n'],
    ['the name of another variable', 'vercel env add API_SECRET production\n'],
    ['a default of Spring that is a name', 'a.password=${DB_PASSWORD:password-of-db}\n'],
    ['a table of a note with a description', '| API_SECRET | The-secret-of-the-API |\n'],
    ['digests of passwords', `INSERT INTO users (name, password) VALUES ('bob', '${digest}');`],
    ['another column', `INSERT INTO clients (client_secret, hash) VALUES ('none', '${value}');`],
    ['a key of another object', `{"Cache":{"Key":"${value}"}}`],
    ['a list of another name', `commits:\n  - ${value}\n`],
    ['words between braces', 'a:\n  b: { password: Password-Text, token: identifier-text }\n'],
    ['a function of another name', `ENV.fetch('COMMIT') { '${value}' }`],
    ['a variable that a minifier named', `var pw="${password}",pass=1`],
    ['what is done with a variable', `os.getenv("API_SECRET").replace("${value}", "")`],
    ['what a variable is compared with besides', `if(!has("API_SECRET")||"${value}"===mode)f()`],
    ['a text on a variable', `throw Error("no API_SECRET") || "${value}"`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([]));
});
