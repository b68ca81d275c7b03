/** The phone, passkeys and the end of an account. */
export const accountSecurity = {
  account: '个人中心',
  back: '回到个人中心',
  phone: {
    title: '更换手机',
    caption: '更换手机，第 {{step}} 步，共 3 步',
    lead: '登录和查询的验证码现在发到 {{masked}}。更换前，先确认是您本人。',
    how: '怎样确认？',
    howEmpty: '请选择一种确认方法',
    ways: { OLD_PHONE: '旧手机能收短信', FACE: '旧手机收不到短信了' },
    wayNotes: {
      OLD_PHONE: '向旧手机发一个验证码',
      FACE: '核验人脸；没有接入人脸核验的，带身份证到窗口核对',
    },
    goOn: '继续',
    faceLead: '旧手机收不到短信时，用人脸确认是您本人。',
    newTitle: '新的手机号码',
    newLead: '以后登录、查询和办理的验证码都发到这个号码。',
    sendCode: '发送验证码',
    codeTitle: '输入新手机收到的验证码',
    codeLead: '验证码发到新手机，5 分钟内有效，只认最新的一条。',
    change: '更换手机',
    doneTitle: '手机已更换',
    done: '以后的验证码发到 {{masked}}。其他设备都已退出，新旧手机都会收到通知。',
  },
} as const;
