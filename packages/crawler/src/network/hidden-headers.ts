import type { Collector } from '../collectors/collector.ts';
import { headerOf, headersOf, headerText } from './headers.ts';

/** Headers that the gate is not shown: `Set-Cookie`, also what the browser did not take, and early hints (RFC 8297). */
export const hiddenHeaders: Collector = {
  name: 'response-header',
  async attach({ session, scope, url: pageUrl }, emit) {
    const urls = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => void urls.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId }) => void urls.delete(requestId));
    session.on('Network.loadingFailed', ({ requestId }) => void urls.delete(requestId));
    session.on('Network.responseReceivedEarlyHints', ({ requestId, headers }) => {
      const url = urls.get(requestId) ?? pageUrl();
      const text = headerText(headersOf(headers));
      const where = { kind: 'response-header', url, party: scope.partyOf(url) } as const;
      if (text !== '') emit({ kind: 'artifact', artifact: { where, content: text } });
    });
    session.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
      const url = urls.get(requestId) ?? pageUrl();
      // DevTools has several headers of one name as lines of one.
      for (const line of headerOf(headersOf(headers), 'set-cookie')?.split('\n') ?? []) {
        const httpOnly = /;\s*httponly/i.test(line);
        // Who may read the header is who may read the cookie: no script sees a Set-Cookie header.
        const where = scope.isOwn(url)
          ? ({ kind: 'cookie', url, httpOnly } as const)
          : ({ kind: 'response-header', url, party: 'third' } as const);
        emit({ kind: 'artifact', artifact: { where, content: line } });
      }
    });
  },
};
