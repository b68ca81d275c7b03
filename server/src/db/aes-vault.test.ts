import { expect, it } from 'vitest';
import { aesVault, UnreadableSecret } from './aes-vault.ts';

const oldKey = { id: 'k1', key: Buffer.alloc(32, 1) };
const newKey = { id: 'k2', key: Buffer.alloc(32, 2) };
const indexKey = Buffer.alloc(32, 3);
const vault = aesVault({ dataKeys: [oldKey], indexKey });
const value = vault.encrypt('applicants.phone_cipher', 'row', '13800138000');

it('gives back what it took, and never writes the same twice', () => {
  expect(vault.decrypt('applicants.phone_cipher', 'row', value)).toBe('13800138000');
  expect(value).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]+$/);
  expect(vault.encrypt('applicants.phone_cipher', 'row', '13800138000')).not.toBe(value);
});

it('J6: does not read a value of another row or column, nor an edited or shortened one', () => {
  const [version, key, iv, sealed] = value.split('.') as [string, string, string, string];
  const edited = [version, key, iv, sealed.startsWith('A') ? `B${sealed.slice(1)}` : `A${sealed.slice(1)}`];
  for (const read of [
    () => vault.decrypt('applicants.phone_cipher', 'another', value),
    () => vault.decrypt('accounts.phone_cipher', 'row', value),
    () => vault.decrypt('applicants.phone_cipher', 'row', edited.join('.')),
    () => vault.decrypt('applicants.phone_cipher', 'row', [version, key, iv, sealed.slice(0, 8)].join('.')),
    () => vault.decrypt('applicants.phone_cipher', 'row', '13800138000'),
  ])
    expect(read).toThrow(UnreadableSecret);
});

it('J6: reads under an older key, writes under the current, refuses an unknown one', () => {
  const both = aesVault({ dataKeys: [newKey, oldKey], indexKey });
  expect(both.decrypt('applicants.phone_cipher', 'row', value)).toBe('13800138000');
  const fresh = both.encrypt('applicants.phone_cipher', 'row', '13800138000');
  expect(fresh).toMatch(/^v1\.k2\./);
  expect(() => vault.decrypt('applicants.phone_cipher', 'row', fresh)).toThrow(UnreadableSecret);
});

it('J6: has a blind index per kind of secret and per key', () => {
  const index = vault.blindIndex('id-number', '11010519491231002X');
  expect(vault.blindIndex('id-number', '11010519491231002X')).toBe(index);
  expect(vault.blindIndex('passport-number', '11010519491231002X')).not.toBe(index);
  const other = aesVault({ dataKeys: [oldKey], indexKey: Buffer.alloc(32, 4) });
  expect(other.blindIndex('id-number', '11010519491231002X')).not.toBe(index);
});
