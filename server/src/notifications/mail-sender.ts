export interface Mail {
  /** The same at every try, so that the operator sends it once. */
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** Hands mail to the operator, an outside party. Rejects when it is not known to have been taken. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
}
