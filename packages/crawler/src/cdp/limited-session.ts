import type { CDPSession } from 'playwright-core';
import { within } from '../limits.ts';
import type { CdpSession } from './session.ts';

/** A session of Playwright's whose commands have a time limit of `ms` each. */
export function limitedSession(session: CDPSession, ms: number): CdpSession {
  return {
    send: (method, params) => within(ms, method, session.send(method, params)),
    on: (event, listener) => void session.addListener(event, listener),
  };
}
