/** `@Authorized(PUBLIC)`: needs no sign-in. Every other operation is closed to whoever is not signed in. */
export const PUBLIC = 'PUBLIC';
