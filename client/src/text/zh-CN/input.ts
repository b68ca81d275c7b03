/** What is wrong with what was typed, by the field and the reason code of the shared parsers. */
export const input = {
  NAME: {
    EMPTY: '请填写姓名',
    TOO_LONG: '姓名最多 50 个字',
    CHARACTERS: '姓名里有不能用的字符，请按身份证上的写法填写',
    PRIVATE_USE: '此字为旧造字，请用标准字输入',
  },
  ID_NUMBER: {
    EMPTY: '请填写身份证号码',
    FIFTEEN_DIGITS: '这是 15 位旧号码，请填写 18 位的身份证号码',
    LENGTH: '身份证号码应为 18 位，现在是 {{length}} 位',
    CHARACTERS: '身份证号码只有数字，末位可能是 X',
    REGION: '身份证号码的前两位不是任何省份的代码，请对照证件',
    BIRTH_DATE: '身份证号码的第 7–14 位不是一个日期，请对照证件',
    BIRTH_DATE_IN_FUTURE: '身份证号码里的出生日期还没有到，请对照证件',
    TOO_OLD: '身份证号码里的出生日期太早，请对照证件',
    CHECK_DIGIT: '身份证号码的校验码对不上，登记里也没有这个号码，请对照证件',
  },
  PASSPORT_NUMBER: {
    EMPTY: '请填写护照号码',
    LETTER_FOR_DIGIT: '护照号码里没有字母 O 和 I，是不是数字 0 或 1？',
    FORM: '护照号码像 E12345678，一个字母加 8 位数字',
  },
  PHONE_NUMBER: {
    EMPTY: '请填写手机号码',
    CHARACTERS: '手机号码只有数字',
    COUNTRY: '请填写中国内地的手机号码',
    LANDLINE: '这是固定电话，请填写手机号码',
    LENGTH: '手机号码应为 11 位',
    SAME: '这就是现在的号码，请填写新的号码',
    NOT_MOBILE: '手机号码以 13 到 19 开头，请再看一遍',
  },
  CARD_NUMBER: {
    EMPTY: '请填写出境卡编号',
    FORM: '出境卡编号像 EX2024030712345，EX 加 13 位数字',
    DATE: '出境卡编号里的日期不存在，请再看一遍',
  },
  CODE: {
    EMPTY: '请填写验证码',
    CHARACTERS: '验证码只有数字',
    LENGTH: '验证码是 6 位数字',
  },
  PASSWORD: {
    TOO_SHORT: '密码至少 8 个字符',
    TOO_LONG: '密码最多 256 个字符',
    CONTEXT_WORDS: '这个密码主要由您的姓名、号码或本站的名字组成，请再加一些别的',
    COMMON: '这个密码太常见，很容易被猜到，请换一个',
  },
  DEVICE_NAME: {
    EMPTY: '请填写设备名称',
    TOO_LONG: '设备名称太长',
  },
  ORGANISATION_NAME: {
    EMPTY: '请填写单位全称',
    TOO_LONG: '单位全称最多 100 个字',
    CHARACTERS: '单位全称里有不能用的字符',
  },
  USCC: {
    EMPTY: '请填写统一社会信用代码',
    LENGTH: '统一社会信用代码应为 18 位，现在是 {{length}} 位',
    CHARACTERS: '统一社会信用代码里有不会出现的字符。是不是把 0 写成了 O，把 1 写成了 I？',
    CHECK_CHARACTER: '统一社会信用代码的校验码对不上，请对照营业执照再看一遍',
  },
  TITLE: {
    EMPTY: '请填写名称',
    TOO_LONG: '名称最多 60 个字',
    CHARACTERS: '名称里有不能用的字符',
  },
  PURPOSE: {
    EMPTY: '请填写用途',
    TOO_LONG: '用途最多 200 个字',
    CHARACTERS: '用途里有不能用的字符',
  },
  INSTITUTION: {
    EMPTY: '请填写机构名称',
    TOO_LONG: '机构名称最多 100 个字',
    CHARACTERS: '机构名称里有不能用的字符',
  },
  DECLARED_PERSON: {
    EMPTY: '请填写经办人',
    TOO_LONG: '经办人最多 50 个字',
    CHARACTERS: '经办人里有不能用的字符',
  },
  SHARE_CODE: {
    EMPTY: '请填写分享码',
    LENGTH: '分享码应为 12 位，请再看一遍',
    CHARACTERS: '分享码只用数字 2–9 和大写字母，没有 0、1、I、L、O、U，请再看一遍',
  },
  BIRTH_DATE: {
    EMPTY: '请填写出生日期',
    FORM: '请用数字填写年、月、日，年份写 4 位',
    NO_SUCH_DAY: '没有这一天，请再看一遍',
  },
  EXIT_PURPOSE: { EMPTY: '请选择出境事由' },
  PURPOSE_TEXT: {
    EMPTY: '请用几个字说明事由',
    TOO_LONG: '事由说明最多 100 个字',
    CHARACTERS: '事由说明里有不能用的字符',
  },
  DESTINATION: {
    EMPTY: '请选择目的地',
    UNKNOWN: '请从列表中选择国家或地区',
  },
  EXPECTED_EXIT_DATE: {
    EMPTY: '请填写预计出境日期',
    FORM: '请用数字填写年、月、日',
    NO_SUCH_DAY: '没有这一天，请再看一遍',
    PASSED: '这一天已经过了，请填写今天或以后的日期',
    TOO_FAR: '这一天在一年以后，请临近时再申请',
  },
  EXPEDITE_REASON: { EMPTY: '请选择加急原因' },
  EXPEDITE_EXPLANATION: {
    EMPTY: '请用几句话说明为什么要加急',
    TOO_LONG: '加急说明最多 500 个字',
  },
  EXPEDITE_PROOF: {
    EMPTY: '请至少上传一份证明材料',
    PENDING: '材料正在查验，请稍等片刻',
  },
  other: '请检查这一项',
} as const;
