import { expect, it, vi } from 'vitest';
import { againIfTaken } from './again-if-taken.ts';
import { UniqueViolation } from './errors.ts';

it('tries once more when somebody else was first, and no more than that', async () => {
  const write = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new UniqueViolation());
  expect(await againIfTaken(write.mockResolvedValueOnce('found'))).toBe('found');
  expect(write).toHaveBeenCalledTimes(2);

  const taken = vi.fn<() => Promise<string>>().mockRejectedValue(new UniqueViolation());
  await expect(againIfTaken(taken)).rejects.toThrow(UniqueViolation);
  expect(taken).toHaveBeenCalledTimes(2);
});

it('tries nothing again that failed for another reason', async () => {
  const write = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('disk'));
  await expect(againIfTaken(write)).rejects.toThrow('disk');
  expect(write).toHaveBeenCalledOnce();
});
