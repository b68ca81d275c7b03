import { UniqueViolation } from './errors.ts';

/** Writes, and once more when somebody else was first with a unique value: what they wrote is there to be found by then. */
export async function againIfTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UniqueViolation) return write();
    throw error;
  }
}
