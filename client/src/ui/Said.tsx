import { useEffect, useRef } from 'react';

/** What was just done. It takes the focus, because the button that did it is gone. */
export function Said({ text }: { text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') place.current?.focus();
  }, [text]);
  return (
    <p role="status" tabIndex={-1} ref={place}>
      {text}
    </p>
  );
}
