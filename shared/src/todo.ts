/** What may wait for a signed-in person. */
export const TodoKind = {
  SEND_DOCUMENTS: 'SEND_DOCUMENTS',
  ASK_EXTENSION: 'ASK_EXTENSION',
  LEAVE_IN_TIME: 'LEAVE_IN_TIME',
  CALL_HOTLINE: 'CALL_HOTLINE',
  CONTINUE_DRAFT: 'CONTINUE_DRAFT',
  ANSWER_GRANT: 'ANSWER_GRANT',
  SEND_EVIDENCE: 'SEND_EVIDENCE',
  CHECK_FACE: 'CHECK_FACE',
  SET_PASSWORD: 'SET_PASSWORD',
} as const;
export type TodoKind = (typeof TodoKind)[keyof typeof TodoKind];
