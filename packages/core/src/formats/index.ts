import type { TokenFormat } from '../format.ts';
import { GITHUB } from './github.ts';

/** Every built-in format, by provider. */
export const FORMATS: readonly TokenFormat[] = [...GITHUB];
