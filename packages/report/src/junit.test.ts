import type { Report } from '@leakgate/core';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { EVERY, textOf } from './testing/every.ts';
import { FULL, HOSTILE, REMEMBERED, report } from './testing/reports.ts';

describe('junit', () => {
  interface Suite {
    readonly testsuites: {
      readonly testsuite: Readonly<Record<string, unknown>> & { readonly testcase: readonly object[] };
    };
  }

  async function suiteOf(of: Report): Promise<Suite['testsuites']['testsuite']> {
    const text = await textOf('junit', of);
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testcase',
    });
    return (parser.parse(text) as Suite).testsuites.testsuite;
  }

  test.each<[string, Report, readonly [tests: string, failures: string, errors: string, skipped: string]]>([
    ['full', FULL, ['6', '2', '1', '1']],
    ['remembered', REMEMBERED, ['3', '1', '0', '2']],
    ['hostile', HOSTILE, ['2', '1', '1', '0']],
    ['clean', report([]), ['1', '0', '0', '0']],
  ])('%s: the counts are those of the cases', async (_, of, [tests, failures, errors, skipped]) => {
    const suite = await suiteOf(of);
    expect(suite).toMatchObject({ tests, failures, errors, skipped });
    const having = (key: string): string => String(suite.testcase.filter((each) => key in each).length);
    expect([String(suite.testcase.length), having('failure'), having('error'), having('skipped')]).toEqual([
      tests,
      failures,
      errors,
      skipped,
    ]);
  });

  /**
   * JUnit has no schema of its own: this is what the schemas of its readers (Ant, Jenkins, GitLab, Azure) have in common.
   * By element: attributes that must be there, attributes that may, and children.
   */
  const ELEMENTS: Readonly<Record<string, readonly [must: string, may: string, children: string]>> = {
    testsuites: ['tests failures errors time', 'name skipped', 'testsuite'],
    testsuite: ['name tests failures errors time timestamp', 'skipped', 'testcase'],
    testcase: ['classname name time', 'file', 'failure error skipped system-out'],
    failure: ['type message', '', ''],
    error: ['type message', '', ''],
    skipped: ['message', '', ''],
    'system-out': ['', '', ''],
  };
  const NUMBERS = new Set(['tests', 'failures', 'errors', 'skipped', 'time']);

  /** An element as the parser gives it in its order: its name with its children, and its attributes beside it. */
  type Element = Readonly<Record<string, readonly Element[]>> & { readonly ':@'?: Readonly<Record<string, string>> };

  const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

  function attributeFlaws(name: string, given: Readonly<Record<string, string>>): readonly string[] {
    const [must, may] = ELEMENTS[name] ?? ['', ''];
    const known = new Set(words(`${must} ${may}`));
    return [
      ...words(must).filter((each) => !(each in given)),
      ...Object.keys(given).filter((each) => !known.has(each)),
      ...Object.keys(given).filter((each) => NUMBERS.has(each) && !/^\d+(?:\.\d+)?$/.test(given[each] ?? '')),
    ].map((attribute) => `${name} ${attribute}`);
  }

  function elementFlaws(element: Element, parent: string): readonly string[] {
    return Object.entries(element).flatMap(([name, children]) => {
      if (name === ':@' || name.startsWith('#') || name.startsWith('?')) return [];
      const isAllowed = parent === '' ? name === 'testsuites' : words(ELEMENTS[parent]?.[2] ?? '').includes(name);
      const results = children.filter((child) => ['failure', 'error', 'skipped'].some((each) => each in child));
      return [
        ...(isAllowed ? [] : [`${parent} > ${name}`]),
        ...(results.length > 1 ? [`${name} has ${results.length} results`] : []),
        ...attributeFlaws(name, element[':@'] ?? {}),
        ...children.flatMap((child) => elementFlaws(child, name)),
      ];
    });
  }

  function structureFlaws(text: string): readonly string[] {
    const options = {
      ignoreAttributes: false,
      attributeNamePrefix: '',
      preserveOrder: true,
      parseAttributeValue: false,
    };
    return (new XMLParser(options).parse(text) as readonly Element[]).flatMap((element) => elementFlaws(element, ''));
  }

  test.each(EVERY)('%s has the structure that its readers ask for', async (_, of) => {
    expect(structureFlaws(await textOf('junit', of))).toEqual([]);
  });

  test('another structure is refused', async () => {
    const text = await textOf('junit', FULL);
    expect(structureFlaws(text.replaceAll('classname=', 'class='))).toContain('testcase class');
    expect(structureFlaws(text.replaceAll('testcase', 'case'))).toContain('testsuite > case');
    expect(structureFlaws(text.replace('time="0"', 'time="now"'))).toEqual(['testcase time']);
  });

  test('warnings are failures where they made the scan fail', async () => {
    const warnings = REMEMBERED.findings.map((finding) => ({ ...finding, verdict: 'warning' as const }));
    expect(await suiteOf(report(warnings, { outcome: 'leaks' }))).toMatchObject({ failures: '1' });
    expect(await suiteOf(report(warnings, { outcome: 'clean' }))).toMatchObject({ failures: '0' });
  });
});
