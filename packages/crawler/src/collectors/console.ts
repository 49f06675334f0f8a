import { ownCode } from '../cdp/own-code.ts';
import type { CdpEvent } from '../cdp/session.ts';
import { MAKE_WRITER } from '../in-page/value-text.ts';
import type { TargetContext } from '../page-context.ts';
import type { Collector, Emit } from './collector.ts';
import { artifact, reasonOf, unread } from './found.ts';
import { drained, track } from './pending.ts';

const KIND = 'console';
/** Messages of one target, and characters of one argument. */
const MOST = 2_000;
const CHARACTERS = 2 ** 18;
const VALUES = 50_000;

type Logged = CdpEvent<'Runtime.consoleAPICalled'>['args'][number];

const BOUNDS = JSON.stringify({ characters: CHARACTERS, values: VALUES });
const WRITE = `function () { return ${ownCode(`${MAKE_WRITER}(this, ${BOUNDS}).text;`)}\n}`;

async function writeObject({ session }: TargetContext, objectId: string): Promise<string> {
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: WRITE,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error('an object could not be written');
  return String(result.value);
}

async function writeLogged(target: TargetContext, { objectId, value, description }: Logged): Promise<string> {
  const text = value === undefined ? (description ?? '') : String(value);
  if (objectId === undefined) return text;
  return `${text} ${await writeObject(target, objectId)}`;
}

async function readCall(target: TargetContext, logged: readonly Logged[], emit: Emit): Promise<void> {
  const where = { kind: KIND, url: target.url() } as const;
  try {
    const texts = await Promise.all(logged.map((each) => writeLogged(target, each)));
    emit(artifact(where, texts.join(' ').slice(0, target.limits.bodyBytes)));
  } catch (error) {
    emit(unread(KIND, where.url, reasonOf(error)));
  }
}

/** Messages of each target so far; of a page those of one visit. */
const counts = new WeakMap<TargetContext, number>();

/** Calls `read` for the first `MOST` messages, and says once that there were more. */
function counted(target: TargetContext, emit: Emit): (read: () => void) => void {
  return (read) => {
    const count = counts.get(target) ?? 0;
    counts.set(target, count + 1);
    if (count < MOST) read();
    else if (count === MOST) emit(unread(KIND, target.url(), 'budget'));
  };
}

/** The console of pages and workers, uncaught errors, and what the browser itself logs. */
export const consoleMessages: Collector = {
  name: KIND,
  async attach(target, emit) {
    const { session } = target;
    const first = counted(target, emit);
    const tell = (text: string): void => emit(artifact({ kind: KIND, url: target.url() }, text));
    session.on('Runtime.consoleAPICalled', ({ args }) => first(() => track(target, readCall(target, args, emit))));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      first(() => tell(`${text} ${exception?.description ?? String(exception?.value ?? '')}`)),
    );
    session.on('Log.entryAdded', ({ entry }) => first(() => tell(`${entry.text} ${entry.url ?? ''}`)));
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  },
  arriving: (page) => void counts.delete(page),
  settled: drained,
  leaving: drained,
};
