import { useMutation, useQuery } from '@apollo/client/react';
import { type AccountLook, PageLanguage, PageTheme } from '@exit-card/shared/look';
import { useEffect, useState } from 'react';
import { onChosen, wear } from '../app/appearance.ts';
import { AccountLookDocument, type AccountLookQuery, KeepLookDocument } from '../graphql/documents.ts';
import { currentLanguage, showLanguage } from '../text/language.ts';

type Kept = NonNullable<AccountLookQuery['viewer']>['look'];

/** Language, theme and large text of the account on this device, and what is chosen here in the account. Shows nothing. */
export function KeepLook() {
  const [keep] = useMutation(KeepLookDocument);
  const [isTold, setTold] = useState(false);
  // What the account has is older than what was chosen here before this stood.
  const look = useQuery(AccountLookDocument, { skip: !isTold }).data?.viewer?.look;

  useEffect(() => {
    let telling: Promise<unknown> | undefined;
    const stop = onChosen((chosen) => {
      telling = keep({ variables: { input: worded(chosen) } }).catch(() => undefined);
    });
    void Promise.resolve(telling).then(() => setTold(true));
    return stop;
  }, [keep]);

  useEffect(() => {
    if (look) takeOver(look);
  }, [look]);
  return null;
}

function takeOver({ language, theme, elder }: Kept): void {
  wear({ ...(theme && { theme: PageTheme[theme] }), ...(elder !== null && { elder }) });
  if (language && PageLanguage[language] !== currentLanguage()) void showLanguage(PageLanguage[language]);
}

/** In the words of the service. */
function worded({ language, theme, elder }: AccountLook) {
  return {
    ...(language && { language: nameOf(PageLanguage, language) }),
    ...(theme && { theme: nameOf(PageTheme, theme) }),
    ...(elder !== undefined && { elder }),
  };
}

function nameOf<Name extends string>(values: Readonly<Record<Name, string>>, value: string): Name {
  return (Object.keys(values) as Name[]).find((name) => values[name] === value)!;
}
