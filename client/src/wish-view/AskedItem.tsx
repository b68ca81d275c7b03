import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedItem_ItemFragment } from '../graphql/documents.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { FileList } from '../upload/FileList.tsx';
import { Uploader } from '../upload/Uploader.tsx';
import { useItemWords } from './item-words.ts';

interface Props {
  number: number;
  item: AskedItem_ItemFragment;
  requestId: string;
  /** One level below the heading of the list. */
  heading?: 'h3' | 'h5';
  /** Whether the reader may look at the files. */
  readable: boolean;
  /** After a file came or went; left out where nothing can be uploaded. */
  onChanged?: () => Promise<unknown>;
}

const LOOKS = {
  ready: { icon: 'check', look: 'done' },
  handedIn: { icon: 'check', look: 'done' },
  sending: { icon: 'clock', look: 'todo' },
  checking: { icon: 'clock', look: 'todo' },
  toDo: { icon: 'clock', look: 'todo' },
  optional: { icon: 'info', look: '' },
} as const satisfies Record<string, { icon: IconName; look: string }>;

/** One document: how it stands, its files, and the way to add one. */
export function AskedItem({ number, item, requestId, heading: Heading = 'h3', readable, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const [sending, setSending] = useState(false);
  const { name, note } = useItemWords()(item);
  const files = item.files ?? [];
  const state = sending ? 'sending' : stateOf(item);
  const { icon, look } = LOOKS[state];

  return (
    <li>
      <Heading>
        {`${number}. ${name}`}
        <span className={`state ${look}`.trim()} role="status">
          <Icon name={icon} />
          {t(`materials.states.${state}`)}
        </span>
      </Heading>
      {note && <p className="note">{note}</p>}
      {files.length > 0 && (
        <FileList files={files} readable={readable} {...(onChanged && { onRemoved: onChanged })} />
      )}
      {onChanged && (
        <div className="no-print">
          <Uploader
            purpose="SUPPLEMENT"
            subjectId={requestId}
            item={item.code}
            text={t(files.length > 0 ? 'materials.another' : 'materials.choose')}
            label={t(files.length > 0 ? 'materials.anotherFor' : 'materials.chooseFor', { item: name })}
            onArrived={onChanged}
            onRefused={onChanged}
            onSending={setSending}
          />
        </div>
      )}
    </li>
  );
}

function stateOf({ satisfied, ready, required, files }: AskedItem_ItemFragment): keyof typeof LOOKS {
  if (satisfied) return 'handedIn';
  if (ready) return 'ready';
  if (files?.some(({ state }) => state === 'PENDING')) return 'checking';
  return required ? 'toDo' : 'optional';
}
