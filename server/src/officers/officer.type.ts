import { OfficerRole } from '@exit-card/shared/officer';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';

registerEnumType(OfficerRole, {
  name: 'OfficerRole',
  description: '工作人员的职责。 What an officer may do.',
  valuesConfig: described<OfficerRole>({
    INTAKE: ['录入申请', 'Enters applications'],
    REVIEWER: ['审核', 'Reviews'],
    APPROVER: ['审批', 'Approves or refuses'],
    GRANT_VERIFIER: ['核验授权和单位', 'Verifies grants and organisations'],
    ADMIN: [
      '管理工作人员、办事地点和公告；不能查看出境卡',
      'Manages officers, offices and announcements; sees no card',
    ],
  }),
});

@ObjectType({ description: '工作人员。 A person as an officer.' })
export class Officer {
  @Field(() => String, { description: '所在办事地点。 Name of the office.' })
  officeName: string;

  @Field(() => [OfficerRole], { description: '职责。 What the officer may do.' })
  roles: readonly OfficerRole[];
}
