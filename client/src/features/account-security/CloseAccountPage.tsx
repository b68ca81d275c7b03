import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { forgetKept } from '../../app/kept-cards.ts';
import { PATHS } from '../../app/paths.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { useSignOut } from '../../app/viewer.ts';
import { CloseAccountDocument, CurrentSessionDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { TickBox } from '../../ui/TickBox.tsx';

const READ = 'read';
const ENDS = ['sessions', 'ways', 'grants', 'shares', 'seats', 'messages', 'drafts'] as const;
const STAYS = ['cards', 'log', 'agreed', 'running'] as const;

/** 注销账户: what ends, what stays and how long; then a fresh code. */
export function CloseAccountPage() {
  const { t } = useTranslation('account-security');
  const [closeAccount] = useMutation(CloseAccountDocument);
  const [read, setRead] = useState(false);
  const client = useApolloClient();
  const signOut = useSignOut();

  async function close() {
    if (!read) return [{ id: READ, text: t('close.readFirst') }];
    const answer = await ask();
    if (!answer) return [{ id: READ, text: t('close.noAnswer') }];
    if (answer.__typename === 'CloseRefused')
      return [{ id: READ, text: t(`close.refused.${answer.reason}`) }];
    await signOut(PATHS.accountClosed);
    return [];
  }

  async function ask() {
    try {
      return (await closeAccount()).data?.closeAccount;
    } catch (fault) {
      if (codeOf(fault) !== undefined) throw fault;
      // The answer was lost, so it may be closed: this device keeps nothing, and whoever is nobody here any more has closed it.
      forgetKept();
      const { data } = await client.query({ query: CurrentSessionDocument, fetchPolicy: 'no-cache' });
      if (data?.viewer !== null) throw fault;
      return { __typename: 'AccountClosed' } as const;
    }
  }

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('account') }]} here={t('close.title')} />
      <div className="narrow stack-l">
        <StepForm title={t('close.title')} lead={t('close.lead')} send={t('close.send')} onSend={close}>
          {(errorOf) => (
            <>
              <section className="stack">
                <h2 className="h-s">{t('close.endsTitle')}</h2>
                <ul>
                  {ENDS.map((what) => (
                    <li key={what}>{t(`close.ends.${what}`)}</li>
                  ))}
                </ul>
              </section>
              <section className="stack">
                <h2 className="h-s">{t('close.staysTitle')}</h2>
                <ul>
                  {STAYS.map((what) => (
                    <li key={what}>{t(`close.stays.${what}`)}</li>
                  ))}
                </ul>
                <p className="note">
                  <Link to={PATHS.myData}>{t('close.copyFirst')}</Link>
                </p>
              </section>
              <TickBox id={READ} error={errorOf(READ)} checked={read} onChange={setRead}>
                {t('close.read')}
              </TickBox>
            </>
          )}
        </StepForm>
        <Hotline />
      </div>
    </>
  );
}
