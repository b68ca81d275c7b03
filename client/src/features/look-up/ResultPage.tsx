import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Fault } from '../../app/Fault.tsx';
import { LookUpResultDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Ended } from './Ended.tsx';
import { Found } from './Found.tsx';
import { useFlow } from './flow.ts';
import { NoRecord } from './NoRecord.tsx';
import { Refused } from './Refused.tsx';

const TICK_MS = 5000;

/** The answer. A reload asks the server again, which keeps it for ten minutes. */
export function ResultPage() {
  const { refusal } = useFlow();
  return refusal ? <Refused refusal={refusal} /> : <Result />;
}

function Result() {
  const { forget } = useFlow();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(LookUpResultDocument, { fetchPolicy: 'network-only' });
  const answer = data?.lookUpResult;
  const now = useNow(TICK_MS);
  const over = answer !== undefined && (answer === null || Date.parse(answer.endsAt) <= now);

  useEffect(forget, []);

  useEffect(() => {
    if (over) client.cache.evict({ fieldName: 'lookUpResult' });
  }, [over, client]);

  if (answer === undefined) {
    return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  }
  if (answer === null || over) return <Ended />;
  const minutesLeft = Math.ceil((Date.parse(answer.endsAt) - now) / 60_000);
  switch (answer.__typename) {
    case 'CardsFound':
      return <Found answer={answer} minutesLeft={minutesLeft} />;
    case 'NoRecord':
      return <NoRecord answer={answer} minutesLeft={minutesLeft} />;
  }
}
