import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import {
  AskNotaryRegisterDocument,
  type CaseDeed_GrantFragment,
  type RegisterCheck,
} from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useRefusalWords } from './refusal-words.ts';

/** Three answers, three words, three looks: silence is not a mismatch. */
const LOOKS = {
  OK: { icon: 'check', look: 'done' },
  MISMATCH: { icon: 'cross', look: 'bad' },
  UNAVAILABLE: { icon: 'off', look: 'todo' },
} as const satisfies Record<RegisterCheck, { icon: IconName; look: string }>;

interface Props {
  grant: CaseDeed_GrantFragment;
  onAsked: () => void;
}

export function NotaryRegister({ grant, onAsked }: Props) {
  const { t } = useTranslation('desk');
  const refusalWords = useRefusalWords();
  const [ask, { data, loading, error }] = useMutation(AskNotaryRegisterDocument, { fetchPolicy: 'no-cache' });
  const said = grant.registerCheck;
  const refused = data?.answer.__typename === 'GrantRefused' ? data.answer.reason : undefined;

  async function askNow() {
    await ask({ variables: { input: { grantId: grant.id } } }).catch(() => undefined);
    // Also after a fault: somebody else may have changed the case.
    onAsked();
  }

  return (
    <div className="panel stack">
      <h3 className="h-s">{t('case.registerTitle')}</h3>
      <p role="status">
        {said ? (
          <span className={`state ${LOOKS[said].look}`}>
            <Icon name={LOOKS[said].icon} />
            {t(`case.registerWords.${said}`)}
          </span>
        ) : (
          t('case.registerNotAsked')
        )}
      </p>
      <p className="note">{t('case.registerNote')}</p>
      <FaultNotice error={error} />
      {refused && <p className="msg">{refusalWords(refused)}</p>}
      {grant.state === 'EVIDENCE_REVIEW' && (
        <p className="row">
          <Button look="second" busy={loading} onClick={askNow}>
            {t(said ? 'case.askAgain' : 'case.ask')}
          </Button>
        </p>
      )}
    </div>
  );
}
