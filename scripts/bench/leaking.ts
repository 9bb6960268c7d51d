// Loaded before the service (`node --import`), the naive design: it keeps something of every request for ever.
import { Server } from 'node:http';

const KEPT_BYTES = 1024 ** 2;
const kept: Buffer[] = [];
const emit: unknown = Reflect.get(Server.prototype, 'emit');

Object.assign(Server.prototype, {
  emit(this: Server, ...event: readonly unknown[]): unknown {
    if (event[0] === 'request') kept.push(Buffer.alloc(KEPT_BYTES, 1));
    return Reflect.apply(emit as () => unknown, this, event);
  },
});
