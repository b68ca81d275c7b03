import { useEffect, useState } from 'react';

/**
 * The first sixteen hexadecimal digits of the SHA-256 of a document, by which paper and file are seen to belong together. Empty
 * where the browser makes none, which is so without https.
 */
export function useShortHash(jws: string): string {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let shown = true;
    void shortHash(jws).then((made) => shown && setHash(made));
    return () => {
      shown = false;
    };
  }, [jws]);
  return hash;
}

async function shortHash(jws: string): Promise<string> {
  if (!crypto.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(jws));
  const digits = [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').replace(/(.{4})(?=.)/g, '$1 ');
}
