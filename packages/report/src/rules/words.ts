import { DEFAULT_POLICY, type CatalogueRule, type Exposure, type Verdict, type Zone } from '@leakgate/core';

/** May it be in a browser? */
export const MAY_IT_SHIP: Readonly<Record<Exposure, string>> = {
  secret: 'Never. Whoever receives the page has it.',
  restricted: 'Only where it is locked down at the provider.',
  publishable: 'Yes: it is made for browsers.',
  session: 'In the browser of the person it belongs to, but never baked into what everybody receives.',
  sensitive: 'It is data rather than a credential: only where the page is meant to show it.',
};

const FROM_BUILD =
  'A variable with a public prefix (VITE_…) holds it; `define` or `loadEnv(mode, dir, "")` puts it into the code; ' +
  'the whole of `process.env` or `import.meta.env` is written out; it stands in the source, in index.html, or in a ' +
  'file of public/. A source map carries it even where the code does not.';

/** How a token of the kind usually gets into a bundle. */
export const HOW_IT_GETS_IN: Readonly<Record<Exposure, string>> = {
  secret: FROM_BUILD,
  restricted: `On purpose, since the page needs it. By mistake it is one without restrictions. ${FROM_BUILD}`,
  publishable: 'On purpose, since the page needs it.',
  session:
    'A page that was rendered with a login is deployed; a token is copied from the browser into the source to try ' +
    'something; a fixture of a test is bundled.',
  sensitive:
    'A response of the server holds more than the page shows; a fixture or an address of the internal network stands ' +
    'in the source.',
};

const PLACES: Readonly<Record<Zone, string>> = {
  delivered: 'code and files of the site',
  'own-data': 'data from its own server',
  kept: 'storage and globals of the page',
  returned: 'sent to its own server',
  egress: 'addresses, and what goes elsewhere',
  console: 'the console',
  heap: 'memory',
  'third-party': "third parties' code and data",
  source: 'source files during a build',
  commit: 'files of a commit',
};

/** A verdict with the places in which it is given, in the order of the matrix. */
export interface PlacesOfVerdict {
  readonly verdict: Verdict;
  readonly places: readonly string[];
}

/** What the default policy says of an exposure, place by place. */
export function verdictsOf(exposure: Exposure): readonly PlacesOfVerdict[] {
  const zones = Object.keys(PLACES) as Zone[];
  const byVerdict = Map.groupBy(zones, (zone) => DEFAULT_POLICY[zone][exposure].verdict);
  return [...byVerdict].map(([verdict, own]) => ({ verdict, places: own.map((zone) => PLACES[zone]) }));
}

/** What a rule says, part by part: the same on a terminal and in the documentation. */
export function partsOf(rule: CatalogueRule): readonly (readonly [label: string, text: string])[] {
  const sibling = rule.publicSibling === undefined ? '' : ` The page needs ${rule.publicSibling} instead.`;
  const condition = rule.condition === undefined ? '' : ` ${capital(rule.condition)}.`;
  return [
    ['what it is', rule.why],
    ['may it ship', MAY_IT_SHIP[rule.exposure] + condition + sibling],
    ['gets in', HOW_IT_GETS_IN[rule.exposure]],
    ['what to do', rule.remedy],
    ['more', rule.docs],
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '');
}
