import { literal, run, sequence, type FieldsShape, type SequenceShape, type TokenFormat } from '../format.ts';

/** Passwords of documentation. */
const SAMPLES = [
  'password',
  'Password',
  'mypassword',
  'myPassword',
  'yourpassword',
  'yourPassword',
  'secret',
  'pass',
  'pwd',
];

/** Servers that only the writer's own machine has. */
const LOCAL = ['localhost', '127.0.0.1', '(local)', '.', 'tcp:localhost', 'localhost,1433'];

function fields(password: string, ...starts: readonly string[]): FieldsShape {
  return {
    kind: 'fields',
    starts,
    required: { [password]: 4 },
    except: { [password]: SAMPLES, Server: LOCAL, server: LOCAL, 'Data Source': LOCAL },
  };
}

const ADO = ['Server=', 'server=', 'Data Source='];

/** The scheme is to lead to it, not the parameter's name, which stands in many texts: that one is written in two. */
function jdbc(...password: readonly string[]): SequenceShape {
  const parameter = password.map((text) => literal(text));
  return sequence(literal('jdbc:'), run('visible', 8, 300), ...parameter, run('visible', 4, 200));
}

/** Connection strings of JDBC, ODBC and ADO with a password in them. */
export const CONNECTION_STRINGS: readonly TokenFormat[] = [
  {
    id: 'jdbc-odbc-string',
    provider: 'JDBC / ODBC / ADO',
    title: 'Connection string with password (JDBC, ODBC, ADO)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: fields('Password', ...ADO),
    also: [
      ...['Pwd', 'PWD', 'password', 'pwd'].map((password) => ({ shape: fields(password, ...ADO) })),
      { shape: fields('password', 'jdbc:sqlserver://') },
      { shape: jdbc('pass', 'word=') },
      { shape: jdbc('Pass', 'word=') },
      { shape: jdbc('pwd=') },
    ],
  },
];
