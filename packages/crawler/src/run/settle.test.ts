import { expect, test } from 'vitest';
import type { CdpSession } from '../cdp/session.ts';
import { LIMITS } from '../limits.ts';
import { watchActivity, type Activity } from './settle.ts';

/** Tells what a browser would. */
type Tell = (event: string, payload: object) => void;

/** A page that comes to rest does so long before the limit, on a busy machine too. */
function watched(settleMs: number): { readonly activity: Activity; readonly tell: Tell } {
  const listeners: [event: string, listen: (payload: never) => void][] = [];
  const session: CdpSession = {
    send: () => Promise.reject(new Error('nothing is asked')),
    on: (event, listen) => void listeners.push([event, listen]),
  };
  const activity = watchActivity(session, { ...LIMITS, settleMs, quietMs: 10 });
  const tell: Tell = (event, payload) =>
    listeners.filter(([name]) => name === event).forEach(([, listen]) => listen(payload as never));
  return { activity, tell };
}

const URL_ = 'https://app.example/a.js';
const begins = (tell: Tell, url = URL_): void =>
  tell('Network.requestWillBeSent', { requestId: '1', request: { url } });
const answer = (mimeType: string) => ({ requestId: '1', type: 'Fetch', response: { mimeType } });

test.each<[string, (tell: Tell, activity: Activity) => void, boolean]>([
  ['nothing is loading', () => undefined, true],
  ['a request is open', (tell) => begins(tell), false],
  ['what the page holds itself is asked for', (tell) => begins(tell, 'blob:https://app.example/1'), true],
  ['it has come', (tell) => (begins(tell), tell('Network.loadingFinished', { requestId: '1' })), true],
  ['it has failed', (tell) => (begins(tell), tell('Network.loadingFailed', { requestId: '1' })), true],
  ['its head has come', (tell) => (begins(tell), tell('Network.responseReceived', answer('text/plain'))), false],
  ['it may never end', (tell) => (begins(tell), tell('Network.responseReceived', answer('text/event-stream'))), true],
  ['its answer passed the gate', (tell, activity) => (begins(tell), activity.answered('1')), true],
  ['the answer to another passed the gate', (tell, activity) => (begins(tell), activity.answered('2')), false],
  ['the worker that it is the script of runs', (tell, activity) => (begins(tell), activity.started(URL_)), true],
  ['another worker runs', (tell, activity) => (begins(tell), activity.started(`${URL_}?other`)), false],
  ['a further visit has begun', (tell, activity) => (begins(tell), activity.begin()), true],
])('where %s', async (_, happens, isAtRest) => {
  const { activity, tell } = watched(isAtRest ? 10_000 : 60);
  happens(tell, activity);
  activity.wait();
  expect(await activity.rest()).toBe(isAtRest);
});

test('what another page is answered does not put off the rest of this one', async () => {
  const { activity } = watched(10_000);
  activity.wait();
  const asking = setInterval(() => activity.answered('of another page'), 1);
  expect(await activity.rest()).toBe(true);
  clearInterval(asking);
});
