// What is counted, in one place: names and units. Shown at /metrics for Prometheus.
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

export type Metrics = {
  turn(kind: string, channel: string): void;
  modelFault(): void;
  sentenceDropped(why: string): void;
  fault(code: string): void;
  render(): Promise<{ type: string; text: string }>;
};

export function makeMetrics(openSockets: () => number): Metrics {
  const registers = [new Registry()];
  collectDefaultMetrics({ register: registers[0]! });
  const turns = new Counter({
    name: 'preceptor_turns_total',
    help: 'Turns answered, by kind of answer and channel',
    labelNames: ['kind', 'channel'],
    registers,
  });
  const modelFaults = new Counter({
    name: 'preceptor_model_faults_total',
    help: 'Answers made without the model because it failed or could not be proved',
    registers,
  });
  const dropped = new Counter({
    name: 'preceptor_sentences_dropped_total',
    help: 'Sentences of the model that were not sent because they could not be proved, by what they break',
    labelNames: ['why'],
    registers,
  });
  const faults = new Counter({
    name: 'preceptor_faults_total',
    help: 'Errors, by code of the catalogue',
    labelNames: ['code'],
    registers,
  });
  const sockets: Gauge = new Gauge({
    name: 'preceptor_sockets',
    help: 'Open WebSockets',
    registers,
    collect(): void {
      sockets.set(openSockets());
    },
  });
  return {
    turn: (kind, channel) => turns.inc({ kind, channel }),
    modelFault: () => modelFaults.inc(),
    sentenceDropped: (why) => dropped.inc({ why }),
    fault: (code) => faults.inc({ code }),
    render: async () => ({ type: registers[0]!.contentType, text: await registers[0]!.metrics() }),
  };
}
