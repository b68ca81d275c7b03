import { InputField, NoRecordReason } from '@exit-card/shared/answer';
import { AssuranceLevel, CodePurpose, VerificationStep } from '@exit-card/shared/applicant';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';

registerEnumType(AssuranceLevel, {
  name: 'AssuranceLevel',
  description: '认证等级。 How surely the service knows a person.',
  valuesConfig: described<AssuranceLevel>({
    L1: ['免登录查询', 'A guest look-up'],
    L2: ['已核验手机的账户', 'An account with a proven phone'],
    L3: ['已通过人脸核验', 'The face check was passed'],
  }),
});

registerEnumType(CodePurpose, {
  name: 'CodePurpose',
  description: '验证码的用途；不能用于其他用途。 What a one-time code is for; it is good for nothing else.',
  valuesConfig: described<CodePurpose>({
    LOOK_UP: ['免登录查询', 'A guest look-up'],
    FIRST_USE: ['首次认证', 'Opening an account'],
    SIGN_IN: ['登录', 'Signing in'],
    STEP_UP: ['办理前再次确认', 'Confirming oneself before something that cannot be undone'],
    CHANGE_PHONE: ['更换手机号码', 'Proving a new phone of the own account'],
    PROVE_MAIL: ['核验邮箱', 'Proving a mail address'],
  }),
});

registerEnumType(VerificationStep, {
  name: 'VerificationStep',
  description: '首次认证的下一步。 The step of first-use verification that comes next.',
  valuesConfig: described<VerificationStep>({
    FACE: ['人脸核验', 'The face check'],
    PASSWORD: ['设置密码', 'Setting a password'],
    DONE: ['已完成', 'Nothing is left to do'],
  }),
});

registerEnumType(InputField, {
  name: 'InputField',
  description: '填写的项目。 Something that a person fills in.',
  valuesConfig: described<InputField>({
    NAME: ['姓名', 'Name as on the ID card'],
    ID_NUMBER: ['身份证号码', 'ID number'],
    PASSPORT_NUMBER: ['护照号码', 'Passport number'],
    PHONE_NUMBER: ['手机号码', 'Mobile number'],
    CARD_NUMBER: ['出境卡编号', 'Number of the card'],
    CODE: ['短信验证码', 'Code from the text message'],
    PASSWORD: ['密码', 'Password'],
    DEVICE_NAME: ['设备名称', 'Name of the device'],
    ORGANISATION_NAME: ['单位名称', 'Name of the organisation'],
    USCC: ['统一社会信用代码', 'Unified social credit code'],
    PURPOSE: ['查询或分享的用途', 'What the organisation asks for, or a share is for'],
    EXIT_PURPOSE: ['出境事由', 'Why the traveller leaves'],
    PURPOSE_TEXT: ['事由说明', 'More about why, in words'],
    DESTINATION: ['目的地', 'Where the journey goes'],
    EXPECTED_EXIT_DATE: ['预计出境日期', 'Expected day of exit'],
    EXPEDITE_REASON: ['加急原因', 'Why it should go faster'],
    EXPEDITE_EXPLANATION: ['加急说明', 'More about that, in words'],
    EXPEDITE_PROOF: ['加急证明材料', 'Proof of that'],
    TITLE: ['名称', 'Title'],
    INSTITUTION: ['机构名称', 'Name of the institution'],
    SHARE_CODE: ['分享码', 'Code of a share'],
    BIRTH_DATE: ['出生日期', 'Day of birth'],
    DECLARED_PERSON: ['经办人', 'Who looks for the institution'],
    PHRASE: ['防伪暗语', 'Phrase that stands in every true message'],
    MAIL_ADDRESS: ['邮箱', 'Mail address'],
    PUSH_SUBSCRIPTION: ['浏览器推送', 'Push to a browser'],
  }),
});

registerEnumType(NoRecordReason, {
  name: 'NoRecordReason',
  description: '无记录的常见原因。 The usual explanations of "no record".',
  valuesConfig: described<NoRecordReason>({
    NOT_SUBMITTED: ['尚未提交申请', 'No application was made'],
    DATA_DIFFER: ['填写的信息与申请时不一致', 'The application was made with other data'],
    NOT_YET_ENTERED: ['刚刚提交，尚未录入', 'Just submitted, not entered yet'],
    ARCHIVED: ['超过五年，已归档，请到线下窗口查询', 'Archived after five years: ask at an office'],
  }),
});
