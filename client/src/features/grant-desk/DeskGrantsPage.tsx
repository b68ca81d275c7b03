import { GrantKind } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Chips } from '../../desk-view/Chips.tsx';
import { DESK_PARAMS, filterIn, kindIn, VIEW_WORDS, viewIn, withChoice } from './desk-filter.ts';
import { GrantQueue } from './GrantQueue.tsx';

/** 授权核验: the grants that wait, oldest first. */
export function DeskGrantsPage() {
  const { t } = useTranslation(['desk', 'grant']);
  const [params] = useSearchParams();
  const view = viewIn(params);
  const kind = kindIn(params);
  const kinds = [undefined, ...Object.values(GrantKind)];
  return (
    <div className="wide stack-l">
      <GrantQueue key={params.toString()} filter={filterIn(params)}>
        <Chips
          label={t('queue.states')}
          chips={VIEW_WORDS.map((word) => ({
            to: withChoice(params, DESK_PARAMS.view, word === 'waiting' ? undefined : word),
            text: t(`queue.views.${word}`),
            here: word === view,
          }))}
        />
        <Chips
          label={t('queue.kinds')}
          chips={kinds.map((one) => ({
            to: withChoice(params, DESK_PARAMS.kind, one),
            text: one ? t(`grant:kinds.${one}`) : t('queue.anyKind'),
            here: one === kind,
          }))}
        />
      </GrantQueue>
    </div>
  );
}
