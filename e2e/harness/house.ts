import { type Looks, launch, type Visitor, visit } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** One server and one browser, for the tests of one file. */
export interface House {
  readonly origin: string;
  readonly server: Server;
  /** At the server's own address, or at another one in front of it. */
  visit(looks?: Looks, origin?: string): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  const [server, browser] = await Promise.all([startServer(settings), launch()]);
  return {
    origin: server.origin,
    server,
    visit: (looks, origin = server.origin) => visit(browser, origin, looks),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
