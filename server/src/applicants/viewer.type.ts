import { AssuranceLevel } from '@exit-card/shared/applicant';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';

registerEnumType(AssuranceLevel, {
  name: 'AssuranceLevel',
  description: '认证等级。 How surely the service knows a person.',
  valuesConfig: described({
    L1: ['免登录查询', 'Guest look-up'],
    L2: ['账户，手机已核验', 'Account with a proven phone'],
    L3: ['实名并通过人脸核验', 'Face check passed'],
  }),
});

/** Resolved from the signed-in person of `access/caller.ts`: that is what the field resolvers get as their root. */
@ObjectType({ description: '已登录的本人。 The signed-in person.' })
export class Viewer {
  @Field(() => AssuranceLevel, { description: '认证等级。 Assurance level.' })
  assurance: AssuranceLevel;
}
