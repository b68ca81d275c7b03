import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { useToday } from '../../app/use-service.ts';
import { USUAL } from '../../grant-view/scope-words.ts';
import {
  AskedGrantsDocument,
  type GrantScope,
  RequestEmployerGrantsDocument,
} from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Asked } from './AskEmployees.tsx';
import { AskScopes } from './AskScopes.tsx';
import { employeeLines, type LineProblem, lineProblems } from './employee-lines.ts';
import { grantRefusalWords } from './grant-refusal-words.ts';
import { LineProblems } from './LineProblems.tsx';

const ID = 'employees';
const MOST_LINES = 200;

interface Props {
  orgId: string;
  onAsked: (asked: Asked) => void;
}

/** A list as it comes out of a table, checked before it is sent. */
export function AskForm({ orgId, onAsked }: Props) {
  const { t } = useTranslation('organisations');
  const today = useToday();
  const { errors, errorOf, busy, fault, run } = useSend();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly LineProblem[]>([]);
  const [more, setMore] = useState<readonly GrantScope[]>([]);
  const [request] = useMutation(RequestEmployerGrantsDocument, { refetchQueries: [AskedGrantsDocument] });
  const lines = employeeLines(text);

  async function send() {
    const wrong = lineProblems(lines, today);
    setProblems(wrong);
    if (lines.length === 0) return [{ id: ID, text: t('ask.empty') }];
    if (lines.length > MOST_LINES) return [{ id: ID, text: t('ask.tooMany', { count: lines.length }) }];
    if (wrong.length > 0) return [{ id: ID, text: t('ask.wrong', { count: wrong.length }) }];

    const employees = lines.map(({ name, idNumber }) => ({ name, idNumber }));
    const input = { organisationId: orgId, employees, scopes: [...USUAL, ...more] };
    const { data } = await request({ variables: { input } });
    const answer = data?.requestEmployerGrants;
    if (answer?.__typename === 'GrantRefused') return [{ id: ID, text: grantRefusalWords(answer.reason) }];
    if (answer) onAsked({ lines, rows: answer.rows });
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack-l" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <TextArea
        id={ID}
        label={t('ask.employees')}
        hint={t('ask.employeesHint')}
        error={errorOf(ID)}
        className="list name"
        placeholder={t('ask.example')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      >
        <LineProblems problems={problems} />
        {lines.length > 0 && <p className="hint">{t('ask.count', { count: lines.length })}</p>}
      </TextArea>
      <AskScopes chosen={more} onChange={setMore} />
      <FaultNotice error={fault} />
      <p className="row">
        <Button type="submit" size="grow" busy={busy}>
          {lines.length > 0 ? t('ask.send', { count: lines.length }) : t('ask.sendNone')}
        </Button>
      </p>
    </form>
  );
}
