import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../ui/Facts.tsx';

const KINDS = ['cards', 'log', 'grants', 'consents', 'shares', 'messages', 'account', 'traces'] as const;

/** How long each kind of data is kept, and what happens then. */
export function Retention() {
  const { t } = useTranslation('retention');
  return (
    <Facts>
      {KINDS.map((kind) => (
        <Fact key={kind} label={t(`kinds.${kind}`)}>
          {t(`kept.${kind}`)}
        </Fact>
      ))}
    </Facts>
  );
}
