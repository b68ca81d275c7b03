/**
 * Runs steps at most `width` at a time, each as soon as the steps named in its `after` are over.
 * A step that throws has failed; a step whose forerunner failed is not run and has failed too.
 * @param {{ name: string, after?: string[], run: () => Promise<object> }[]} steps
 * @param {(name: string, result: object, seconds: number) => void} report
 */
export async function runSteps(steps, width, report) {
  const waiting = [...steps];
  const results = new Map();
  const running = new Set();

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((step) => (step.after ?? []).every((name) => results.has(name)));
    if (next >= 0 && running.size < width) {
      const [step] = waiting.splice(next, 1);
      const work = runStep(step, results, report).finally(() => running.delete(work));
      running.add(work);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(
        `These steps wait for steps that do not exist: ${waiting.map((s) => s.name).join(', ')}`,
      );
    }
  }
  return [...results.values()];
}

async function runStep(step, results, report) {
  const began = Date.now();
  const blocker = (step.after ?? []).find((name) => results.get(name).failed > 0);
  const result = blocker
    ? { passed: 0, failed: 1, skipped: 0, output: `Not run: "${blocker}" failed.\n` }
    : await step
        .run()
        .catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: `${error.stack ?? error}\n` }));
  results.set(step.name, result);
  report(step.name, result, (Date.now() - began) / 1000);
}
