import { useTranslation } from 'react-i18next';

interface Props {
  /** Region codes of two digits. */
  provinces: readonly string[];
  /** Empty for all. */
  value: string;
  onChange: (province: string) => void;
}

export function ProvinceChoice({ provinces, value, onChange }: Props) {
  const { t } = useTranslation('offices');
  const { t: tProvince } = useTranslation('province');
  return (
    <div className="field">
      <label htmlFor="province">{t('province')}</label>
      <select id="province" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('all')}</option>
        {provinces.map((code) => (
          <option key={code} value={code}>
            {tProvince(code as '11')}
          </option>
        ))}
      </select>
    </div>
  );
}
