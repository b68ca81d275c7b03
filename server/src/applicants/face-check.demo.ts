import type { FaceAnswer, FaceCheck } from './face-check.ts';

/** Has no camera and no picture: the page says which answer to give. */
export const demoFaceCheck: FaceCheck = {
  async check(_applicantId, capture): Promise<FaceAnswer> {
    if (capture === 'demo:down') return { outcome: 'UNAVAILABLE', retryAfterSeconds: 300 };
    return { outcome: capture === 'demo:pass' ? 'PASS' : 'FAIL' };
  },
};
