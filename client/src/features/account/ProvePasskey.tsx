import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { returnPathIn } from '../../app/return-path.ts';
import { useSend } from '../../app/use-send.ts';
import { BeginPasskeyUseDocument, ProvePasskeyDocument } from '../../graphql/documents.ts';
import { askPasskey, hasPasskeys } from '../../passkey/browser-passkey.ts';
import { Button } from '../../ui/Button.tsx';

const ID = 'passkey';

/** In the place of the digits, for whoever has a passkey. */
export function ProvePasskey() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const { search } = useLocation();
  const [begin] = useMutation(BeginPasskeyUseDocument);
  const [prove] = useMutation(ProvePasskeyDocument);
  const { errorOf, busy, fault, run } = useSend();
  if (!hasPasskeys()) return null;

  async function send() {
    const json = (await begin()).data?.beginPasskeyUse.json;
    const credential = json && (await askPasskey(json));
    const proven = credential ? await prove({ variables: { input: { credential } } }) : undefined;
    if (proven?.data?.provePasskey.__typename !== 'SecondFactorProven')
      return [{ id: ID, text: t('secondFactor.passkeyStopped') }];
    await navigate(returnPathIn(search, PATHS.account), { replace: true });
    return [];
  }

  return (
    <div className="stack">
      <FaultNotice error={fault} />
      <p className="row">
        <Button look="second" busy={busy} onClick={() => run(send)}>
          {t('secondFactor.passkey')}
        </Button>
      </p>
      <p id={ID} role="status">
        {errorOf(ID)}
      </p>
    </div>
  );
}
