import { useTranslation } from 'react-i18next';
import { throttledWords } from '../../identity/throttled-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

interface Props {
  /** Seconds until it may be tried again; left out where there is nothing to see. */
  wait?: number;
  onAgain: () => void;
}

/** One answer whatever is wrong, with what can be checked. */
export function NotOpened({ wait, onAgain }: Props) {
  const { t } = useTranslation('share');
  const title = t(wait === undefined ? 'notOpened.title' : 'notOpened.waitTitle');
  return (
    <div className="narrow stack-l">
      <PageTitle title={title}>{title}</PageTitle>
      {wait === undefined ? (
        <>
          <p className="lead">{t('notOpened.lead')}</p>
          <ul>
            {(['code', 'person', 'owner'] as const).map((check) => (
              <li key={check}>{t(`notOpened.${check}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="lead">{throttledWords(wait)}</p>
      )}
      <p className="row">
        <Button onClick={onAgain}>{t('notOpened.again')}</Button>
      </p>
      <Hotline />
    </div>
  );
}
