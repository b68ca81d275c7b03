import { FILE_TYPES } from '@exit-card/shared/file';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePurpose } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './use-uploads.ts';

interface Props {
  purpose: FilePurpose;
  /** Id of what the files belong to. */
  subjectId: string;
  /** Code of the document that they answer. */
  item?: string;
  /** The verb on the button. */
  text: string;
  /** The verb with what it is for, where several stand on a page. */
  label?: string;
  /** Types and endings; a phone offers its camera by itself when pictures are among them. */
  accept?: string;
  multiple?: boolean;
  onArrived: (file: { id: string; name: string }) => void;
  /** A file was looked at and refused; left out where no list shows it. */
  onRefused?: () => void;
  /** Whether files are on their way. */
  onSending?: (sending: boolean) => void;
}

/** Chooses files and sends them, each with its own progress, cancel and second try. */
export function Uploader({
  purpose,
  subjectId,
  item,
  text,
  label,
  accept = PAPERS,
  multiple = true,
  onArrived,
  onRefused,
  onSending,
}: Props) {
  const { t } = useTranslation('upload');
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const { uploads, add, retry, cancel } = useUploads({
    purpose,
    subjectId,
    item,
    onArrived: (file) => {
      setSaid(t('arrived', { name: file.name }));
      onArrived(file);
    },
    onRefused:
      onRefused &&
      ((file) => {
        setSaid(t('notTaken', { name: file.name }));
        onRefused();
      }),
  });

  const sending = uploads.some(({ end }) => !end);
  useEffect(() => onSending?.(sending), [onSending, sending]);

  return (
    <div className="stack">
      {uploads.length > 0 && (
        <ul className="tasks bare">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onCancel={() => cancel(upload)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
      <p className="row">
        <Button look="second" aria-label={label} onClick={() => input.current?.click()}>
          {text}
        </Button>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}

const PAPERS = FILE_TYPES.join(',');
