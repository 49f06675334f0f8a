import { originOf } from './guard/scope.ts';
import { hasStores } from './in-page/has-stores.ts';
import { MAKE_WRITER, type WriteValue } from './in-page/value-text.ts';
import { within } from './limits.ts';
import type { PageContext } from './page-context.ts';

/** Name of the isolated world: it shares the document and the stores with the page, and none of its objects. */
export const WORLD = 'leakgate';

/** A frame of a page. */
export interface Frame {
  readonly id: string;
  readonly url: string;
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

function flatten({ frame, childFrames = [] }: FrameNode): readonly Frame[] {
  const { id, url, urlFragment = '', parentId } = frame;
  return [{ id, url: url + urlFragment, parentId }, ...childFrames.flatMap(flatten)];
}

/** The frames of a page, the main frame first. */
export async function framesOf({ session }: PageContext): Promise<readonly Frame[]> {
  return flatten((await session.send('Page.getFrameTree')).frameTree);
}

/** A function that runs in a page; self-contained, so that its text is all there is to it. */
export type InPage<A, R> = (argument: A, write: WriteValue) => R | Promise<R>;

/**
 * Runs a function in the isolated world of a frame, where no script of the page can meddle with it, for at most
 * `limits.evaluateMs`. Rejects with a `TimeLimitError` after that, and where the frame is gone.
 */
export async function inFrame<A, R>(page: PageContext, frame: Frame, inPage: InPage<A, R>, argument: A): Promise<R> {
  const { session, limits } = page;
  const run = async (): Promise<R> => {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frame.id,
      worldName: WORLD,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `(${inPage})(${JSON.stringify(argument)}, ${MAKE_WRITER})`,
      awaitPromise: true,
      returnByValue: true,
      timeout: limits.evaluateMs,
    });
    // The message of an exception could hold a piece of the page: it is not passed on.
    if (exceptionDetails !== undefined) throw new Error('a reading function failed in the page');
    return result.value as R;
  };
  return within(limits.evaluateMs, 'reading a frame', run());
}

/** The first frame of each origin of the site's own that has stores: they belong to an origin, not to a frame. */
export async function framesByOrigin(page: PageContext): Promise<readonly Frame[]> {
  const first = new Map<string, Frame>();
  for (const frame of await framesOf(page)) {
    const origin = originOf(frame.url);
    if (origin !== undefined && page.scope.isOwn(frame.url) && !first.has(origin)) first.set(origin, frame);
  }
  const frames = [...first.values()];
  const haveStores = await Promise.all(frames.map((frame) => inFrame(page, frame, hasStores, undefined)));
  return frames.filter((_, at) => haveStores[at] === true);
}
