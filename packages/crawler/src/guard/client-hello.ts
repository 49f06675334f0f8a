/**
 * What a tunnel is for, by the first bytes that a browser sends through it.
 * `more`: too few have come to tell.
 * `web`: TLS that offers HTTP/2, as Chromium does for every request of a page.
 * `socket`: anything else. For a WebSocket Chromium offers HTTP/1.1 alone, or sends it without TLS; for plain HTTP it
 * asks for no tunnel at all.
 */
export type TunnelUse = 'more' | 'web' | 'socket';

/** Values of RFC 8446: a record and a message that opens a handshake, and the extension that names protocols. */
const [HANDSHAKE, CLIENT_HELLO, ALPN] = [22, 1, 16];
/** Bytes of a record's head, and of a message's head, version and random number. */
const [RECORD_HEAD, MESSAGE_HEAD] = [5, 4 + 2 + 32];
const HTTP2 = 'h2';

/** Reads fields that say their own length. */
function fieldsOf(bytes: Buffer): (lengthBytes: 1 | 2) => Buffer {
  let at = 0;
  return (lengthBytes) => {
    const start = at + lengthBytes;
    const length = start <= bytes.length ? bytes.readUIntBE(at, lengthBytes) : 0;
    at = start + length;
    return bytes.subarray(start, at);
  };
}

function extensionOf(extensions: Buffer, wanted: number): Buffer {
  for (let rest = extensions; rest.length >= 4; rest = rest.subarray(4 + rest.readUInt16BE(2))) {
    if (rest.readUInt16BE(0) === wanted) return rest.subarray(4, 4 + rest.readUInt16BE(2));
  }
  return Buffer.alloc(0);
}

function offersHttp2(message: Buffer): boolean {
  const next = fieldsOf(message.subarray(MESSAGE_HEAD));
  // Session, ciphers and compressions stand before the extensions.
  next(1);
  next(2);
  next(1);
  const protocols = fieldsOf(extensionOf(next(2), ALPN))(2);
  const name = fieldsOf(protocols);
  for (let each = name(1); each.length > 0; each = name(1)) if (each.toString('latin1') === HTTP2) return true;
  return false;
}

/** Tells by the bytes that have come so far. */
export function tunnelUse(bytes: Buffer): TunnelUse {
  if (bytes.length === 0) return 'more';
  if (bytes[0] !== HANDSHAKE) return 'socket';
  if (bytes.length < RECORD_HEAD) return 'more';
  const end = RECORD_HEAD + bytes.readUInt16BE(3);
  if (bytes.length < end) return 'more';
  const message = bytes.subarray(RECORD_HEAD, end);
  return message[0] === CLIENT_HELLO && offersHttp2(message) ? 'web' : 'socket';
}
