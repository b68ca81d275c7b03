const KEPT = 50;

/** What the demo's outside world "delivered", for its page to show. Nothing leaves the process and nothing is logged. */
export class KeptDeliveries<Message extends { readonly id: string }> {
  #delivered: Message[] = [];
  /** Set by the demo's controls: the operator takes nothing. */
  isDown = false;

  async send(message: Message): Promise<void> {
    if (this.isDown) throw new Error('The demo operator is down');
    const others = this.#delivered.filter(({ id }) => id !== message.id);
    this.#delivered = [message, ...others].slice(0, KEPT);
  }

  /** Newest first. */
  get delivered(): readonly Message[] {
    return this.#delivered;
  }
}
