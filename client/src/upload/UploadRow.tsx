import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { faultWord } from '../app/fault-word.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { sizeWords } from './size-words.ts';
import type { Upload } from './use-uploads.ts';

interface Props {
  upload: Upload;
  onCancel: () => void;
  onRetry: () => void;
}

/** A file on its way, or why it did not get there and what to do. */
export function UploadRow({ upload: { file, percent, end }, onCancel, onRetry }: Props) {
  const { t } = useTranslation(['upload', 'layout']);
  const refused = end && 'refusal' in end;

  return (
    <li>
      <div className="file">
        <Icon name={end ? 'cross' : 'file'} />
        <span>
          {file.name}
          <small>
            {end ? t(refused ? 'refused' : 'notSent') : t('sending', { percent, size: sizeWords(file.size) })}
          </small>
        </span>
        <span className="row">
          {end && !refused && (
            <Button look="second" size="small" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button
            look="plain"
            size="small"
            onClick={onCancel}
            aria-label={t(end ? 'dismissFile' : 'cancelFile', { name: file.name })}
          >
            {t(end ? 'dismiss' : 'cancel')}
          </Button>
        </span>
        {!end && (
          <div
            className="meter"
            role="progressbar"
            aria-label={t('progress', { name: file.name })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ '--v': percent } as CSSProperties} />
          </div>
        )}
      </div>
      {end && (
        <div role="alert">
          {'refusal' in end ? (
            <RefusedFile refusal={end.refusal} />
          ) : (
            <p className="msg">{t(`layout:fault.${faultWord(end.error)}`)}</p>
          )}
        </div>
      )}
    </li>
  );
}
