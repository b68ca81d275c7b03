import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deskPlaces } from '../../app/desk-places.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSignOut } from '../../app/viewer.ts';
import { AccountDocument, type AccountQuery } from '../../graphql/documents.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type SecondFactor = NonNullable<AccountQuery['viewer']>['secondFactor'];

/** 个人中心: who is signed in, what is missing, and where everything is. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'common']);
  const { data, error, refetch } = useQuery(AccountDocument);
  const signOut = useSignOut();
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { applicant, session, nextStep, officer } = viewer;
  const [desk] = deskPlaces(officer?.roles ?? []);
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('me.title')}>{t('me.title')}</PageTitle>
      {nextStep !== 'DONE' && (
        <Notice kind="warn" title={t('me.verifyTitle')}>
          <p>{t(`me.verify.${nextStep}`)}</p>
          <p>
            <Link to={PATHS.firstUse}>{t('me.verifyNow')}</Link>
          </p>
        </Notice>
      )}
      <section className="stack">
        <h2>{t('me.records')}</h2>
        <ActionList
          actions={[
            { to: PATHS.documents, icon: 'file', text: t('me.documents'), note: t('me.documentsNote') },
            { to: PATHS.cards, icon: 'card', text: t('me.cards'), note: t('me.cardsNote') },
            { to: PATHS.accessLog, icon: 'eye', text: t('me.accessLog'), note: t('me.accessLogNote') },
            { to: PATHS.shares, icon: 'share', text: t('me.shares'), note: t('me.sharesNote') },
            { to: PATHS.ownLookups, icon: 'read', text: t('me.lookups'), note: t('me.lookupsNote') },
            { to: PATHS.myData, icon: 'file', text: t('me.myData'), note: t('me.myDataNote') },
            { to: PATHS.cardsToPrint, icon: 'print', text: t('me.toPrint'), note: t('me.toPrintNote') },
          ]}
        />
      </section>
      <section className="stack">
        <h2>{t('me.safety')}</h2>
        <ActionList
          actions={[
            {
              to: PATHS.messageSettings,
              icon: 'mail',
              text: t('me.messageSettings'),
              note: t('me.messageSettingsNote'),
            },
            { to: PATHS.sessions, icon: 'users', text: t('me.sessions'), note: t('me.sessionsNote') },
            {
              to: PATHS.secondFactor,
              icon: 'lock',
              text: t('me.secondFactor'),
              note: t(`secondFactor.state.${secondFactorState(viewer.secondFactor)}`),
            },
            {
              to: PATHS.passkeys,
              icon: 'lock' as const,
              text: t('me.passkeys'),
              note: t('me.passkeysNote'),
            },
            { to: PATHS.changePhone, icon: 'phone', text: t('me.changePhone') },
            ...(nextStep === 'DONE'
              ? [{ to: PATHS.changePassword, icon: 'user' as const, text: t('me.changePassword') }]
              : []),
          ]}
        />
      </section>
      <section className="stack">
        <h2>{t('me.settings')}</h2>
        <ActionList
          actions={[{ to: PATHS.device, icon: 'off', text: t('me.display'), note: t('me.deviceNote') }]}
        />
      </section>
      {officer && desk && (
        <section className="stack">
          <h2>{t('me.work')}</h2>
          <ActionList
            actions={[
              {
                to: desk.to,
                icon: 'read',
                text: t('me.desk'),
                note: t('me.deskNote', { office: officer.officeName }),
              },
            ]}
          />
        </section>
      )}
      <section className="stack">
        <h2>{t('me.facts')}</h2>
        <Facts>
          <Fact label={t('me.name')}>
            <span className="name">{applicant.name}</span>
          </Fact>
          <Fact label={t('me.idNumber')}>
            <span className="num">{applicant.maskedIdNumber}</span>
          </Fact>
          <Fact label={t('me.phoneNumber')}>
            <span className="num">{applicant.maskedPhoneNumber}</span>
          </Fact>
          <Fact label={t('me.assurance')}>{t(`me.assurances.${viewer.assurance}`)}</Fact>
          <Fact label={t('me.device')}>
            {session.publicComputer
              ? t('me.publicComputer', { name: session.deviceName })
              : session.deviceName}
          </Fact>
        </Facts>
      </section>
      <p className="row">
        <Button look="second" onClick={() => signOut()}>
          {t('common:signOut')}
        </Button>
      </p>
    </div>
  );
}

function secondFactorState({ enrolled, proven, needed }: SecondFactor) {
  if (proven) return 'PROVEN';
  if (enrolled) return 'SET';
  return needed ? 'NEEDED' : 'NONE';
}
