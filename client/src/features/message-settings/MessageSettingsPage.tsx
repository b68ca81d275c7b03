import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { MessageSettingsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { MailSection } from './MailSection.tsx';
import { PhraseSection } from './PhraseSection.tsx';
import { PushSection } from './PushSection.tsx';

/** 消息设置: by which words true messages are known, and by what else one is told. */
export function MessageSettingsPage() {
  const { t } = useTranslation('message-settings');
  const { data, error, refetch } = useQuery(MessageSettingsDocument);
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { messageSettings: settings, session } = viewer;
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('account') }]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        <PhraseSection phrase={settings.phrase} />
        <ChannelTable topics={settings.topics} />
        {settings.mailOffered && <MailSection maskedMail={settings.maskedMail} demo={data.service.demo} />}
        {settings.pushKey !== null && (
          <PushSection
            pushKey={settings.pushKey}
            devices={settings.pushDevices}
            publicComputer={session.publicComputer}
            demo={data.service.demo}
          />
        )}
        <p>
          <Link to={PATHS.messages}>{t('toMessages')}</Link>
        </p>
      </div>
    </>
  );
}
