import { useMutation } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { codeOf } from '../../app/apollo.ts';
import { AddPasskeyDocument, BeginPasskeyDocument } from '../../graphql/documents.ts';
import { makePasskey } from '../../passkey/browser-passkey.ts';

export type AddingState = 'idle' | 'busy' | 'face' | 'full' | 'stopped' | 'added';

/** Adds a passkey of this device; says when the face is asked for first. What else goes wrong is its `fault`. */
export function useAddPasskey() {
  const [begin] = useMutation(BeginPasskeyDocument);
  const [add] = useMutation(AddPasskeyDocument);
  const [state, setState] = useState<AddingState>('idle');
  const [fault, setFault] = useState<unknown>();

  async function run() {
    setState('busy');
    setFault(undefined);
    try {
      const json = (await begin()).data?.beginPasskey.json;
      const credential = json && (await makePasskey(json));
      if (!credential) return setState('stopped');
      const { data } = await add({ variables: { input: { credential } } });
      setState(data?.addPasskey.__typename === 'PasskeyAdded' ? 'added' : 'stopped');
    } catch (error) {
      const code = codeOf(error);
      if (code === ErrorCode.STEP_UP_REQUIRED) return setState('face');
      if (code === ErrorCode.CONFLICT) return setState('full');
      setFault(error);
      setState('idle');
    }
  }

  return { state, fault, run, back: () => setState('idle') };
}
