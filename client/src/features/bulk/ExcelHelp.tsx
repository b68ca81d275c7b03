import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

/** How a column of ID numbers survives a spreadsheet. */
export function ExcelHelp() {
  const { t } = useTranslation('bulk');
  return (
    <Notice kind="warn" title={t('excel.title')}>
      <p>{t('excel.body')}</p>
      <ol>
        <li>{t('excel.one')}</li>
        <li>{t('excel.two')}</li>
        <li>{t('excel.three')}</li>
      </ol>
    </Notice>
  );
}
