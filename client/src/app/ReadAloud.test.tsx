import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { passagesIn, spoken } from './passages.ts';
import { ReadAloud } from './ReadAloud.tsx';

/** A voice that says nothing by itself: the test ends each passage, or it is stopped. */
class Voice {
  said: SpeechSynthesisUtterance[] = [];
  speak(utterance: SpeechSynthesisUtterance) {
    this.said.push(utterance);
  }
  cancel() {
    this.said.at(-1)?.onerror?.({} as SpeechSynthesisErrorEvent);
  }
  async goOn() {
    await act(async () => this.said.at(-1)?.onend?.({} as SpeechSynthesisEvent));
  }
}

let voice: Voice;
beforeEach(() => {
  voice = new Voice();
  vi.stubGlobal('speechSynthesis', voice);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The test's browser takes every element for a block. */
const INLINE = { display: 'inline' };

const open = () =>
  show(
    <main>
      <ReadAloud />
      <h1>新加坡，旅游</h1>
      <p>
        编号 <b style={INLINE}>EX20240307</b>
        <b style={INLINE}>12345</b>，有效期至 <strong style={INLINE}>2024年4月6日</strong>
      </p>
      <p aria-hidden="true">图</p>
    </main>,
  );
const texts = () => voice.said.map(({ text }) => text);

describe('关怀版 reads a page aloud', () => {
  it('passage by passage, without itself and what is a picture, and marks what it reads', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '朗读本页' }));
    expect(texts()).toEqual(['新加坡，旅游']);
    expect(screen.getByRole('heading').className).toBe('aloud');
    await voice.goOn();
    expect(texts()[1]).toBe('编号 EX2 0 2 4 0 3 0 7 1 2 3 4 5，有效期至 2024年4月6日');
    expect(screen.getByRole('heading').className).toBe('');
    await voice.goOn();
    expect(texts()).toHaveLength(2);
    expect(await screen.findByRole('button', { name: '朗读本页' })).toBeTruthy();
  });

  it('until it is stopped', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '朗读本页' }));
    await userEvent.click(screen.getByRole('button', { name: '停止朗读' }));
    expect(await screen.findByRole('button', { name: '朗读本页' })).toBeTruthy();
    expect(texts()).toHaveLength(1);
    expect(document.querySelector('.aloud')).toBeNull();
  });

  it('and stops when another page is opened', async () => {
    const { router } = await open();
    await userEvent.click(screen.getByRole('button', { name: '朗读本页' }));
    await act(async () => router.navigate('/help'));
    expect(await screen.findByRole('button', { name: '朗读本页' })).toBeTruthy();
    expect(texts()).toHaveLength(1);
  });
});

it('says a long number digit by digit, and a year as a year', () => {
  expect(spoken('请拨 12367，2024年3月7日')).toBe('请拨 1 2 3 6 7，2024年3月7日');
});

it('reads nothing of a page that has nothing to say', () => {
  expect(passagesIn(document.createElement('main'))).toEqual([]);
});
