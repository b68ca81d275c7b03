/** Keeps the bytes of files. Names are made by the service; what people call a file stands in its row. */
export interface FileStore {
  /** Durable once it resolves, and nothing is left behind when it rejects. Replaces what has the name. */
  put(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Undefined when there is none. Throws UnreadableFile. */
  get(name: string): Promise<Buffer | undefined>;
  /** What is not there is removed already. */
  remove(name: string): Promise<void>;
  list(): Promise<readonly StoredName[]>;
}

export interface StoredName {
  readonly name: string;
  readonly writtenAt: Date;
}
