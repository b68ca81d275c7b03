import type { SmsSender, TextMessage } from './sms-sender.ts';

const KEPT = 50;

/** Keeps what it "sent", for the demo's page to show. Nothing leaves the process and nothing is logged. */
export class DemoSmsSender implements SmsSender {
  #delivered: TextMessage[] = [];
  /** Set by the demo's controls: the operator takes nothing. */
  isDown = false;

  async send(message: TextMessage): Promise<void> {
    if (this.isDown) throw new Error('The demo operator is down');
    const others = this.#delivered.filter(({ id }) => id !== message.id);
    this.#delivered = [message, ...others].slice(0, KEPT);
  }

  /** Newest first. */
  get delivered(): readonly TextMessage[] {
    return this.#delivered;
  }
}
