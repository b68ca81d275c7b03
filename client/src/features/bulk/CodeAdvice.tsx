import type { BulkCode } from '@exit-card/shared/bulk';
import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ExcelHelp } from './ExcelHelp.tsx';

/** What to do about the rows with this code. */
export function CodeAdvice({ code, orgId }: { code: BulkCode; orgId: string }) {
  const { t } = useTranslation('bulk');
  return (
    <>
      <Notice kind="calm">
        <p>
          <Trans
            t={t}
            i18nKey={`todo.${code}`}
            components={{ organisation: <Link to={generatePath(PATHS.organisation, { orgId })} /> }}
          />
        </p>
      </Notice>
      {code === 'INVALID_FORMAT' && <ExcelHelp />}
    </>
  );
}
