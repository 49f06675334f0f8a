import { configurationPage } from './configuration.ts';
import { rulesPage } from './rules.ts';

/** The generated pages of the documentation, relative to the repository. */
export const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/configuration.md': configurationPage,
  'docs/rules.md': rulesPage,
};
