import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy on loopback before a database, which can be cut, fall silent, and be as before. */
export type Proxy = Readonly<{
  /** The address of what is behind it, by way of the proxy. */
  url: string;
  /** Resets every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Swallows whatever comes, in either direction, on every connection old and new. */
  blackhole(): void;
  /** Passes everything again; what a black hole swallowed stays lost, so its connections are reset. */
  restore(): Promise<void>;
  close(): Promise<void>;
}>;

export async function proxyTo(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk: Buffer) => void (!isSilent && to.write(chunk)));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const cut = async () => {
    const closed = server.listening ? once(server, 'close') : null;
    server.close();
    reset();
    await closed;
  };
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut,
    blackhole: () => void (isSilent = true),
    restore: async () => {
      isSilent = false;
      reset();
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
