import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shares_CardFragment } from '../graphql/documents.ts';
import { Said } from '../ui/Said.tsx';
import { ShareItem } from './ShareItem.tsx';

interface Props {
  card: Shares_CardFragment;
  grantId: string | undefined;
  onChanged: () => Promise<unknown>;
}

/** 分享: who may see this card, newest first; nothing where it was never shared. */
export function Shares({ card, grantId, onChanged }: Props) {
  const { t } = useTranslation('share');
  const [said, setSaid] = useState('');
  if (!card.shares || card.shares.length === 0) return null;

  function ended(institution: string) {
    setSaid(t('cancel.done', { institution }));
    void onChanged().catch(() => undefined);
  }

  return (
    <section className="stack no-print" aria-labelledby="shares">
      <h2 id="shares">{t('title')}</h2>
      <Said text={said} />
      <ul className="shares">
        {card.shares.map((share) => (
          <li key={share.id}>
            <ShareItem heading="h3" share={share} grantId={grantId} onEnded={ended} />
          </li>
        ))}
      </ul>
    </section>
  );
}
