import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';

@ObjectType({ implements: Node, description: '线下办事地点。 An offline place.' })
export class Office extends Node {
  @Field(() => String, { description: '名称。 Name.' })
  name: string;

  @Field(() => String, { description: '英文名称。 Name in English.' })
  nameEn: string;

  @Field(() => String, { description: '省份代码，两位。 Province, two-digit region code.' })
  province: string;

  @Field(() => String, { description: '地址。 Address.' })
  address: string;

  @Field(() => String, { description: '英文地址。 Address in English.' })
  addressEn: string;

  @Field(() => String, { description: '办公时间。 Opening hours.' })
  hours: string;

  @Field(() => String, { description: '英文办公时间。 Opening hours in English.' })
  hoursEn: string;

  @Field(() => String, { description: '电话。 Telephone.' })
  phone: string;
}
