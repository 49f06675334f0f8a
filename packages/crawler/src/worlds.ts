import { ownCode } from './cdp/own-code.ts';
import { originOf } from './guard/scope.ts';
import { bucketNames } from './in-page/buckets.ts';
import { hasStores } from './in-page/has-stores.ts';
import { MAKE_WRITER, type WriteValue } from './in-page/value-text.ts';
import { TimeLimitError, within } from './limits.ts';
import type { PageContext } from './page-context.ts';

/** Name of the isolated world: it shares the document and the stores with the page, and none of its objects. */
export const WORLD = 'leakgate';

/** A frame of a page. */
export interface Frame {
  readonly id: string;
  readonly url: string;
  /** Where to say that something of it stands: its own address, or that of what made it where it has none. */
  readonly address: string;
  /** Whose document it is, also where its address does not say, as `URL.origin` has it. */
  readonly origin: string;
  /** Undefined for the main frame. */
  readonly parentId: string | undefined;
}

interface FrameNode {
  readonly frame: {
    readonly id: string;
    readonly url: string;
    readonly urlFragment?: string;
    readonly parentId?: string;
  };
  readonly childFrames?: readonly FrameNode[];
}

function flatten({ frame, childFrames = [] }: FrameNode, above: string): readonly Omit<Frame, 'origin'>[] {
  const { id, urlFragment = '', parentId } = frame;
  const url = frame.url + urlFragment;
  const address = /^https?:/.test(url) ? url : above;
  return [{ id, url, address, parentId }, ...childFrames.flatMap((child) => flatten(child, address))];
}

/** Documents without an address have the origin of who made them, or none: only they can say. */
async function withOrigin(page: PageContext, frame: Omit<Frame, 'origin'>): Promise<Frame> {
  const own = /^https?:/.test(frame.url) ? originOf(frame.url) : undefined;
  const asked =
    own ?? (await inFrame(page, { ...frame, origin: '' }, () => globalThis.origin, undefined).catch(() => ''));
  return { ...frame, origin: asked };
}

async function readTree(page: PageContext): Promise<readonly Frame[]> {
  const { frameTree } = await page.session.send('Page.getFrameTree');
  return Promise.all(flatten(frameTree, page.url()).map((frame) => withOrigin(page, frame)));
}

/** What is known of a page's frames, until the browser tells of a change. */
interface KnownFrames {
  tree: Promise<readonly Frame[]> | undefined;
  /** Those of the tree that stand for the stores of their origins. */
  withStores: Promise<readonly Frame[]> | undefined;
  /** Execution contexts of the isolated world, by frame. */
  readonly worlds: Map<string, Promise<number>>;
}

const known = new WeakMap<PageContext, KnownFrames>();

function knownFramesOf(page: PageContext): KnownFrames {
  const before = known.get(page);
  if (before !== undefined) return before;
  const frames: KnownFrames = { tree: undefined, withStores: undefined, worlds: new Map() };
  known.set(page, frames);
  const forget = (): void => {
    frames.tree = undefined;
    frames.withStores = undefined;
  };
  const { session } = page;
  session.on('Page.frameAttached', forget);
  session.on('Page.frameDetached', forget);
  session.on('Page.navigatedWithinDocument', forget);
  session.on('Page.frameNavigated', ({ frame }) => {
    forget();
    frames.worlds.delete(frame.id);
  });
  session.on('Runtime.executionContextsCleared', () => frames.worlds.clear());
  return frames;
}

/** The frames of a page, the main frame first. */
export async function framesOf(page: PageContext): Promise<readonly Frame[]> {
  const frames = knownFramesOf(page);
  frames.tree ??= readTree(page);
  try {
    return await frames.tree;
  } catch (error) {
    frames.tree = undefined;
    throw error;
  }
}

/** A function that runs in a page; self-contained, so that its text is all there is to it. */
export type InPage<A, R> = (argument: A, write: WriteValue) => R | Promise<R>;

/** The isolated world of a frame, made where there is none yet. */
export async function worldOf(page: PageContext, { id }: Frame): Promise<number> {
  const { worlds } = knownFramesOf(page);
  const made =
    worlds.get(id) ??
    page.session
      .send('Page.createIsolatedWorld', { frameId: id, worldName: WORLD })
      .then(({ executionContextId }) => executionContextId);
  worlds.set(id, made);
  try {
    return await made;
  } catch (error) {
    worlds.delete(id);
    throw error;
  }
}

async function evaluateIn(page: PageContext, contextId: number, expression: string) {
  const { evaluateMs: timeout } = page.limits;
  const options = { awaitPromise: true, returnByValue: true, timeout } as const;
  return page.session.send('Runtime.evaluate', { contextId, expression: ownCode(expression), ...options });
}

/**
 * Runs a function in the isolated world of a frame, where no script of the page can meddle with it, for at most
 * `limits.evaluateMs`. Rejects with a `TimeLimitError` after that, and where the frame is gone.
 */
export async function inFrame<A, R>(page: PageContext, frame: Frame, inPage: InPage<A, R>, argument: A): Promise<R> {
  const writer = inPage.length > 1 ? `, ${MAKE_WRITER}` : '';
  const expression = `(${inPage})(${JSON.stringify(argument)}${writer})`;
  const run = async (): Promise<R> => {
    const evaluated = evaluateIn(page, await worldOf(page, frame), expression).catch(async (error: unknown) => {
      // The document has gone since its world was made; there may be another in its place.
      if (error instanceof TimeLimitError || !knownFramesOf(page).worlds.delete(frame.id)) throw error;
      return evaluateIn(page, await worldOf(page, frame), expression);
    });
    const { result, exceptionDetails } = await evaluated;
    // The message of an exception could hold a piece of the page: it is not passed on.
    if (exceptionDetails !== undefined) throw new Error('a reading function failed in the page');
    return result.value as R;
  };
  return within(page.limits.evaluateMs, 'reading a frame', run());
}

/** The databases, caches and files of an origin: its own, or those of one of its storage buckets. */
export interface Stores {
  /** A frame that may read them. */
  readonly frame: Frame;
  /** Undefined for what stands in no bucket. */
  readonly bucket: string | undefined;
  /** The address of something in them. */
  readonly addressOf: (name: string) => string;
}

async function storesOf(page: PageContext, frame: Frame): Promise<readonly Stores[]> {
  const buckets = await inFrame(page, frame, bucketNames, undefined);
  return [undefined, ...buckets].map((bucket) => ({
    frame,
    bucket,
    addressOf: (name) => `${frame.address}#${bucket === undefined ? '' : `${bucket}:`}${name}`,
  }));
}

/** All stores of the site's own origins that a page may read. */
export async function storesByOrigin(page: PageContext): Promise<readonly Stores[]> {
  const frames = await framesByOrigin(page);
  return (await Promise.all(frames.map((frame) => storesOf(page, frame)))).flat();
}

async function findStores(page: PageContext): Promise<readonly Frame[]> {
  const first = new Map<string, Frame>();
  for (const frame of await framesOf(page)) {
    if (page.scope.isOwn(frame.origin) && !first.has(frame.origin)) first.set(frame.origin, frame);
  }
  const frames = [...first.values()];
  const haveStores = await Promise.all(frames.map((frame) => inFrame(page, frame, hasStores, undefined)));
  return frames.filter((_, at) => haveStores[at] === true);
}

/** The first frame of each origin of the site's own that has stores: they belong to an origin, not to a frame. */
export async function framesByOrigin(page: PageContext): Promise<readonly Frame[]> {
  const frames = knownFramesOf(page);
  const found = (frames.withStores ??= findStores(page));
  try {
    return await found;
  } catch (error) {
    if (frames.withStores === found) frames.withStores = undefined;
    throw error;
  }
}
