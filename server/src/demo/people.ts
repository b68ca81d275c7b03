import type { OfficerRole } from '../cards/actor.ts';

/** A person of the demo's identity register. Nobody here exists. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phoneNumber: string;
  readonly passportNumber: string | null;
  /** What one can try with this person: for the page that lists them. */
  readonly shows: readonly [zh: string, en: string];
}

function person(
  number: number,
  name: string,
  idNumber: string,
  phoneNumber: string,
  passportNumber: string | null,
  shows: readonly [zh: string, en: string],
): DemoPerson {
  const id = `018e2700-0a00-7000-8000-0000000000${String(number).padStart(2, '0')}`;
  return { id, name, idNumber, phoneNumber, passportNumber, shows };
}

/** 张三 has exactly the published document's numbers, of which the ID number fails its own check digit. */
export const PEOPLE = {
  zhangSan: person(1, '张三', '110101199003071234', '13800138000', 'E12345678', [
    '两张卡：已批准、需补充材料（公开示例）',
    'Two cards: approved, documents required (the published samples)',
  ]),
  liYan: person(2, '李䶮', '320106198805120048', '13800138002', 'EA1234567', [
    '待审核；姓名含生僻字',
    'Waiting for review; a rare character in the name',
  ]),
  reheman: person(3, '阿卜杜·热合曼', '65010119951123003X', '13800138003', 'E23456789', [
    '已审核；姓名含间隔号',
    'Reviewed; a dot in the name',
  ]),
  wangFang: person(4, '王芳', '310101198506200028', '13800138004', 'E34567890', [
    '已完成；已设登录密码',
    'Completed; has a password',
  ]),
  zhaoMin: person(5, '赵敏', '440301197908150049', '13800138005', 'E45678901', ['已过期', 'Expired']),
  chenWei: person(6, '陈伟', '510104199203030018', '13800138006', null, ['不予批准', 'Refused']),
  liuYang: person(7, '刘洋', '420102199607180034', '13800138007', 'E56789012', ['已撤回', 'Withdrawn']),
  huangLi: person(8, '黄丽', '120101198312010028', '13800138008', 'E67890123', [
    '逾期未补充；另有一张已批准，次日起可申请延期',
    'Lapsed; and one approved, open for an extension from the next day',
  ]),
  zhouTao: person(9, '周涛', '330106199109300033', '13800138009', 'E78901234', ['无记录', 'No card']),
  wuJing: person(10, '吴静', '370202199902140028', '13800138010', null, [
    '申请已收到，正在录入',
    'An application was received and is being entered',
  ]),
  sunGuoqiang: person(11, '孙国强', '610103197009250015', '13800138011', 'E89012345', [
    '记录已满五年归档',
    'A card archived after five years',
  ]),
  zhengYiming: person(12, '郑一鸣', '210102198701100025', '13800138012', 'E90123456', [
    '待审核已超出通常时限；与郑小雨共用手机',
    'Waiting longer than usual; shares a phone with 郑小雨',
  ]),
  zhengXiaoyu: person(13, '郑小雨', '330106201006010025', '13800138012', 'EB1234567', [
    '未成年人，待审核；与郑一鸣共用手机',
    'A minor, waiting for review; shares a phone with 郑一鸣',
  ]),
  chanTaiMan: person(14, 'CHAN TAI MAN', '810000199204200015', '13800138014', 'K12345678', [
    '已批准；姓名为拉丁字母',
    'Approved; a name in Latin letters',
  ]),
  linFeng: person(21, '林峰', '110105198004050021', '13800138021', null, ['录入人员', 'Intake officer']),
  heLi: person(22, '何丽', '110105197607180031', '13800138022', null, ['审核人员', 'Reviewer']),
  gaoMing: person(23, '高明', '310105198409090010', '13800138023', null, ['审批人员', 'Approver']),
  maChao: person(24, '马超', '510107198103120010', '13800138024', null, ['委托核验人员', 'Grant verifier']),
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Officers are people too: they may have cards of their own, and never decide on those. */
export const OFFICERS = {
  linFeng: { office: 0, roles: ['INTAKE'] },
  heLi: { office: 0, roles: ['REVIEWER'] },
  gaoMing: { office: 2, roles: ['APPROVER'] },
  maChao: { office: 4, roles: ['GRANT_VERIFIER'] },
} as const satisfies Partial<
  Record<PersonKey, { office: number; roles: readonly (OfficerRole | 'GRANT_VERIFIER')[] }>
>;

/** The people who have applied, or could: those that the demo's page offers. */
export const APPLICANTS: readonly DemoPerson[] = Object.values(PEOPLE).filter(
  ({ id }) => !Object.keys(OFFICERS).some((key) => PEOPLE[key as PersonKey].id === id),
);

/** The one who signs in with a password at once; everybody else starts with the first use. */
export const WITH_PASSWORD = { person: PEOPLE.wangFang, password: '春江花月夜-2024' } as const;
