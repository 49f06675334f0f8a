import type { CDPSession } from 'playwright-core';

// Playwright does not export the types of the DevTools protocol; they are taken from the signatures that use them.
declare const playwright: CDPSession;

/** Name of a DevTools command, such as `DOM.getDocument`. */
export type CdpMethod = Parameters<CDPSession['send']>[0];

/** Parameters of a command. */
export type CdpParams<M extends CdpMethod> = Parameters<typeof playwright.send<M>>[1];

/** The promise of a command's answer. */
export type CdpAnswer<M extends CdpMethod> = ReturnType<typeof playwright.send<M>>;

/** What a command answers. */
export type CdpResult<M extends CdpMethod> = Awaited<CdpAnswer<M>>;

/** The DevTools events that the crawler listens to; name a further one here. */
export type CdpEventName =
  | 'DOM.attributeModified'
  | 'DOM.attributeRemoved'
  | 'DOM.characterDataModified'
  | 'DOM.childNodeCountUpdated'
  | 'DOM.childNodeInserted'
  | 'DOM.childNodeRemoved'
  | 'DOM.documentUpdated'
  | 'DOM.shadowRootPushed'
  | 'DOMStorage.domStorageItemAdded'
  | 'DOMStorage.domStorageItemRemoved'
  | 'DOMStorage.domStorageItemUpdated'
  | 'DOMStorage.domStorageItemsCleared'
  | 'Debugger.scriptParsed'
  | 'Fetch.authRequired'
  | 'Fetch.requestPaused'
  | 'HeapProfiler.addHeapSnapshotChunk'
  | 'Inspector.targetCrashed'
  | 'Log.entryAdded'
  | 'Network.dataReceived'
  | 'Network.eventSourceMessageReceived'
  | 'Network.loadingFailed'
  | 'Network.loadingFinished'
  | 'Network.requestWillBeSent'
  | 'Network.responseReceived'
  | 'Network.responseReceivedEarlyHints'
  | 'Network.responseReceivedExtraInfo'
  | 'Network.webSocketCreated'
  | 'Network.webSocketFrameReceived'
  | 'Network.webSocketFrameSent'
  | 'Network.webSocketHandshakeResponseReceived'
  | 'Network.webSocketWillSendHandshakeRequest'
  | 'Page.frameAttached'
  | 'Page.frameDetached'
  | 'Page.frameNavigated'
  | 'Page.frameStartedLoading'
  | 'Page.frameStoppedLoading'
  | 'Page.javascriptDialogOpening'
  | 'Page.navigatedWithinDocument'
  | 'Runtime.bindingCalled'
  | 'Runtime.consoleAPICalled'
  | 'Runtime.exceptionThrown'
  | 'Runtime.executionContextsCleared'
  | 'Target.attachedToTarget'
  | 'Target.detachedFromTarget'
  | 'Target.receivedMessageFromTarget'
  | 'Target.targetCreated'
  | 'Target.targetDestroyed';

/** What an event carries. */
export type CdpEvent<E extends CdpEventName> = Parameters<Parameters<typeof playwright.addListener<E>>[1]>[0];

/** A DevTools session of one target. Every command has a time limit, after which it rejects with a `TimeLimitError`. */
export interface CdpSession {
  readonly send: <M extends CdpMethod>(method: M, params?: CdpParams<M>) => CdpAnswer<M>;
  readonly on: <E extends CdpEventName>(event: E, listener: (payload: CdpEvent<E>) => void) => void;
}
