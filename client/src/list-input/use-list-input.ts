import { listText } from '@exit-card/shared/list-text';
import { useDeferredValue, useState } from 'react';

/** The ids of the two inputs. */
const IDS = { paste: 'list', file: 'list-file' } as const;
type How = keyof typeof IDS;

const ENDINGS = /\.(csv|txt)$/i;

interface Options {
  /** In the order in which they are offered; the first is chosen. */
  ways: readonly [How, How];
  /** Of a file. */
  mostBytes: number;
}

/** The list that is about to be sent, pasted or from a file. */
export function useListInput({ ways, mostBytes }: Options) {
  const [how, setHow] = useState(ways[0]);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<{ file: File; text: string | null }>();
  // Thousands of lines are checked behind the typing, not in front of it.
  const text = useDeferredValue(how === 'paste' ? pasted : (chosen?.text ?? ''));

  async function choose(file: File | undefined) {
    if (!file) return setChosen(undefined);
    const small = file.size <= mostBytes;
    setChosen({ file, text: small ? listText(new Uint8Array(await file.arrayBuffer())) : '' });
  }

  /** What keeps the file from being sent; undefined when it may go, or the list is pasted. */
  function fileFault() {
    if (how === 'paste') return undefined;
    if (!chosen) return 'noFile';
    if (!ENDINGS.test(chosen.file.name)) return 'type';
    if (chosen.file.size > mostBytes) return 'tooLarge';
    return chosen.text === null ? 'unreadable' : undefined;
  }

  /** Pasted lists are sent as a file too: one way for the server. */
  const asFile = () =>
    how === 'file' && chosen ? chosen.file : new File([pasted], 'list.txt', { type: 'text/plain' });

  return { ways, how, setHow, id: IDS[how], pasted, setPasted, choose, text, fileFault, asFile };
}
