import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Whether this browser has passkeys at all; known without loading anything. */
export function hasPasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function';
}

/** What the browser made, as the server takes it; undefined when the person stopped or the device could not. */
export async function makePasskey(json: string): Promise<string | undefined> {
  const optionsJSON = JSON.parse(json) as PublicKeyCredentialCreationOptionsJSON;
  const { startRegistration } = await import('@simplewebauthn/browser');
  return asText(startRegistration({ optionsJSON }));
}

/** As `makePasskey`, of one that is there. */
export async function askPasskey(json: string): Promise<string | undefined> {
  const optionsJSON = JSON.parse(json) as PublicKeyCredentialRequestOptionsJSON;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return asText(startAuthentication({ optionsJSON }));
}

function asText(credential: Promise<object>): Promise<string | undefined> {
  return credential.then(
    (made) => JSON.stringify(made),
    () => undefined,
  );
}
