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

function fields(password: string): FieldsShape {
  return {
    kind: 'fields',
    starts: ['Server=', 'server=', 'Data Source=', 'data source='],
    required: { [password]: 4 },
    except: { [password]: SAMPLES },
  };
}

function jdbc(password: string): SequenceShape {
  return sequence(literal('jdbc:'), run('visible', 8, 300), literal(password), run('visible', 4, 200));
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
    shape: fields('Password'),
    also: [
      ...['Pwd', 'PWD', 'password', 'pwd'].map((password) => ({ shape: fields(password) })),
      ...['password=', 'Password=', 'pwd='].map((password) => ({ shape: jdbc(password) })),
    ],
  },
];
