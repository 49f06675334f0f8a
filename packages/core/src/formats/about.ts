import type { About } from '../format.ts';
import { GITHUB_ABOUT } from './github.about.ts';

const ABOUT: ReadonlyMap<string, About> = new Map(Object.entries({ ...GITHUB_ABOUT }));

/** The texts of a rule for people; undefined for rules that have none. */
export function aboutRule(id: string): About | undefined {
  return ABOUT.get(id);
}
