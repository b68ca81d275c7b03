import { useTranslation } from 'react-i18next';

/** Served by the server itself, with the records of the signed-in person only. */
const FILES = { csv: '/access-log.csv', json: '/access-log.json' } as const;

export function Downloads() {
  const { t } = useTranslation('access-log');
  return (
    <section className="stack no-print" aria-labelledby="download">
      <h2 className="h-s" id="download">
        {t('download')}
      </h2>
      <p className="note">{t('downloadNote')}</p>
      <p className="row">
        <a className="btn second" href={FILES.csv} download>
          {t('downloadCsv')}
        </a>
        <a className="btn plain" href={FILES.json} download>
          {t('downloadJson')}
        </a>
      </p>
    </section>
  );
}
