import { randomUUID } from 'node:crypto';
import { ownCode } from '../cdp/own-code.ts';
import { relayMessages } from '../in-page/message-relay.ts';
import { tellMessages, type ListenerSetup, type MessageText } from '../in-page/message-listener.ts';
import { MAKE_WRITER } from '../in-page/value-text.ts';
import type { TargetContext } from '../page-context.ts';
import { WORLD } from '../worlds.ts';
import type { Collector, Emit } from './collector.ts';
import { textOf, tooMuch } from './found.ts';

const KIND = 'post-message';
/** Messages of one document, and characters of one of them. */
const MOST = 1_000;
const CHARACTERS = 2 ** 20;
const VALUES = 100_000;

function listenerSource(binding: string, relayed: string | undefined): string {
  const setup: ListenerSetup = { relayed, binding, characters: CHARACTERS, values: VALUES, most: MOST };
  return ownCode(`(${tellMessages})({ ...${JSON.stringify(setup)} }, ${MAKE_WRITER})`);
}

function hear(target: TargetContext, payload: string, emit: Emit): void {
  const { origin, text, cut } = JSON.parse(payload) as MessageText;
  const party = origin === '' ? 'own' : target.scope.partyOf(origin);
  // The last that is told, of one message too many.
  if (text === '' && cut) return emit(tooMuch(KIND, target.url(), { of: 'message', most: MOST, begun: true }));
  const bounds = { characters: CHARACTERS, values: VALUES };
  for (const found of textOf({ kind: KIND, url: target.url(), party }, text, cut, bounds)) emit(found);
}

async function attachPage({ session }: TargetContext, binding: string): Promise<void> {
  const relayed = `e${randomUUID()}`;
  await session.send('Page.enable');
  await session.send('Runtime.addBinding', { name: binding, executionContextName: WORLD });
  const source = listenerSource(binding, relayed);
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD, runImmediately: true });
  const relay = ownCode(`(${relayMessages})(${JSON.stringify(relayed)})`);
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: relay });
}

async function attachWorker({ session }: TargetContext, binding: string): Promise<void> {
  await session.send('Runtime.addBinding', { name: binding });
  await session.send('Runtime.evaluate', { expression: listenerSource(binding, undefined) });
}

/** What windows, workers, ports and channels are told. */
export const postMessage: Collector = {
  name: KIND,
  async attach(target, emit) {
    const binding = `tell${randomUUID().replaceAll('-', '')}`;
    target.session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === binding) hear(target, payload, emit);
    });
    await target.session.send('Runtime.enable');
    await (target.kind === 'page' ? attachPage(target, binding) : attachWorker(target, binding));
  },
};
