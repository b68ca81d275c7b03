import { startApp } from './app.ts';
import { loadEnvironment, readConfig } from './config.ts';
import { describeError } from './log.ts';
import { startFault } from './start-fault.ts';

/** In-flight answers get this long, in milliseconds; then the process ends whatever waits. */
const PATIENCE = 9_000;

try {
  const config = readConfig(loadEnvironment());
  const app = await startApp(config);
  console.log(`出境登记卡 Exit Card: ${config.publicOrigin ?? app.address}/`);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Not `once`: npm passes on the Ctrl-C that the terminal has sent already.
    process.on(signal, () => {
      setTimeout(() => process.exit(1), PATIENCE).unref();
      app.stop().then(() => process.exit(0), fail);
    });
  }
} catch (error) {
  const words = startFault(error);
  if (words === undefined) fail(error);
  console.error(words);
  process.exit(1);
}

process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

/** What nobody expected leaves the process in an unknown state: it ends, and its supervisor starts it again. */
function fail(error: unknown): never {
  console.error(JSON.stringify({ level: 'fatal', err: describeError(error) }));
  process.exit(1);
}
