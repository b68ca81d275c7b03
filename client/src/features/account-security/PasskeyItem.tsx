import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { PasskeyItem_PasskeyFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { RenamePasskey } from './RenamePasskey.tsx';

interface Props {
  passkey: PasskeyItem_PasskeyFragment;
  busy: boolean;
  onRemove: () => Promise<void>;
}

export function PasskeyItem({ passkey, busy, onRemove }: Props) {
  const { t } = useTranslation('account-security');
  const { dayAndTime } = useDates();
  const [renaming, setRenaming] = useState(false);
  const { name, createdAt, lastUsedAt } = passkey;
  const hidden = { hidden: <span className="visually-hidden" /> };
  return (
    <li>
      <h2 className="h-s">{name}</h2>
      <p className="note">
        {t('passkeys.since', { time: dayAndTime(createdAt) })}
        <br />
        {lastUsedAt ? t('passkeys.lastUsed', { time: dayAndTime(lastUsedAt) }) : t('passkeys.neverUsed')}
      </p>
      {renaming ? (
        <RenamePasskey passkey={passkey} onDone={() => setRenaming(false)} />
      ) : (
        <div className="row">
          <Button look="second" size="small" onClick={() => setRenaming(true)}>
            <Trans t={t} i18nKey="passkeys.rename" values={{ name }} components={hidden} />
          </Button>
          <TwoClicks
            size="small"
            busy={busy}
            question={t('passkeys.removeQuestion', { name })}
            yes={t('passkeys.removeYes')}
            no={t('keep')}
            onYes={() => void onRemove().catch(() => undefined)}
          >
            <Trans t={t} i18nKey="passkeys.remove" values={{ name }} components={hidden} />
          </TwoClicks>
        </div>
      )}
    </li>
  );
}
