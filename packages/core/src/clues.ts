import type { Abilities } from './abilities.ts';
import { VALUE_LENGTHS } from './detectors/values.ts';
import { createKernel, createKernelFrom, eachPair, imageOf, mergeAnchors } from './kernel/index.ts';
import type { Anchor, Found, Kernel, KernelImage, KernelOptions, Offsets, ValueRule } from './kernel/index.ts';
import { SHORTEST_NEEDLE } from './kernel/kernel.ts';
import { Numbers } from './kernel/numbers.ts';
import { once } from './text/once.ts';

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

/** Who look for something in the same texts. */
export interface Askers {
  /** Those who ask for the same things in every engine that has the same formats; they ask for no needles. */
  readonly common: readonly Asker[];
  /** Those who ask for what this one engine was made with. */
  readonly own: readonly Asker[];
}

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
function deal(found: Found, { anchorWishes, needleWishes }: Search['wishes']): ReadonlyMap<Asker, Own> {
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

const NONE: Offsets = [];

function optionsFor(askers: readonly Asker[], { anchors, needles }: Wishes): KernelOptions {
  const values = askers.map(({ asks }) => asks?.values).find((rule) => rule !== undefined);
  return {
    anchors,
    needles,
    words: askers.flatMap(({ asks }) => asks?.words ?? []),
    fragments: askers.flatMap(({ asks }) => asks?.fragments ?? []),
    ...(values === undefined ? {} : { values }),
  };
}

/** What common askers ask for, computed when the package is built. */
export interface BakedClues {
  readonly image: KernelImage;
  /** So many anchors were asked for by the first asker alone, in its own order. */
  readonly first: number;
  /** Who asked for the other anchors: the anchor, the asker and the asker's own number of it, one behind the other. */
  readonly others: readonly number[];
}

/** Computes what is baked for some askers; undefined where no WebAssembly runs. */
export function bakeClues(common: readonly Asker[]): BakedClues | undefined {
  const wishes = wishesOf(common);
  const image = imageOf(optionsFor(common, wishes));
  if (image === undefined) return undefined;
  const alone = ([wish, ...more]: readonly Wish[], anchor: number): boolean =>
    more.length === 0 && wish?.asker === common[0] && wish?.number === anchor;
  const first = wishes.anchorWishes.findIndex((each, anchor) => !alone(each, anchor));
  const others = wishes.anchorWishes.flatMap((each, anchor) =>
    anchor < first ? [] : each.flatMap(({ asker, number }) => [anchor, common.indexOf(asker), number]),
  );
  return { image, first, others };
}

/** Who asked for the anchors that were baked. */
function bakedWishes(common: readonly Asker[], { first, others }: BakedClues): Wishes['anchorWishes'] {
  const [asker = {}] = common;
  const wishes: Wish[][] = Array.from({ length: first }, (_, number) => [{ asker, number, isNeedle: false }]);
  for (let k = 0; k < others.length; k += 3) {
    const [anchor = 0, owner = 0, number = 0] = others.slice(k, k + 3);
    (wishes[anchor] ??= []).push({ asker: common[owner] ?? {}, number, isNeedle: false });
  }
  return wishes;
}

/** What a host does for the search. */
type Host = Pick<Abilities, 'writeUtf16' | 'decodeBase64'>;

interface Search {
  readonly kernel: Kernel;
  readonly wishes: Pick<Wishes, 'anchorWishes' | 'needleWishes'>;
}

function computed(askers: readonly Asker[], { writeUtf16 }: Host): Search {
  const wishes = wishesOf(askers);
  const options = optionsFor(askers, wishes);
  return { kernel: createKernel({ ...options, ...(writeUtf16 === undefined ? {} : { writeUtf16 }) }), wishes };
}

/** The search out of baked tables; undefined where somebody asks for an anchor that is not in them. */
function baked({ common, own }: Askers, tables: BakedClues, host: Host): Search | undefined {
  const { anchors, needles, needleWishes } = wishesOf(own);
  if (anchors.length > 0) return undefined;
  const everything = once(() => optionsFor([...common, ...own], wishesOf([...common, ...own])));
  const options = { needles, values: VALUE_LENGTHS, ...host };
  const kernel = createKernelFrom(tables.image, options, everything);
  return { kernel, wishes: { anchorWishes: bakedWishes(common, tables), needleWishes } };
}

/**
 * Compiles the search for what all of them ask for: one pass over each text.
 * @param tables what was baked for the common askers
 */
export function compileFindClues(askers: Askers, host: Host = {}, tables?: BakedClues): FindClues {
  const search = tables === undefined ? undefined : baked(askers, tables, host);
  const { kernel, wishes } = search ?? computed([...askers.common, ...askers.own], host);
  return (text, withClosings) => {
    const found = kernel.scan(text, withClosings);
    const owners = deal(found, wishes);
    // Most askers are led nowhere: they share what all see.
    const common: Clues = { ...found, anchors: NONE, needles: NONE };
    return (asker) => {
      const own = owners.get(asker);
      return own === undefined ? common : { ...common, anchors: own.anchors.all(), needles: own.needles.all() };
    };
  };
}
