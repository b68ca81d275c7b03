import { useMutation } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { BlockRequesterDocument } from '../../graphql/documents.ts';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { DELEGATION } from './refetch.ts';

interface Props {
  grantId: string;
  name: string;
  onDone: (said: string) => void;
}

/** No more requests from who asked for this grant. */
export function BlockRequester({ grantId, name, onDone }: Props) {
  const { t } = useTranslation('delegation');
  const [block, { loading, error }] = useMutation(BlockRequesterDocument, { refetchQueries: DELEGATION });

  async function confirm() {
    const { data } = await block({ variables: { input: { grantId } } }).catch(() => ({ data: null }));
    if (data) onDone(t('actions.block.done', { name }));
  }

  return (
    <>
      <FaultNotice error={error} />
      <TwoClicks
        size="small"
        look="second"
        question={t('actions.block.warning', { name })}
        yes={t('actions.block.confirm')}
        no={t('actions.keep')}
        busy={loading}
        onYes={confirm}
      >
        <Trans
          t={t}
          i18nKey="actions.block.text"
          values={{ name }}
          components={{ hidden: <span className="visually-hidden" /> }}
        />
      </TwoClicks>
    </>
  );
}
