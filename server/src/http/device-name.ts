const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/MiuiBrowser/, '小米浏览器'],
  [/QQBrowser/, 'QQ浏览器'],
  [/UCBrowser/, 'UC浏览器'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/OPR\/|Opera/, 'Opera'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A name by which a person knows the device again, such as "Chrome · Windows"; never the raw text that was sent. */
export function deviceName(userAgent: string | undefined): string {
  const found = [BROWSERS, SYSTEMS].map((table) => table.find(([mark]) => mark.test(userAgent ?? ''))?.[1]);
  return found.filter((name) => name !== undefined).join(' · ') || '未知设备';
}
