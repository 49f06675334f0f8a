import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem } from '@leakgate/core';
import { slashed } from '../host/paths.ts';
import { parseModule, type ParsedModule } from './parse-module.ts';

/** Modules that are parsed for one report: a token that half of an app reads is told of by some of them. */
const MOST_MODULES = 60;

/** A module as it stands on disk. */
export interface Module {
  readonly text: string;
  readonly parsed: ParsedModule;
}

/** The modules that tokens lead to, each read and parsed once. */
export interface Modules {
  /** By the name that reports call it; undefined for one that cannot be read, or is not the project's. */
  readonly module: (name: string) => Module | undefined;
  /** What could not be parsed. */
  readonly problems: () => readonly Problem[];
}

function readModule(root: string, name: string): Module | undefined {
  try {
    const text = readFileSync(posix.join(slashed(root), name), 'utf8');
    return { text, parsed: parseModule(name, text) };
  } catch {
    return undefined;
  }
}

/** Reads the modules of a project. */
export function modulesOf(root: string): Modules {
  const read = new Map<string, Module | undefined>();
  return {
    module(name) {
      if (name.includes('node_modules/')) return undefined;
      if (!read.has(name) && read.size < MOST_MODULES) read.set(name, readModule(root, name));
      return read.get(name);
    },
    problems: () =>
      [...read]
        .filter(([, module]) => module?.parsed.kind === 'syntax-error')
        .map(([where]) => ({
          code: 'syntax-error',
          effect: 'note',
          where,
          message: 'has a syntax that could not be read, so it is not told what the code does with the token',
        })),
  };
}
