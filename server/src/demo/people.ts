import type { OfficerRole } from '@exit-card/shared/officer';

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
  zhaoMin: person(5, '赵敏', '440301197908150049', '13800138005', 'E45678901', [
    '已过期；有一份填了一半的申请',
    'Expired; and an application half filled in',
  ]),
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
  songYaqin: person(31, '宋雅琴', '110102198205160025', '13800138031', 'EJ7311007', [
    '母亲：张小禾和宋一诺的监护人',
    'A mother: guardian of 张小禾 and 宋一诺',
  ]),
  zhangXiaohe: person(32, '张小禾', '110105201309010033', '13800138031', 'EJ7311014', [
    '10 岁的孩子，监护人可查看',
    'A child of 10, seen by the guardian',
  ]),
  songYinuo: person(33, '宋一诺', '110102200603140046', '13800138033', 'EJ7311021', [
    '2024年3月14日年满 18 岁：监护当天 00:00 自动结束',
    'Turns 18 on 14 March 2024: guardianship ends by itself at 00:00',
  ]),
  suWenbo: person(41, '苏文博', '110108197903220017', '13800138041', null, [
    '北京云帆科技有限公司的管理员',
    'Administrator of 北京云帆科技有限公司',
  ]),
  tangWanqing: person(42, '唐婉清', '110108199007180028', '13800138042', null, [
    '同一单位的经办人',
    'An agent of the same organisation',
  ]),
  dengKai: person(43, '邓凯', '110108198811050035', '13800138043', null, [
    '同一单位的经办人，资格到 3 月 15 日',
    'Another agent, whose seat ends on 15 March',
  ]),
  guoXiaolan: person(51, '郭晓岚', '110101199204110024', '13800138051', 'EJ7311028', [
    '员工：单位办理的卡，需补充材料',
    'An employee: card handed in by the organisation, documents required',
  ]),
  heYutong: person(52, '何雨桐', '320102199509230049', '13800138052', 'EJ7311035', [
    '员工：需补充材料',
    'An employee: documents required',
  ]),
  maimaiti: person(53, '买买提·吐尔逊', '650102199106100019', '13800138053', 'EJ7311042', [
    '员工：已审核',
    'An employee: reviewed',
  ]),
  ouyangWei: person(54, '欧阳𬀩', '420106198702120030', '13800138054', 'EJ7311049', [
    '员工：待审核；只同意单位看状态和日期',
    'An employee: waiting; agreed to status and dates only',
  ]),
  wangYan: person(55, '王䶮', '310104199308300013', '13800138055', 'EJ7311056', [
    '员工：待审核',
    'An employee: waiting for review',
  ]),
  chenSiyuan: person(56, '陈思远', '440305199401050035', '13800138056', 'EJ7311063', [
    '员工：一张单位办的卡，一张自己办的卡（单位看不到）',
    'An employee: one card by the organisation, one private card that it never sees',
  ]),
  zhaoYinuo: person(57, '赵一诺', '330102199611190022', '13800138057', 'EJ7311070', [
    '员工：已完成',
    'An employee: completed',
  ]),
  xuJingyi: person(58, '徐静怡', '510104198906070046', '13800138058', 'EJ7311077', [
    '员工：已批准',
    'An employee: approved',
  ]),
  fangZhiqiang: person(59, '方志强', '370102198503180014', '13800138059', 'EJ7311084', [
    '员工：3 月 8 日收回了对单位的授权',
    'An employee: took the authorisation back on 8 March',
  ]),
  jiangNan: person(60, '江南', '610102199702250024', '13800138060', 'EJ7311091', [
    '员工：单位请求授权，等本人同意',
    'An employee: asked for consent, not answered yet',
  ]),
  liangQiming: person(71, '梁启明', '440103195608090016', '13800138071', 'EJ7311098', [
    '委托人：公证委托罗佩文；3 月 8 日收回了对董慧的授权',
    'A principal: 罗佩文 is the notarised proxy; took the authorisation of 董慧 back on 8 March',
  ]),
  luoPeiwen: person(72, '罗佩文', '440104198401270028', '13800138072', null, [
    '受托人：一项有效、一项已到期的公证委托',
    'A notarised proxy: one grant in force, one expired',
  ]),
  fengGuodong: person(73, '冯国栋', '120103195305050039', '13800138073', 'EJ7311105', [
    '委托人：对罗佩文的授权已到期；董慧的申请正在核验',
    'A principal: the grant of 罗佩文 has expired; a request by 董慧 is being verified',
  ]),
  dongHui: person(74, '董慧', '120104198609140041', '13800138074', null, [
    '受托人：一项被收回，一项正在核验',
    'A proxy: one grant revoked, one being verified',
  ]),
  qinLan: person(75, '秦岚', '500103198303020025', '13800138075', null, [
    '母亲：为秦朗申请监护授权，等核验',
    'A mother: asks to be entered as guardian of 秦朗, being verified',
  ]),
  qinLang: person(76, '秦朗', '500103201607200011', '13800138075', 'EJ7311112', [
    '7 岁的孩子，已批准',
    'A child of 7, approved',
  ]),
  linQinghe: person(81, '林清和', '350102199410170029', '13800138081', 'EJ7311119', [
    '申请加急（探望危重病人），附证明，待决定',
    'Asks to go faster (somebody critically ill), with proof; not decided',
  ]),
  zhouHang: person(82, '周航', '330102198806020037', '13800138082', 'EJ7311126', [
    '待审核，已超时一个工作日',
    'Waiting for review, late by a working day',
  ]),
  wuXinyi: person(83, '吴欣怡', '320203199604210048', '13800138083', 'EJ7311133', [
    '待审核，今天到期',
    'Waiting for review, due today',
  ]),
  daiJun: person(84, '戴军', '510107199108130060', '13800138084', null, [
    '需补充材料，申请延长期限',
    'Documents required, asks for more time',
  ]),
  tanWei: person(85, '谭薇', '370202198709300013', '13800138085', 'EJ7311140', [
    '补充材料已提交，待审核',
    'Documents are in, waiting for review',
  ]),
  kongLingyi: person(86, '孔令仪', '430103199305050021', '13800138086', 'EJ7311147', [
    '待审核，申请更正出境日期',
    'Waiting for review, asks to correct the day of exit',
  ]),
  fuChen: person(87, '傅晨', '210203198507180035', '13800138087', 'EJ7311154', [
    '加急，已审核，今天到期',
    'Goes faster, reviewed, due today',
  ]),
  shenYue: person(88, '沈悦', '440106199002280023', '13800138088', 'EJ7311161', [
    '已批准，申请延期',
    'Approved, asks for an extension',
  ]),
  geXiuying: person(89, '葛秀英', '320102195810050049', '13800138089', 'EJ7311168', [
    '窗口申请：一张需补充材料；一张已批准，两天后可在窗口申请延期',
    'Applied at a counter: documents required; another approved, to be extended at a counter from two days later',
  ]),
  linFeng: person(21, '林峰', '110105198004050021', '13800138021', null, ['录入人员', 'Intake officer']),
  heLi: person(22, '何丽', '110105197607180031', '13800138022', null, ['审核人员', 'Reviewer']),
  gaoMing: person(23, '高明', '310105198409090010', '13800138023', null, ['审批人员', 'Approver']),
  maChao: person(24, '马超', '510107198103120010', '13800138024', null, ['委托核验人员', 'Grant verifier']),
  yuanLi: person(25, '袁立', '310115198206300025', '13800138025', null, [
    '委托核验人员（复核）',
    'Grant verifier, the second one',
  ]),
  luYao: person(26, '陆瑶', '110105198809090039', '13800138026', null, [
    '审核人员（第二位）',
    'Reviewer, the second one',
  ]),
  yanShu: person(27, '严书', '310101197903030013', '13800138027', null, [
    '审核并审批；不能审批自己审核的',
    'Reviews and approves, but never the same card',
  ]),
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Officers are people too: they may have cards of their own, and never decide on those. */
export const OFFICERS = {
  linFeng: { office: 0, roles: ['INTAKE'] },
  heLi: { office: 0, roles: ['REVIEWER'] },
  luYao: { office: 0, roles: ['REVIEWER'] },
  gaoMing: { office: 2, roles: ['APPROVER'] },
  yanShu: { office: 2, roles: ['REVIEWER', 'APPROVER'] },
  maChao: { office: 4, roles: ['GRANT_VERIFIER'] },
  yuanLi: { office: 2, roles: ['GRANT_VERIFIER'] },
} as const satisfies Partial<Record<PersonKey, { office: number; roles: readonly OfficerRole[] }>>;

/** Whoever works for the state. */
export const STAFF: readonly DemoPerson[] = Object.keys(OFFICERS).map((key) => PEOPLE[key as PersonKey]);

/** The people who have applied, or could. */
export const APPLICANTS: readonly DemoPerson[] = Object.values(PEOPLE).filter(
  (person) => !STAFF.includes(person),
);

/** Everybody whom the demo's page offers to be. */
export const PERSONAS: readonly DemoPerson[] = [...APPLICANTS, ...STAFF];

const between = (first: PersonKey, last: PersonKey): readonly DemoPerson[] => {
  const keys = Object.keys(PEOPLE);
  return Object.values<DemoPerson>(PEOPLE).slice(keys.indexOf(first), keys.indexOf(last) + 1);
};

/** The same people by what one can try with them, as the demo's page lists them. */
export const PERSONA_GROUPS: readonly {
  readonly title: readonly [zh: string, en: string];
  readonly people: readonly DemoPerson[];
}[] = [
  { title: ['本人查询', 'Looking after oneself'], people: between('zhangSan', 'chanTaiMan') },
  { title: ['父母与子女', 'Parents and children'], people: between('songYaqin', 'songYinuo') },
  { title: ['单位和经办人', 'An organisation and its agents'], people: between('suWenbo', 'dengKai') },
  { title: ['单位的员工', 'Its employees'], people: between('guoXiaolan', 'jiangNan') },
  {
    title: ['公证委托和待核验的申请', 'Proxies, and requests to verify'],
    people: between('liangQiming', 'qinLang'),
  },
  {
    title: ['审核台上的申请', 'Applications on the officers’ desk'],
    people: between('linQinghe', 'geXiuying'),
  },
  { title: ['工作人员', 'Officers'], people: STAFF },
];

/** Whoever acts for an organisation or for the state proves a second factor; their authenticator stands on the demo's page. */
export const WITH_AUTHENTICATOR = [
  'suWenbo',
  'tangWanqing',
  'dengKai',
  'linFeng',
  'heLi',
  'luYao',
  'gaoMing',
  'yanShu',
  'maChao',
  'yuanLi',
] as const satisfies readonly PersonKey[];

/** Where signing in on the demo's page leads: to what the person is there to show. */
export function firstPage({ id }: DemoPerson): '/cards' | '/delegation' | '/desk' {
  if (STAFF.some((person) => person.id === id)) return '/desk';
  const actsForOthers: readonly PersonKey[] = [
    'songYaqin',
    'suWenbo',
    'tangWanqing',
    'dengKai',
    'jiangNan',
    'luoPeiwen',
    'dongHui',
    'qinLan',
  ];
  return actsForOthers.some((key) => PEOPLE[key].id === id) ? '/delegation' : '/cards';
}

/** The one who signs in with a password at once; everybody else starts with the first use. */
export const WITH_PASSWORD = { person: PEOPLE.wangFang, password: '春江花月夜-2024' } as const;
