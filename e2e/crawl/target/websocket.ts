import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The constant of RFC 6455, section 1.3. */
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const FINAL_TEXT_FRAME = 0x81;

/** Accepts a WebSocket, sends one text of at most 125 bytes, and leaves it open. */
export function acceptSocket(request: IncomingMessage, socket: Duplex, text: string): void {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + MAGIC)
    .digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.on('error', () => socket.destroy());
  socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
  const bytes = Buffer.from(text);
  socket.write(Buffer.concat([Buffer.from([FINAL_TEXT_FRAME, bytes.length]), bytes]));
}
