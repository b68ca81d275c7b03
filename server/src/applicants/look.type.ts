import { PageLanguage, PageTheme } from '@exit-card/shared/look';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Viewer } from './viewer.type.ts';

registerEnumType(PageLanguage, {
  name: 'PageLanguage',
  description: '页面的语言。 Language of the pages.',
  valuesConfig: {
    ZH_CN: { description: '中文。 Chinese.' },
    EN: { description: '英文。 English.' },
  },
});

registerEnumType(PageTheme, {
  name: 'PageTheme',
  description: '页面的明暗。 Light or dark pages.',
  valuesConfig: {
    LIGHT: { description: '浅色。 Light.' },
    DARK: { description: '深色。 Dark.' },
    SYSTEM: { description: '跟随系统。 As the device has it.' },
  },
});

@ObjectType({
  description:
    '页面的显示方式，各设备一致；没有选过的为空。 How the pages look and speak, on every device. Null is what was never chosen.',
})
export class Look {
  @Field(() => PageLanguage, { nullable: true, description: '语言。 Language.' })
  language: PageLanguage | null;

  @Field(() => PageTheme, { nullable: true, description: '明暗。 Light or dark.' })
  theme: PageTheme | null;

  @Field(() => Boolean, { nullable: true, description: '关怀版。 Large text and one column.' })
  elder: boolean | null;
}

@InputType({
  description: '选择显示方式；不填的保持不变。 Chooses how the pages look. What is left out stays.',
})
export class KeepLookInput {
  @Field(() => PageLanguage, { nullable: true, description: '语言。 Language.' })
  language?: PageLanguage | null;

  @Field(() => PageTheme, { nullable: true, description: '明暗。 Light or dark.' })
  theme?: PageTheme | null;

  @Field(() => Boolean, { nullable: true, description: '关怀版。 Large text and one column.' })
  elder?: boolean | null;
}

@ObjectType({ description: '已记下，其他设备几秒内一致。 Kept; other devices follow within seconds.' })
export class LookKept {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}
