// Runs before every test file: the network is off except for this machine itself.
import { Socket } from 'node:net';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]) {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as
    | { host?: string; path?: string }
    | number
    | string;
  const host = typeof first === 'object' ? first.host : typeof args[1] === 'string' ? args[1] : undefined;
  const local = typeof first === 'object' && first.path ? true : loopback.test(host ?? 'localhost');
  if (!local) throw new Error(`The network is off in tests, and something asked for ${host}`);
  return Reflect.apply(connect, this, args) as Socket;
};
