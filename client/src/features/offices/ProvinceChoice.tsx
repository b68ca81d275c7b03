import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** The name under which the address of the page says which province; it is nobody's. */
export const PROVINCE = 'province';

/** `provinces` are region codes of two digits. */
export function ProvinceChoice({ provinces }: { provinces: readonly string[] }) {
  const { t } = useTranslation('offices');
  const { t: tProvince } = useTranslation('province');
  const [params, setParams] = useSearchParams();
  return (
    <div className="field">
      <label htmlFor="province">{t('province')}</label>
      <select
        id="province"
        value={params.get(PROVINCE) ?? ''}
        onChange={({ target }) =>
          setParams(target.value ? { [PROVINCE]: target.value } : {}, { replace: true })
        }
      >
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
