import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

/** Base32 in groups of four; the gaps are drawn, so a copy stays exact. */
export function SecretKey({ secret }: { secret: string }) {
  const { t } = useTranslation('account');
  const [copied, setCopied] = useState<boolean>();

  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(secret).then(
        () => true,
        () => false,
      ),
    );
  }

  return (
    <>
      <p className="num secret">
        {secret.match(/.{1,4}/g)?.map((group, index) => (
          <b key={`${index}${group}`}>{group}</b>
        ))}
      </p>
      <p className="note">{t('secondFactor.secretNote')}</p>
      <div className="row">
        <Button look="second" size="small" onClick={copy}>
          {t('secondFactor.copy')}
        </Button>
        <p className="note" role="status">
          {copied !== undefined && t(copied ? 'secondFactor.copied' : 'secondFactor.notCopied')}
        </p>
      </div>
    </>
  );
}
