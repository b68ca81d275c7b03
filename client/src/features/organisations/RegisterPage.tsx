import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { RegisterOrganisationDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, idNumberErrors, lineErrors, nameErrors, usccErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Field } from '../../ui/Field.tsx';
import { changeErrors } from './change-errors.ts';
import { RegisterLead } from './RegisterLead.tsx';
import { UsccField } from './UsccField.tsx';

const NOTHING = { organisation: '', uscc: '', name: '', idNumber: '' };

/** 登记单位: what the organisation is; its documents follow on its own page. */
export function RegisterPage() {
  const { t } = useTranslation(['organisations', 'layout']);
  const navigate = useNavigate();
  const today = useToday();
  const [typed, setTyped] = useState(NOTHING);
  const [register] = useMutation(RegisterOrganisationDocument);
  const title = t('register.title');
  const type = (part: keyof typeof typed) => (text: string) => setTyped({ ...typed, [part]: text });

  async function send() {
    const { organisation, uscc, name, idNumber } = typed;
    const errors = [
      ...lineErrors('ORGANISATION_NAME', organisation),
      ...usccErrors(uscc),
      ...nameErrors(name),
      ...idNumberErrors(idNumber, today),
    ];
    if (errors.length > 0) return errors;
    const input = { name: organisation, uscc, legalRepresentative: { name, idNumber } };
    const { data } = await register({ variables: { input } });
    const answer = data?.registerOrganisation;
    if (!answer) return [];
    if (answer.__typename !== 'OrganisationChanged') return changeErrors(answer, INPUT_IDS.ORGANISATION_NAME);
    await navigate(generatePath(PATHS.organisation, { orgId: answer.organisation.id }), { replace: true });
    return [];
  }

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('layout:nav.delegation') }]} here={title} />
      <div className="narrow stack-l">
        <StepForm title={title} lead={<RegisterLead />} send={t('register.send')} onSend={send}>
          {(errorOf) => (
            <>
              <Field
                id={INPUT_IDS.ORGANISATION_NAME}
                label={t('register.name')}
                hint={t('register.nameHint')}
                error={errorOf(INPUT_IDS.ORGANISATION_NAME)}
                autoComplete="organization"
                value={typed.organisation}
                onChange={(event) => type('organisation')(event.target.value)}
              />
              <UsccField value={typed.uscc} onChange={type('uscc')} error={errorOf(INPUT_IDS.USCC)} />
              <fieldset className="stack">
                <legend>{t('register.representative')}</legend>
                <p className="note">{t('register.representativeHint')}</p>
                <NameField value={typed.name} onChange={type('name')} error={errorOf(INPUT_IDS.NAME)} />
                <IdNumberField
                  value={typed.idNumber}
                  onChange={type('idNumber')}
                  error={errorOf(INPUT_IDS.ID_NUMBER)}
                />
              </fieldset>
            </>
          )}
        </StepForm>
      </div>
    </>
  );
}
