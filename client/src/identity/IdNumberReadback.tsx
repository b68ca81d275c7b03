import { parsePlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';

interface Props {
  /** 18 characters. */
  idNumber: string;
  doubtful: boolean;
}

/** 6-8-4: the place, the birthday, the rest. */
export function IdNumberReadback({ idNumber, doubtful }: Props) {
  const { t } = useTranslation('identity');
  const { t: tProvince, i18n } = useTranslation('province');
  const dates = useDates();
  const birth = parsePlainDate(
    `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  );
  const code = idNumber.slice(0, 2);
  const place = i18n.exists(`province:${code}`) ? tProvince(code as '11') : ' ';

  return (
    <dl className="readback" aria-label={t('readback')}>
      <div>
        <dt>{place}</dt>
        <dd>{idNumber.slice(0, 6)}</dd>
      </div>
      <div>
        <dt>{birth.ok ? t('born', { day: dates.day(birth.date) }) : ' '}</dt>
        <dd>{idNumber.slice(6, 14)}</dd>
      </div>
      <div className={doubtful ? 'off' : undefined}>
        <dt>{t('sequence')}</dt>
        <dd>{idNumber.slice(14)}</dd>
      </div>
    </dl>
  );
}
