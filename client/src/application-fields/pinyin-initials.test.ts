import { describe, expect, it } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

describe('the initials of pinyin', () => {
  it.each([
    ['新加坡', 'xjp'],
    ['日本', 'rb'],
    ['韩国', 'hg'],
    ['泰国', 'tg'],
    ['马来西亚', 'mlxy'],
    ['美国', 'mg'],
    ['英国', 'yg'],
    ['澳大利亚', 'adly'],
    ['加拿大', 'jnd'],
    ['法国', 'fg'],
    ['德国', 'dg'],
    ['俄罗斯', 'els'],
    ['越南', 'yn'],
    ['菲律宾', 'flb'],
    ['印度尼西亚', 'ydnxy'],
    ['阿尔巴尼亚', 'aebny'],
    ['卡塔尔', 'kte'],
    ['巴西', 'bx'],
    ['葡萄牙', 'pty'],
    ['瑞士', 'rs'],
    ['沙特阿拉伯', 'stalb'],
    ['乌克兰', 'wkl'],
    ['匈牙利', 'xyl'],
    ['津巴布韦', 'jbbw'],
    ['赞比亚', 'zby'],
    ['安哥拉', 'agl'],
    ['圭亚那', 'gyn'],
    ['挪威', 'nw'],
    ['阿曼', 'am'],
    ['中国澳门', 'zgam'],
  ])('of %s are %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });

  it('leave out what is no character', () => {
    expect(pinyinInitials('圣巴泰勒米 (St. Barts)')).toBe('sbtlm');
  });
});
