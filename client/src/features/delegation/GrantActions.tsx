import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import {
  CancelGrantRequestDocument,
  DeclineGrantDocument,
  type GrantLine_GrantFragment,
  ObjectToGrantDocument,
  ResignGrantDocument,
  RevokeGrantDocument,
} from '../../graphql/documents.ts';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { useRefusalWords } from './refusal-words.ts';

const ENDINGS = {
  REVOKE: RevokeGrantDocument,
  DECLINE: DeclineGrantDocument,
  OBJECT: ObjectToGrantDocument,
  RESIGN: ResignGrantDocument,
  CANCEL: CancelGrantRequestDocument,
} as const;
type Ending = keyof typeof ENDINGS;

interface Props {
  grant: GrantLine_GrantFragment;
  /** The sentence that says what was done. */
  onDone: (said: string) => void;
}

/** The ways to end a grant or a request that the viewer has now, two clicks each. */
export function GrantActions({ grant, onDone }: Props) {
  const possible = (Object.keys(ENDINGS) as Ending[]).filter((name) => grant.openActions.includes(name));
  return possible.map((name) => <EndGrant key={name} name={name} grant={grant} onDone={onDone} />);
}

function EndGrant({ name: action, grant, onDone }: Props & { name: Ending }) {
  const { t } = useTranslation('delegation');
  const refusalWords = useRefusalWords();
  const [change, { loading, error }] = useMutation(ENDINGS[action]);
  const [refusal, setRefusal] = useState('');
  const name = grant.viewerIsPrincipal ? grant.delegateName : grant.principal.name;

  async function confirm() {
    const { data } = await change({ variables: { input: { grantId: grant.id } } }).catch(() => ({
      data: null,
    }));
    if (data?.answer.__typename === 'GrantRefused') setRefusal(refusalWords(data.answer));
    else if (data) onDone(t(`actions.${action}.done`, { name }));
  }

  return (
    <>
      <FaultNotice error={error} />
      {refusal && <p role="alert">{refusal}</p>}
      <TwoClicks
        size="small"
        look={action === 'RESIGN' || action === 'CANCEL' ? 'second' : 'danger'}
        question={t(`actions.${action}.warning`, { name })}
        yes={t(`actions.${action}.confirm`)}
        no={t('actions.keep')}
        busy={loading}
        onYes={confirm}
      >
        <Trans
          t={t}
          i18nKey={`actions.${action}.text`}
          values={{ name }}
          components={{ hidden: <span className="visually-hidden" /> }}
        />
      </TwoClicks>
    </>
  );
}
