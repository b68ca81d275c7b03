import { expect, it } from 'vitest';
import { withTemplate } from './with-template.ts';

it.each([
  ['fills an empty text', '', '', '甲', '甲'],
  ['takes the place of the words filled in before', '甲', '甲', '乙', '乙'],
  ['leaves what was typed, and stands under it', '您好，', '', '甲', '您好，\n甲'],
  ['takes the place of those behind what was typed', '您好，\n甲', '甲', '乙', '您好，\n乙'],
  ['leaves words that were changed', '甲，改过', '甲', '乙', '甲，改过\n乙'],
  ['takes its words away again', '您好，\n甲', '甲', '', '您好，'],
])('%s', (_, text, before, template, after) => {
  expect(withTemplate(text, before, template)).toBe(after);
});
