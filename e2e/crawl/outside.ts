import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/** An address that nothing may connect to, and how often something did, by TCP or UDP. */
export interface Outside {
  /** `127.0.0.2:port` */
  readonly host: string;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Listens beside the site, on another loopback address. A connection counts, whatever is said on it. */
export async function listenOutside(): Promise<Outside> {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\naccess-control-allow-origin: *\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4').on('message', () => void connections++);
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.2', resolve));
  return {
    host: `127.0.0.2:${port}`,
    connections: () => connections,
    async close() {
      datagrams.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
