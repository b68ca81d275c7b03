import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { type FileList_FileFragment, RemoveFileDocument } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { FileActions } from './FileActions.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { sizeWords } from './size-words.ts';

const LOOKS = {
  WAITING: { icon: 'clock', look: 'todo' },
  PENDING: { icon: 'clock', look: 'todo' },
  CLEAN: { icon: 'check', look: 'done' },
  REJECTED: { icon: 'cross', look: 'bad' },
} as const satisfies Record<FileList_FileFragment['state'], { icon: IconName; look: string }>;

interface Props {
  files: readonly FileList_FileFragment[];
  /** After a file was removed; left out where nothing may be removed any more. */
  onRemoved?: () => void;
  /** Whether the reader may look at what was found clean. */
  readable?: boolean;
}

/** What has arrived, whether it was checked, and what to do about a file that was not taken. */
export function FileList({ files, onRemoved, readable = false }: Props) {
  const { t } = useTranslation('upload');
  const [removeFile, { loading, error }] = useMutation(RemoveFileDocument);

  async function remove(fileId: string) {
    const { data } = await removeFile({ variables: { input: { fileId } } }).catch(() => ({ data: null }));
    if (data) onRemoved?.();
  }

  return (
    <>
      <FaultNotice error={error} />
      <ul className="tasks bare">
        {files.map(({ id, name, mime, bytes, state, refusal }) => (
          <li key={id}>
            <div className="file">
              <Icon name="file" />
              <span>
                {name}
                {bytes !== null && <small>{sizeWords(bytes)}</small>}
              </span>
              <span className={`state ${LOOKS[state].look}`}>
                <Icon name={LOOKS[state].icon} />
                {t(`fileStates.${state}`, { ns: 'common' })}
              </span>
            </div>
            {refusal && <RefusedFile refusal={refusal} />}
            <FileActions file={{ id, name, mime }} readable={readable && state === 'CLEAN'}>
              {onRemoved && (
                <Button
                  look="plain"
                  size="small"
                  busy={loading}
                  onClick={() => remove(id)}
                  aria-label={t('removeFile', { name })}
                >
                  {t('remove')}
                </Button>
              )}
            </FileActions>
          </li>
        ))}
      </ul>
    </>
  );
}
