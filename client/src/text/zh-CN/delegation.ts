export const delegation = {} as const;
