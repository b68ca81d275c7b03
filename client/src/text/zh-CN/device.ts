/** What belongs to one device: the version it shows, how it looks, and what it keeps for when there is no network. */
export const device = {
  title: '显示和离线',
  update: {
    ready: '有新版本。正在填写的内容请先办完，再更新。',
    take: '更新',
  },
  look: {
    title: '显示',
    note: '怎么看着舒服怎么选，随时可以改。登录的其他设备几秒内一样。',
    elder: '字更大，对比更强，一列到底',
  },
  keep: {
    title: '没有网络时也能看',
    what: '把您最近的登记卡（最多 20 张）存在这台设备上，没有网络时也能看状态和有效期。',
    who: '证件号码不完整显示，内容加密保存，只能看、不能办。能打开这台设备的人，没有网络时也能看到，请只在自己的设备上开启。退出登录、换人登录或 {{days}} 天没有联网更新，就自动删除。',
    begin: '保存在这台设备上',
    end: '不再保存，并删除',
    decline: '不用',
    begun: '已保存。以后打开本站时自动更新。',
    ended: '已删除，不再保存。',
    nobody: '没有保存：您已经退出登录。请重新登录，再保存。',
    public: '您登录时选了公用电脑，这里不保存任何内容。',
    impossible: '这个浏览器不能加密保存，所以不能离线查看。',
  },
  offline: {
    asOf: '离线数据，|截至 {{time}}',
    old_other: '这是 {{count}} 天前的内容。',
    readOnly: '只能查看。上传、分享、延期要等网络恢复。状态可能已经变化，出境前请联网确认。',
    dayPassed: '这里写的日期（{{day}}）已经过了。请联网确认，不要只凭这一页出行。',
    noCards: '保存的时候，您名下没有登记卡。',
    items: '还缺的材料',
    optional: '（可以不交）',
    nothingTitle: '没有网络，打不开这一页',
    nothing:
      '请检查网络，再试一次。登录后可以在“显示和离线”里选择把登记卡存在自己的设备上，以后没有网络也能看。',
    notThisPage: '这一页要有网络才能看。已保存的登记卡可以看。',
    toCards: '看保存的登记卡',
  },
  live: {
    status: '“{{trip}}”的状态变为“{{status}}”',
  },
  install: {
    title: '装到手机桌面',
    how: '在浏览器的菜单里选“添加到主屏幕”或“安装应用”，以后像应用一样打开。不占多少空间，可以随时删除。',
  },
} as const;
