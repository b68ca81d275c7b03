/** Hands a text message to the operator, an outside party. Rejects when it did not take it. */
export interface SmsSender {
  send(phoneNumber: string, body: string): Promise<void>;
}
