import { createKernel, eachPair, mergeAnchors, type Anchor, type Found, type ValueRule } from './kernel/index.ts';
import type { WriteUtf16 } from './kernel/index.ts';
import { SHORTEST_NEEDLE } from './kernel/kernel.ts';
import { Numbers } from './kernel/numbers.ts';

/** What a detector or a reader asks to be led to, besides what everybody is. */
export interface Asks {
  readonly anchors?: readonly Anchor[];
  /** Texts that are looked for as they are. */
  readonly needles?: readonly string[];
  /** What values are; one may say so. */
  readonly values?: ValueRule;
  /** Words that names end with whose literals and pairs are worth a look. */
  readonly words?: readonly string[];
  /** Texts whose beginnings are fragments of tokens where a literal of a script ends. */
  readonly fragments?: readonly string[];
}

export interface Asker {
  readonly asks?: Asks;
}

/** Where it is worth looking in a text: anchors and needles are those that the one who reads it has asked for. */
export type Clues = Found;

/**
 * Reads a text once for everybody, and gives each its own clues. `withClosings` says that it is a script, in which
 * tokens may be put together.
 */
export type FindClues = (text: string, withClosings?: boolean) => CluesFor;
export type CluesFor = (asker: Asker) => Clues;

/** Who asked for one of the things that the kernel looks for, and by which number. */
interface Wish {
  readonly asker: Asker;
  readonly number: number;
  readonly isNeedle: boolean;
}

interface Wishes {
  readonly anchors: readonly Anchor[];
  readonly anchorWishes: readonly (readonly Wish[])[];
  readonly needles: readonly string[];
  readonly needleWishes: readonly (readonly Wish[])[];
}

/** Needles that are too short for the kernel are anchors that ask for nothing. */
function wishesOf(askers: readonly Asker[]): Wishes {
  const anchors: Anchor[] = [];
  const byLiteral = new Map<string, Wish[]>();
  const byNeedle = new Map<string, Wish[]>();
  const add = (wishes: Map<string, Wish[]>, text: string, wish: Wish): void => {
    const same = wishes.get(text);
    if (same === undefined) wishes.set(text, [wish]);
    else same.push(wish);
  };
  for (const asker of askers) {
    for (const [number, anchor] of (asker.asks?.anchors ?? []).entries()) {
      anchors.push(anchor);
      add(byLiteral, anchor.literal, { asker, number, isNeedle: false });
    }
    for (const [number, needle] of (asker.asks?.needles ?? []).entries()) {
      const wish: Wish = { asker, number, isNeedle: true };
      if (needle.length >= SHORTEST_NEEDLE) add(byNeedle, needle, wish);
      else {
        anchors.push({ literal: needle });
        add(byLiteral, needle, wish);
      }
    }
  }
  return {
    anchors: mergeAnchors(anchors),
    anchorWishes: [...byLiteral.values()],
    needles: [...byNeedle.keys()],
    needleWishes: [...byNeedle.values()],
  };
}

interface Own {
  readonly anchors: Numbers;
  readonly needles: Numbers;
}

/** Deals what was found to those who asked for it. */
function deal(found: Found, { anchorWishes, needleWishes }: Wishes): ReadonlyMap<Asker, Own> {
  const owners = new Map<Asker, Own>();
  const give = (wishes: readonly Wish[], at: number): void => {
    for (const { asker, number, isNeedle } of wishes) {
      const own = owners.get(asker) ?? { anchors: new Numbers(), needles: new Numbers() };
      owners.set(asker, own);
      const list = isNeedle ? own.needles : own.anchors;
      list.add(at);
      list.add(number);
    }
  };
  eachPair(found.anchors, (at, anchor) => give(anchorWishes[anchor] ?? [], at));
  eachPair(found.needles, (at, needle) => give(needleWishes[needle] ?? [], at));
  return owners;
}

const NONE = new Uint32Array(0);

/** Compiles the search for what all of them ask for: one pass over each text. */
export function compileFindClues(askers: readonly Asker[], writeUtf16?: WriteUtf16): FindClues {
  const wishes = wishesOf(askers);
  const values = askers.map(({ asks }) => asks?.values).find((rule) => rule !== undefined);
  const kernel = createKernel({
    anchors: wishes.anchors,
    needles: wishes.needles,
    words: askers.flatMap(({ asks }) => asks?.words ?? []),
    fragments: askers.flatMap(({ asks }) => asks?.fragments ?? []),
    ...(values === undefined ? {} : { values }),
    ...(writeUtf16 === undefined ? {} : { writeUtf16 }),
  });
  return (text, withClosings) => {
    const found = kernel.scan(text, withClosings);
    const owners = deal(found, wishes);
    return (asker) => {
      const own = owners.get(asker);
      return { ...found, anchors: own?.anchors.all() ?? NONE, needles: own?.needles.all() ?? NONE };
    };
  };
}
