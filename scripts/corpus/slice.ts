// The part of the corpus that `npm test` searches: packages that are installed with the workspace.

/** Folders of `e2e/node_modules`; with few dependencies of their own, and of one version with the corpus. */
export const SLICE: readonly string[] = [
  'ethers',
  'highlight.js',
  'libphonenumber-js',
  'openpgp',
  'plotly.js-dist-min',
];

/** True where the `name@version` of a package is one of the slice. */
export function isOfSlice(spec: string): boolean {
  return SLICE.some((name) => spec.startsWith(`${name}@`));
}
