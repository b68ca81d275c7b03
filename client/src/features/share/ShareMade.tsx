import { groupedShareCode } from '@exit-card/shared/share';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useFieldList } from '../../share-view/field-words.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import type { Made } from './ShareForm.tsx';

/** The code as one shows, copies or prints it. In the picture it stands behind the #, which no server hears. */
export function ShareMade({ made: { code, share }, toCard }: { made: Made; toCard: string }) {
  const { t } = useTranslation('share');
  const { until } = useDates();
  const fieldList = useFieldList();
  const page = `${location.origin}${PATHS.verifyCard}`;
  return (
    <>
      <PageTitle title={t('made.title')}>{t('made.title')}</PageTitle>
      <div className="no-print">
        <Notice kind="warn" title={t('made.onceTitle')}>
          <p>{t('made.once')}</p>
        </Notice>
      </div>
      <section className="panel stack" aria-label={t('made.sheet')}>
        <p className="caption">{t('made.code')}</p>
        <Code code={code} />
        <QrCode text={`${page}#${code}`} label={t('made.qr')} />
        <Facts>
          <Fact label={t('for')}>{share.institutionName}</Fact>
          <Fact label={t('purpose')}>{share.purpose}</Fact>
          <Fact label={t('what')}>{fieldList(share.fields)}</Fact>
          <Fact label={t('until')}>
            {until(share.expiresAt)}
            <small>{t('viewsOf', { count: share.viewCount, most: share.maxViews })}</small>
          </Fact>
        </Facts>
        <h2 className="h-s">{t('made.how')}</h2>
        <ol>
          <li>{t('made.step1', { address: page })}</li>
          <li>{t('made.step2')}</li>
          <li>{t('made.step3')}</li>
        </ol>
      </section>
      <p className="row no-print">
        <Button look="second" onClick={() => print()}>
          {t('made.print')}
        </Button>
        <Link className="btn plain" to={toCard}>
          {t('made.toCard')}
        </Link>
      </p>
      <p className="note no-print">{t('made.note')}</p>
    </>
  );
}

function Code({ code }: { code: string }) {
  const { t } = useTranslation('share');
  const [copied, setCopied] = useState<boolean>();
  const grouped = groupedShareCode(code);

  async function copy() {
    const done = navigator.clipboard?.writeText(grouped) ?? Promise.reject(new Error('No clipboard'));
    setCopied(
      await done.then(
        () => true,
        () => false,
      ),
    );
  }

  return (
    <>
      <p className="num share-code">{grouped}</p>
      <div className="row no-print">
        <Button look="second" size="small" onClick={copy}>
          {t('made.copy')}
        </Button>
        <p className="note" role="status">
          {copied !== undefined && t(copied ? 'made.copied' : 'made.notCopied')}
        </p>
      </div>
    </>
  );
}
