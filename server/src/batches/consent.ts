import { consentToGrant } from '../delegation/grant-doings.ts';
import type { Services } from '../services.ts';
import { handInConsented } from './hand-in-consented.ts';

type Consent = Parameters<typeof consentToGrant>;

/** As `consentToGrant`; what the organisation has prepared is handed in right away, where handing in was agreed to. */
export async function consentAndHandIn(
  services: Services,
  ...rest: Consent extends [unknown, ...infer Rest] ? Rest : never
) {
  const answer = await consentToGrant(services, ...rest);
  if (answer.__typename === 'GrantChanged')
    // The consent stands whatever becomes of the cards; the sweep comes back to them.
    await handInConsented(services, answer.grant.id).catch((error: unknown) =>
      services.log.error(error, 'prepared applications not handed in'),
    );
  return answer;
}
