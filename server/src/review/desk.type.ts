import { Field, ObjectType } from 'type-graphql';
import { Officer } from '../officers/officer.type.ts';
import type { DeskOfficer } from './desk-officer.ts';

@ObjectType({ description: '工作台。 The officers’ desk.' })
export class Desk {
  @Field(() => Officer, { description: '该工作人员。 The officer.' })
  officer: DeskOfficer;
}
