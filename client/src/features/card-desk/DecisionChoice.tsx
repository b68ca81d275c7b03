import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { type DecisionGroup, type DecisionName, decisionOf } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';

interface Props {
  choices: readonly DecisionName[];
  chosen: DecisionName | undefined;
  error: string | undefined;
  onChoose: (name: DecisionName) => void;
}

/** The decisions that are open, under what they answer where that is several things; one can be made at a time. */
export function DecisionChoice({ choices, chosen, error, onChoose }: Props) {
  const { t } = useTranslation('card-desk');
  const groups = [...new Set(choices.map((name) => decisionOf(name).group))];
  return (
    <GroupFrame id={DRAFT_IDS.name} legend={t('decision.title')} legendHidden error={error}>
      {groups.map((group) => (
        <Fragment key={group}>
          {groups.length > 1 && <h3 className="label">{t(`decision.groups.${group}`)}</h3>}
          <ul className="choice">{inGroup(group)}</ul>
        </Fragment>
      ))}
    </GroupFrame>
  );

  function inGroup(group: DecisionGroup) {
    return choices
      .filter((name) => decisionOf(name).group === group)
      .map((name) => (
        <li key={name}>
          <label>
            <input
              type="radio"
              name={DRAFT_IDS.name}
              checked={name === chosen}
              onChange={() => onChoose(name)}
            />
            <span>
              <strong>{t(`decision.names.${name}`)}</strong>
              <small>{t(`decision.effects.${name}`)}</small>
            </span>
          </label>
        </li>
      ));
  }
}
