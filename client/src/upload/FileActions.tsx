import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileList_FileFragment } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  file: Pick<FileList_FileFragment, 'id' | 'name' | 'mime'>;
  /** Whether the reader may look at it. */
  readable: boolean;
  /** What else can be done with it. */
  children: ReactNode;
}

/** Under a file: a look at it, a picture here and a paper by the device's own reader, beside what else can be done. */
export function FileActions({ file: { id, name, mime }, readable, children }: Props) {
  const { t } = useTranslation('upload');
  const [open, setOpen] = useState(false);
  const path = `/files/${id}`;
  const isPicture = mime?.startsWith('image/') === true;
  if (!readable && !children) return null;
  return (
    <div className="no-print">
      <p className="row">
        {readable &&
          (isPicture ? (
            <Button
              look="plain"
              size="small"
              aria-expanded={open}
              aria-label={t(open ? 'closeFile' : 'viewFile', { name })}
              onClick={() => setOpen(!open)}
            >
              {t(open ? 'close' : 'view')}
            </Button>
          ) : (
            <a className="btn plain small" href={path} download aria-label={t('downloadFile', { name })}>
              {t('download')}
            </a>
          ))}
        {children}
      </p>
      {readable && open && <img className="look" src={path} alt={name} />}
    </div>
  );
}
