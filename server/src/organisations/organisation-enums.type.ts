import { OrganisationStatus, SeatRole } from '@exit-card/shared/delegation';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { OrganisationRefusal } from './organisation-refusal.ts';

registerEnumType(OrganisationStatus, {
  name: 'OrganisationStatus',
  description: '单位的状态。 Where an organisation stands.',
  valuesConfig: described<OrganisationStatus>({
    PENDING: ['待核验', 'Waits for the verifier'],
    VERIFIED: ['已核验', 'Was verified'],
    REFUSED: ['未通过', 'Was refused'],
    SUSPENDED: ['已暂停', 'Suspended by an officer'],
    CLOSED: ['已注销', 'Closed'],
  }),
});

registerEnumType(SeatRole, {
  name: 'SeatRole',
  description: '经办资格的种类。 What a person is for an organisation.',
  valuesConfig: described<SeatRole>({
    ADMIN: ['管理员，可增减经办人', 'Administrator: gives and ends seats'],
    AGENT: ['经办人', 'Agent'],
  }),
});

registerEnumType(OrganisationRefusal, {
  name: 'OrganisationRefusal',
  description: '未办理的原因。 Why nothing was done.',
  valuesConfig: described<OrganisationRefusal>({
    LEVEL_TOO_LOW: ['须先通过人脸核验', 'The face check comes first'],
    ALREADY_REGISTERED: ['您已登记该单位', 'The viewer acts for this organisation already'],
    TOO_MANY_PENDING: ['待核验的单位过多', 'Too many organisations of the viewer wait for the verifier'],
    NOT_VERIFIED: ['单位未核验', 'The organisation is not verified'],
    NOT_ADMIN: ['须由管理员办理', 'Needs an administrator'],
    NO_SUCH_PERSON: ['没有这个人', 'There is no such person'],
    SEAT_EXISTS: ['邀请过多，请先撤回', 'Too many offers are open'],
    PERIOD: ['期限不在允许范围内', 'The period is not allowed'],
    LAST_ADMIN: ['至少保留一名管理员', 'The last administrator stays'],
    CONFLICT_OF_INTEREST: ['须回避', 'Conflict of interest'],
    EVIDENCE_MISSING: ['缺少证明材料', 'The evidence is missing'],
    REASON_MISSING: ['须说明原因', 'The reason is missing'],
    CHECKS_MISSING: ['核验项目未全部勾选', 'Not all checks are ticked'],
    NOT_ALLOWED_NOW: ['现在不能办理', 'Not possible as things stand'],
  }),
});
