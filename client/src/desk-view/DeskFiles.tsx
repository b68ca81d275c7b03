import { useTranslation } from 'react-i18next';
import type { DeskFiles_FileFragment } from '../graphql/documents.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { sizeWords } from '../upload/size-words.ts';

const LOOKS = {
  WAITING: { icon: 'clock', look: 'todo' },
  PENDING: { icon: 'clock', look: 'todo' },
  CLEAN: { icon: 'check', look: 'done' },
  REJECTED: { icon: 'cross', look: 'bad' },
} as const satisfies Record<DeskFiles_FileFragment['state'], { icon: IconName; look: string }>;

/** What was handed in; only what the scanner let through can be downloaded. */
export function DeskFiles({ files }: { files: readonly DeskFiles_FileFragment[] }) {
  const { t } = useTranslation(['desk', 'grant']);
  if (files.length === 0) return <p className="quiet">{t('files.none')}</p>;
  return (
    <ul className="tasks bare">
      {files.map(({ id, name, bytes, state }) => (
        <li key={id}>
          <div className="file">
            <Icon name="file" />
            <span>
              {name}
              {bytes !== null && <small>{sizeWords(bytes)}</small>}
              <span className={`state ${LOOKS[state].look}`}>
                <Icon name={LOOKS[state].icon} />
                {t(`fileStates.${state}`, { ns: 'common' })}
              </span>
            </span>
            {state === 'CLEAN' && (
              <a
                className="btn plain small"
                href={`/files/${id}`}
                download
                aria-label={t('files.downloadFile', { name })}
              >
                {t('files.download')}
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
