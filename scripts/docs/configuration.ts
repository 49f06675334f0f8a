// docs/configuration.md, from the types of the configuration.

import { join } from 'node:path';
import { readDeclarations, type Declaration, type Docs, type Member } from './declarations.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = [
  'packages/node/src/config/options.ts',
  'packages/node/src/config/crawl-options.ts',
  'packages/core/src/policy/rules.ts',
  'packages/core/src/checks/check.ts',
  'packages/core/src/format.ts',
  'packages/core/src/levels.ts',
  'packages/core/src/where.ts',
  'packages/core/src/scan.ts',
  'packages/core/src/shapes/shape.ts',
  'packages/core/src/text/alphabet.ts',
  'packages/report/src/index.ts',
];

/** The sections, in the order in which they are read; every type that they name and that is not here is spelled out. */
const SECTIONS: readonly (readonly [name: string, title: string])[] = [
  ['LeakgateOptions', 'Options'],
  ['PolicyRule', 'A policy rule'],
  ['PolicyCondition', 'What a policy rule applies to'],
  ['KnownValueOptions', 'knownValues'],
  ['ForbiddenValue', 'A forbidden value'],
  ['FormatOptions', 'formats'],
  ['CrawlOptions', 'crawl'],
  ['RoleFile', 'A role and its file'],
  ['TokenFormat', "A format of the team's own"],
  ['OtherForm', 'Another form of a format'],
  ['Form', 'What every form has'],
  ['Context', 'Context of a format'],
  ['SequenceShape', 'Shape `sequence`'],
  ['Part', 'Parts of a sequence'],
  ['Run', 'Part `run`'],
  ['JwtShape', 'Shape `jwt`'],
  ['PemShape', 'Shape `pem`'],
  ['UriShape', 'Shape `uri`'],
  ['FieldsShape', 'Shape `fields`'],
  ['QueryShape', 'Shape `query`'],
  ['Check', 'Checks'],
];

const HEAD = `# Configuration

<!-- Generated from the types by \`npm run docs\`. Edit the docstrings there. -->

leakgate needs no configuration. What a project decides for itself stands in \`leakgate.config.ts\` (or \`.mts\`, \`.js\`,
\`.mjs\`, \`.cjs\`, \`.json\`) beside its \`package.json\`; \`leakgate init\` writes one. Options that are given to the build
plugin replace the file's top-level keys; their \`policy\` is added to the file's.

\`\`\`ts config
import { defineConfig } from 'leakgate';

export default defineConfig({
  reports: { json: 'leakgate.json', html: 'leakgate.html' },
  policy: [
    { when: { rule: 'gcp-api-key', path: 'src/maps/**' }, verdict: 'note', because: 'locked to our referrers' },
  ],
});
\`\`\`

A key that does not exist, a value of the wrong kind and a rule id that no rule has are errors, with the nearest valid
name. Exit code and report never depend on what is not written here, on the command line or in the environment.
`;

type Declarations = ReadonlyMap<string, Declaration>;

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

/** Names of small unions are spelled out: «'error' | 'warning' | 'never'». */
function spelled(type: string, declarations: Declarations): string {
  return type.replaceAll(/\b[A-Z]\w+\b/g, (name) => {
    const found = declarations.get(name);
    const isSection = SECTIONS.some(([section]) => section === name);
    if (found?.kind !== 'union' || isSection) return name;
    const text = found.options.map((option) => option.type).join(' | ');
    return /^('[^']*'( \| )?)+$/.test(text) ? text : name;
  });
}

function typeCell(type: string, declarations: Declarations): string {
  const text = spelled(type, declarations).replaceAll('|', '\\|');
  const links = SECTIONS.filter(([name]) => new RegExp(`\\b${name}\\b`).test(type)).map(
    ([, title]) => `[${title}](#${anchor(title)})`,
  );
  return `\`${text}\`${links.length === 0 ? '' : ` → ${links.join(', ')}`}`;
}

function sentence({ text }: Docs): string {
  return text.replaceAll('|', '\\|');
}

function memberRow(member: Member, declarations: Declarations): string {
  const fallback =
    member.docs.fallback === undefined ? (member.optional ? '' : 'required') : `\`${member.docs.fallback}\``;
  return `| \`${member.name}\` | ${typeCell(member.type, declarations)} | ${fallback} | ${sentence(member.docs)} |`;
}

function body(declaration: Declaration, declarations: Declarations): readonly string[] {
  switch (declaration.kind) {
    case 'interface': {
      const bases = declaration.bases.map((base) => SECTIONS.find(([name]) => name === base)?.[1] ?? base);
      return [
        ...(bases.length === 0
          ? []
          : [`Has also the keys of ${bases.map((base) => `[${base}](#${anchor(base)})`).join(', ')}.`, '']),
        '| key | type | default | |',
        '|---|---|---|---|',
        ...declaration.members.map((member) => memberRow(member, declarations)),
      ];
    }
    case 'union':
      return declaration.options.map(({ type, docs }) => `- \`${type}\`${docs.text === '' ? '' : ` ${docs.text}`}`);
    default:
      return declaration satisfies never;
  }
}

function section([name, title]: readonly [string, string], declarations: Declarations): string {
  const declaration = declarations.get(name);
  if (declaration === undefined) throw new Error(`there is no type ${name}: mend the list of sections`);
  const { text } = declaration.docs;
  return [`## ${title}`, '', ...(text === '' ? [] : [text, '']), ...body(declaration, declarations), ''].join('\n');
}

/** The text of docs/configuration.md. */
export function configurationPage(): string {
  const declarations = readDeclarations(FILES.map((file) => join(ROOT, file)));
  return [HEAD, ...SECTIONS.map((each) => section(each, declarations))].join('\n');
}
