export interface TextMessage {
  /** The same at every try, so that the operator sends it once. */
  readonly id: string;
  readonly phoneNumber: string;
  readonly body: string;
}

/** Hands a text message to the operator, an outside party. Rejects when it is not known to have been taken. */
export interface SmsSender {
  send(message: TextMessage): Promise<void>;
}
