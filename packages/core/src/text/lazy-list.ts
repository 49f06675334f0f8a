/**
 * A list that is made when it is first looked at; to whoever has it, an array like any other. For data that is exported
 * as a list and that few processes need.
 */
export function lazyList<T extends object>(make: () => readonly T[]): readonly T[] {
  const list: T[] = [];
  let made = false;
  /** Every operation on the list comes through here: the first one fills it. */
  const operations = new Proxy<ProxyHandler<T[]>>(
    {},
    {
      get: (_, operation) => {
        if (!made) {
          made = true;
          list.push(...make());
        }
        return Reflect[operation as 'get'];
      },
    },
  );
  return new Proxy(list, operations);
}
