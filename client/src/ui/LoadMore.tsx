import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

interface Props {
  /** The list whose children are the items. */
  list: RefObject<HTMLElement | null>;
  shown: number;
  total: number;
  busy: boolean;
  /** Why the next part did not come. */
  fault: unknown;
  onMore: () => void;
}

/** The next part of a long list, nothing for a short one; the focus goes to the first new item, so reading goes on where it stopped. */
export function LoadMore({ list, shown, total, busy, fault, onMore }: Props) {
  const { t } = useTranslation();
  const countBefore = useRef<number | undefined>(undefined);
  const [atFirst] = useState(shown);

  useEffect(() => {
    const before = countBefore.current;
    const items = list.current?.children;
    if (before === undefined || !items || items.length <= before) return;
    countBefore.current = undefined;
    focusItem(items[before]);
  }, [list, shown]);

  function more() {
    countBefore.current = list.current?.children.length;
    onMore();
  }

  if (shown === total && shown <= atFirst) return null;
  return (
    <div className="row no-print">
      {shown < total && (
        <Button look="second" busy={busy} onClick={more}>
          {t('more')}
        </Button>
      )}
      <p className="note" role="status">
        {fault !== undefined && t('moreFailed')} {t('shownOf', { shown, total })}
      </p>
    </div>
  );
}

function focusItem(item: Element | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  const target = item.querySelector('a') ?? item;
  if (target === item) item.tabIndex = -1;
  target.focus();
}
