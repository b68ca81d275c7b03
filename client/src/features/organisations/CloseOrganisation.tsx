import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import { CloseOrganisationDocument } from '../../graphql/documents.ts';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { changeErrors } from './change-errors.ts';

interface Props {
  orgId: string;
  name: string;
}

/** Closes the organisation for good. With it goes the own seat, so that nothing of it is left to show. */
export function CloseOrganisation({ orgId, name }: Props) {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const { errors, busy, fault, run } = useSend();
  const [close] = useMutation(CloseOrganisationDocument);

  async function send() {
    const { data } = await close({ variables: { input: { organisationId: orgId } } });
    const answer = data?.closeOrganisation;
    if (!answer) return [];
    if (answer.__typename !== 'OrganisationChanged') return changeErrors(answer, orgId);
    await navigate(PATHS.delegation, { replace: true });
    return [];
  }

  return (
    <section className="stack no-print" aria-labelledby="close-organisation">
      <h2 className="h-s" id="close-organisation">
        {t('close.title')}
      </h2>
      <p className="quiet">{t('close.lead')}</p>
      <TwoClicks
        size="small"
        question={t('close.ask', { name })}
        yes={t('close.yes')}
        no={t('close.no')}
        busy={busy}
        onYes={() => run(send)}
      >
        {t('close.title')}
      </TwoClicks>
      <p className="msg" role="alert">
        {errors[0]?.text}
      </p>
      <FaultNotice error={fault} />
    </section>
  );
}
