import { SeatRole } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';

interface Props {
  role: SeatRole;
  onChange: (role: SeatRole) => void;
}

export function RoleChoice({ role, onChange }: Props) {
  const { t } = useTranslation('organisations');
  return (
    <fieldset className="stack">
      <legend>{t('seats.roleLegend')}</legend>
      <ul className="choice">
        {[SeatRole.AGENT, SeatRole.ADMIN].map((one) => (
          <li key={one}>
            <label>
              <input
                type="radio"
                name="role"
                value={one}
                checked={role === one}
                onChange={() => onChange(one)}
              />
              <span>
                {t(`roles.${one}`)}
                <small>{t(`seats.roleHints.${one}`)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
