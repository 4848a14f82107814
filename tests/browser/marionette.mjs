// A connection to Firefox's own remote control, Marionette: 'LENGTH:JSON' both ways over a socket on this machine.
import { once } from 'node:events';
import { connect } from 'node:net';

/** How long a command may take. */
const kPatience = 60_000;

export class Marionette {
  /** Resolves once Firefox has greeted on `port` of this machine. */
  static async connect(port) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const connection = new Marionette(socket);
    await connection.greeted;
    return connection;
  }

  constructor(socket) {
    this.socket = socket;
    this.received = Buffer.alloc(0);
    this.last = 0;
    this.waiting = new Map();
    this.greeted = new Promise((resolve, reject) => this.waiting.set('greeting', { resolve, reject }));
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox closed the connection'));
      this.waiting.clear();
    });
  }

  /** Sends a command, such as 'WebDriver:Navigate', and resolves to its answer; rejects with Firefox's own error. */
  send(command, parameters = {}) {
    if (this.socket.destroyed) return Promise.reject(new Error(`${command}: the connection to Firefox is closed`));
    const id = ++this.last;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${command}: no answer within ${kPatience} ms`));
      }, kPatience);
      const settled = (settle) => (value) => {
        clearTimeout(limit);
        settle(value);
      };
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject), command });
    });
  }

  close() {
    this.socket.destroy();
  }

  #receive(bytes) {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.subarray(0, colon).toString());
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(colon + 1, end).toString());
      this.received = this.received.subarray(end);
      this.#settle(message);
    }
  }

  /** An answer is [1, id, error, value]; the greeting is no list. */
  #settle(message) {
    const [, id, error, value] = Array.isArray(message) ? message : [1, 'greeting', null, message];
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.command}: ${error.error}: ${error.message}`));
    else waiting?.resolve(value);
  }
}
