import { GrantScope } from '@exit-card/shared/delegation';
import { expect, it } from 'vitest';
import { grantPerson } from './grant-person.ts';

const zhangSan = {
  name: '张三',
  idNumber: '110101199003071234',
  phoneNumber: '13800138000',
  passportNumber: 'E12345678',
};
const { CARD_READ, CARD_DETAIL, ...OTHERS } = GrantScope;
const closed = { maskedIdNumber: null, maskedPhoneNumber: null, maskedPassportNumber: null };
const idNumber = { maskedIdNumber: '110***********1234' };
const others = { maskedPhoneNumber: '138****8000', maskedPassportNumber: 'E******78' };

it.each([
  [[CARD_READ], { ...closed, ...idNumber }],
  [[CARD_DETAIL], { ...closed, ...others }],
  [[CARD_READ, CARD_DETAIL], { ...idNumber, ...others }],
  [Object.values(OTHERS), closed],
  [[], closed],
])('G19: %j shows the name and %j', (scopes, shown) => {
  expect(grantPerson(zhangSan, scopes)).toEqual({ name: '张三', ...shown });
});

it('G19: a passport that is not known stays empty', () => {
  const person = grantPerson({ ...zhangSan, passportNumber: null }, [CARD_READ, CARD_DETAIL]);
  expect(person.maskedPassportNumber).toBeNull();
});
