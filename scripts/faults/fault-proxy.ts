import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../measures/random.ts';

const FAULTS = [
  'none',
  'none',
  'none',
  'lag',
  'dropReply',
  'reset',
  'blackhole',
  'cutRequest',
  'cutReply',
] as const;

export type FaultProxy = Readonly<{
  port: number;
  counts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}>;

/**
 * A bad network in front of a port: each connection has one fault. `dropReply` lets the request through and the answer
 * not; `reset` ends it at the first byte; `blackhole` takes everything and says nothing; the cuts let through a part;
 * `lag` waits 80 to 280 ms each way.
 */
export async function faultProxy(to: number, random: Random): Promise<FaultProxy> {
  const counts = new Map<string, number>();
  const sockets = new Set<Socket>();
  const kept = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // What the other side makes of it is what is tested.
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((phone) => {
    kept(phone);
    const fault = random.pick(FAULTS);
    counts.set(fault, (counts.get(fault) ?? 0) + 1);
    if (fault === 'blackhole') return void phone.resume();
    if (fault === 'reset') return void phone.once('data', () => phone.resetAndDestroy());
    const service = kept(connect(to, '127.0.0.1'));
    const wait = () => (fault === 'lag' ? delay(80 + random.int(200)) : Promise.resolve());
    const pass = (from: Socket, into: Socket, through: (chunk: Buffer) => Buffer | null) => {
      let before: Promise<unknown> = Promise.resolve();
      from.on('data', (chunk: Buffer) => {
        before = before.then(wait).then(() => {
          const part = through(chunk);
          if (part === null) {
            phone.destroy();
            service.end();
          } else if (!into.destroyed) into.write(part);
        });
      });
      from.on('close', () => void before.then(() => into.end()));
    };
    let isCut = false;
    const half = (chunk: Buffer) => {
      if (isCut) return null;
      isCut = true;
      return chunk.subarray(0, Math.ceil(chunk.length / 2));
    };
    pass(phone, service, fault === 'cutRequest' ? half : (chunk) => chunk);
    pass(service, phone, fault === 'dropReply' ? () => null : fault === 'cutReply' ? half : (chunk) => chunk);
    if (fault === 'cutRequest' || fault === 'cutReply') setTimeout(() => phone.destroy(), 300).unref();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
