import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date(0) });

function rules(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  return sightings.map(({ rule }) => rule.id);
}

// Put together, so that no scanner of this repository takes it for one.
const PASSWORD = ['kX7', 'mQ2', 'vT9'].join('');

test.each([
  ['ADO', `"Server=db.acme.io;Database=a;User Id=b;Password=${PASSWORD};"`, ['jdbc-odbc-string']],
  ['in lower case', `"server=db.acme.io;database=a;user id=b;password=${PASSWORD};"`, ['jdbc-odbc-string']],
  ['Pwd', `"Data Source=db.acme.io;Uid=b;Pwd=${PASSWORD};"`, ['jdbc-odbc-string']],
  ['JDBC', `"jdbc:mysql://db.acme.io:3306/a?user=b&password=${PASSWORD}"`, ['jdbc-odbc-string']],
  ['JDBC of SQL Server', `"jdbc:sqlserver://db.acme.io;user=b;password=${PASSWORD}"`, ['jdbc-odbc-string']],
  ['the own machine', `"Server=localhost;Database=a;User Id=b;Password=${PASSWORD};"`, []],
  ['a template', '"Server=db.acme.io;User Id=b;Password=${DB_PASSWORD};"', []],
  ['a password of documentation', '"Server=db.acme.io;User Id=b;Password=myPassword;"', []],
  ['no password', '"Server=db.acme.io;Integrated Security=true;"', []],
])('%s', (_, text, expected) => {
  expect(rules(text)).toEqual(expected);
});
