import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('J1: a personal number never leaves', () => {
  it.each(['110101199003071234', '11010519491231002X', '13800138000', 'E12345678'])('%s', (number) => {
    const text = logged((log) => {
      log.info({ deep: { value: number } }, `text ${number}`);
      log.error(new Error(`failed for ${number}`));
      log.error({ err: new Error('outer', { cause: new Error(number) }) });
    });
    expect(text).not.toContain(number);
  });

  it('nor the values that an error quotes', () => {
    const text = logged((log) => {
      log.error(new Error('invalid input syntax: "张三"'));
      log.error(new Error('Failed query: select 1\nparams: 张三,secret'));
    });
    expect(text).not.toMatch(/张三|secret/);
  });
});

it('I5: one event is one line of JSON, whatever it holds', () => {
  const text = logged((log) => log.info({ value: 'a\r\nb\u001b[31m\u2028{"level":60}' }, 'x\ny'));
  expect(text.trimEnd().split(/[\r\n\u2028\u2029]/)).toHaveLength(1);
  expect(text).not.toContain('\u001b');
  expect(() => JSON.parse(text)).not.toThrow();
});
