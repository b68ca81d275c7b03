#!/usr/bin/env node
import { runCommand } from './commands/run-command.ts';
import { loadEnvironment } from './config.ts';

process.exitCode = await runCommand(process.argv.slice(2), loadEnvironment(), {
  input: process.stdin,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
