import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Result } from './Result.tsx';

interface Props {
  /** Whether the server was asked and did not answer. */
  failed: boolean;
  onSend: () => void;
  onAgain: () => void;
}

/** This browser does not know the algorithm: the server can do it, if the person agrees that the document is sent. */
export function Cannot({ failed, onSend, onAgain }: Props) {
  const { t } = useTranslation('verify');
  return (
    <>
      <Result title={t('cannot.title')} />
      <p className="lead">{t('cannot.body')}</p>
      <div role="alert">
        {failed && (
          <Notice kind="warn">
            <p>{t('cannot.failed')}</p>
          </Notice>
        )}
      </div>
      <p className="row">
        <Button onClick={onSend}>{t('cannot.send')}</Button>
        <Button look="plain" onClick={onAgain}>
          {t('cannot.keep')}
        </Button>
      </p>
    </>
  );
}
