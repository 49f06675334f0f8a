export { creator } from './creator.ts';
export type { RuleOptions } from './options.ts';
