import { useTranslation } from 'react-i18next';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function PublicComputer({ checked, onChange }: Props) {
  const { t } = useTranslation('identity');
  return (
    <ul className="choice">
      <li>
        <label>
          <input
            type="checkbox"
            name="public-computer"
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>
            {t('publicComputer')}
            <small>{t('publicComputerHint')}</small>
          </span>
        </label>
      </li>
    </ul>
  );
}
