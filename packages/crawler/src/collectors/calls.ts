import { randomUUID } from 'node:crypto';
import type { Party, Where } from '@leakgate/core';
import { ownCode } from '../cdp/own-code.ts';
import { tellGiven, type GivenText } from '../in-page/call-listener.ts';
import { makeTakeGiven, makeWeighing, relayCalls, type HeardFunction } from '../in-page/call-relay.ts';
import { MAKE_WRITER } from '../in-page/value-text.ts';
import type { TargetContext } from '../page-context.ts';
import { WORLD } from '../worlds.ts';
import type { Collector, Emit } from './collector.ts';
import { textOf, tooMuch } from './found.ts';

/** Values of one document, and characters and values of one of them. */
const MOST = 5_000;
const CHARACTERS = 2 ** 20;
const VALUES = 20_000;

type Heard = 'dom' | 'history' | 'post-message' | 'window-global';

/** Functions that are given what no reading of the page shows afterwards, by what is done with it. */
const BY_EFFECT: Readonly<Record<Heard, readonly (string | HeardFunction)[]>> = {
  // Shown, spoken, copied, offered.
  dom: [
    'CanvasRenderingContext2D.prototype.fillText',
    'CanvasRenderingContext2D.prototype.strokeText',
    'CSS.registerProperty',
    'Clipboard.prototype.writeText',
    'ClipboardItem',
    'DataTransfer.prototype.setData',
    'ElementInternals.prototype.setFormValue',
    'HTMLDialogElement.prototype.close',
    'HTMLInputElement.prototype.setCustomValidity',
    'HTMLMediaElement.prototype.addTextTrack',
    'MediaMetadata',
    'Navigator.prototype.share',
    'Notification',
    'OffscreenCanvasRenderingContext2D.prototype.fillText',
    'OffscreenCanvasRenderingContext2D.prototype.strokeText',
    'PaymentRequest',
    'ServiceWorkerRegistration.prototype.showNotification',
    'SpeechSynthesisUtterance',
    { path: 'URL.createObjectURL', only: 'texts' },
    'VTTCue',
  ],
  // Names, and states that others have taken the place of.
  history: [
    'BackgroundFetchManager.prototype.fetch',
    'BroadcastChannel',
    'CustomStateSet.prototype.add',
    'HighlightRegistry.prototype.set',
    'History.prototype.pushState',
    'History.prototype.replaceState',
    'Navigator.prototype.registerProtocolHandler',
    'RTCPeerConnection.prototype.createDataChannel',
    'SyncManager.prototype.register',
    'TrustedTypePolicyFactory.prototype.createPolicy',
    'console.timeStamp',
    'open',
  ],
  // Said to whoever listens.
  'post-message': [
    'BroadcastChannel.prototype.postMessage',
    'CustomEvent',
    { path: 'MessagePort.prototype.postMessage', only: 'first' },
    'RTCDataChannel.prototype.send',
    { path: 'ServiceWorker.prototype.postMessage', only: 'first' },
    'WebSocket.prototype.close',
    { path: 'WebSocket.prototype.send', only: 'blobs' },
    { path: 'Worker.prototype.postMessage', only: 'first' },
  ],
  // Held by objects of the browser's.
  'window-global': [
    'CredentialsContainer.prototype.create',
    'PasswordCredential',
    'RTCPeerConnection',
    'RTCPeerConnection.prototype.setConfiguration',
    'SubtleCrypto.prototype.importKey',
  ],
};

const EFFECTS = Object.keys(BY_EFFECT) as readonly Heard[];
const FUNCTIONS = EFFECTS.flatMap((effect) =>
  BY_EFFECT[effect].map((each) => ({ effect, heard: typeof each === 'string' ? { path: each } : each })),
);

function whereOf(effect: Heard, url: string, party: Party): Where & { readonly url: string } {
  return effect === 'dom' || effect === 'post-message' ? { kind: effect, url, party } : { kind: effect, url };
}

function hear(target: TargetContext, payload: string, emit: Emit): void {
  const { at, origin, text, cut } = JSON.parse(payload) as GivenText;
  const effect = FUNCTIONS[at]?.effect ?? 'window-global';
  const party = origin === 'null' ? 'own' : target.scope.partyOf(origin);
  const where = whereOf(effect, target.url(), party);
  const isLast = at < 0;
  const bounds = { characters: CHARACTERS, values: VALUES };
  for (const found of textOf(where, text === 'null' ? '' : text, cut && !isLast, bounds)) emit(found);
  if (isLast) emit(tooMuch(where.kind, where.url, { of: 'value', most: MOST, begun: true }));
}

/** What a page gives to functions of the browser's that show it, say it or keep it where nothing can be read. */
export const calls: Collector = {
  name: 'calls',
  async attach(target, emit) {
    if (target.kind !== 'page') return;
    const { session } = target;
    const [relayed, binding] = [`e${randomUUID()}`, `given${randomUUID().replaceAll('-', '')}`];
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === binding) hear(target, payload, emit);
    });
    await Promise.all([session.send('Page.enable'), session.send('Runtime.enable')]);
    await session.send('Runtime.addBinding', { name: binding, executionContextName: WORLD });
    const listening = { relayed, binding, characters: CHARACTERS, values: VALUES };
    const source = ownCode(`(${tellGiven})(${JSON.stringify(listening)}, () => ${MAKE_WRITER})`);
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD, runImmediately: true });
    const setup = JSON.stringify({ relayed, functions: FUNCTIONS.map(({ heard }) => heard), most: MOST });
    const relay = ownCode(`(${relayCalls})(${setup}, (${makeTakeGiven})(${setup}, (${makeWeighing})()))`);
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: relay });
  },
};
