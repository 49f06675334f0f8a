/** Time spent in hooks, milliseconds: on the clock, and of the processor in the thread that runs them. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** Times everything that it has wrapped; of calls within calls, or side by side, only the outermost counts. */
export interface Stopwatch {
  readonly spent: () => Spent;
  /** A plugin whose hooks are timed from outside: whatever they do before and after their own work is in it. */
  readonly wrap: <Plugin extends object>(plugin: Plugin) => Plugin;
}

type Hook = (this: unknown, ...given: unknown[]) => unknown;

/** Processor time of this thread so far, in milliseconds. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export function stopwatch(): Stopwatch {
  const sum = { wall: 0, cpu: 0 };
  let running = 0;
  let since = { wall: 0, cpu: 0 };
  const enter = (): void => {
    if (running++ === 0) since = { wall: performance.now(), cpu: threadTime() };
  };
  const leave = (): void => {
    if (--running > 0) return;
    sum.wall += performance.now() - since.wall;
    sum.cpu += threadTime() - since.cpu;
  };
  const timed = (hook: Hook): Hook =>
    function timedHook(...given) {
      enter();
      let result: unknown;
      try {
        result = hook.apply(this, given);
      } catch (error) {
        leave();
        throw error;
      }
      if (!(result instanceof Promise)) {
        leave();
        return result;
      }
      return result.finally(leave);
    };
  const wrapped = (value: unknown): unknown => {
    if (typeof value === 'function') return timed(value as Hook);
    const isHook = typeof value === 'object' && value !== null && 'handler' in value;
    return isHook ? { ...value, handler: timed(value.handler as Hook) } : value;
  };
  return {
    spent: () => ({ ...sum }),
    wrap: <Plugin extends object>(plugin: Plugin) =>
      Object.fromEntries(Object.entries(plugin).map(([name, value]) => [name, wrapped(value)])) as Plugin,
  };
}
