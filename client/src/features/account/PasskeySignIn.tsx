import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { BeginPasskeyUseDocument, SignInWithPasskeyDocument } from '../../graphql/documents.ts';
import { askPasskey, hasPasskeys } from '../../passkey/browser-passkey.ts';
import { Button } from '../../ui/Button.tsx';

const ID = 'passkey';

interface Props {
  /** A passkey of one's own phone works there too. */
  publicComputer: boolean;
  onDone: () => Promise<void>;
}

/** One button in the place of number, password and code. */
export function PasskeySignIn({ publicComputer, onDone }: Props) {
  const { t } = useTranslation('account');
  const [begin] = useMutation(BeginPasskeyUseDocument);
  const [signIn] = useMutation(SignInWithPasskeyDocument);
  const { errorOf, busy, fault, run } = useSend();
  if (!hasPasskeys()) return null;

  async function send() {
    const json = (await begin()).data?.beginPasskeyUse.json;
    const credential = json && (await askPasskey(json));
    if (!credential) return [{ id: ID, text: t('signIn.passkeyStopped') }];
    const { data } = await signIn({ variables: { input: { credential, publicComputer } } });
    if (data?.signInWithPasskey.__typename !== 'SignedIn')
      return [{ id: ID, text: t('signIn.passkeyRefused') }];
    await onDone();
    return [];
  }

  return (
    <div className="stack">
      <FaultNotice error={fault} />
      <p className="row">
        <Button look="second" size="grow" busy={busy} onClick={() => run(send)}>
          {t('signIn.passkey')}
        </Button>
      </p>
      <p id={ID} role="status">
        {errorOf(ID)}
      </p>
    </div>
  );
}
