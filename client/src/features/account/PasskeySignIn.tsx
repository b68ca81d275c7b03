import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { BeginPasskeyUseDocument, SignInWithPasskeyDocument } from '../../graphql/documents.ts';
import { askPasskey, hasPasskeys } from '../../passkey/browser-passkey.ts';
import { Button } from '../../ui/Button.tsx';

const ID = 'passkey';

/** One button in the place of number, password and code; not for a public computer, whose passkeys are others'. */
export function PasskeySignIn({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const [begin] = useMutation(BeginPasskeyUseDocument);
  const [signIn] = useMutation(SignInWithPasskeyDocument);
  const { errorOf, busy, fault, run } = useSend();
  if (!hasPasskeys()) return null;

  async function send() {
    const json = (await begin()).data?.beginPasskeyUse.json;
    const credential = json && (await askPasskey(json));
    if (!credential) return [{ id: ID, text: t('signIn.passkeyStopped') }];
    const { data } = await signIn({ variables: { input: { credential } } });
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
