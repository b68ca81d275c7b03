import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type Passage, passagesIn, spoken } from './passages.ts';

/** 关怀版: reads the page aloud, passage by passage; what is being read is marked. Not there where the browser has no voice. */
export function ReadAloud() {
  const { t, i18n } = useTranslation('layout');
  const { key: place } = useLocation();
  const [reading, setReading] = useState(false);

  // The next page is another text.
  useEffect(() => stop, [place]);

  function read() {
    const page = document.querySelector('main');
    if (!page) return;
    setReading(true);
    speechSynthesis.cancel();
    void readAll(passagesIn(page), i18n.language).finally(() => setReading(false));
  }

  return (
    <p className="row aloud-bar no-print" data-silent="">
      <Button look="second" onClick={reading ? stop : read}>
        <Icon name={reading ? 'cross' : 'sound'} />
        {t(reading ? 'aloud.stop' : 'aloud.read')}
      </Button>
    </p>
  );
}

function stop(): void {
  speechSynthesis.cancel();
}

/** Ends early when the voice is stopped. */
async function readAll(passages: readonly Passage[], language: string): Promise<void> {
  for (const { element, text } of passages) {
    if (!element.isConnected) continue;
    element.classList.add('aloud');
    element.scrollIntoView({ block: 'nearest' });
    const wasHeard = await say(text, language).finally(() => element.classList.remove('aloud'));
    if (!wasHeard) return;
  }
}

function say(text: string, language: string): Promise<boolean> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(spoken(text));
    utterance.lang = language;
    utterance.rate = 0.9;
    utterance.onend = () => resolve(true);
    // Also when it was stopped.
    utterance.onerror = () => resolve(false);
    speechSynthesis.speak(utterance);
  });
}
